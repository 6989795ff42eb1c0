using System.Globalization;
using ChannelSim.Experiments.Tests.Facts;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>The answers that are folded below the tutorials' questions are those of the closed forms.</summary>
public sealed class FoldedAnswers
{
    private static readonly string Readme = Flat("scenarios/README.md");
    private static readonly string Student = Flat("docs/guides/student-first-hour.md");
    private static readonly string Analyst = Flat("docs/guides/analyst-first-hour.md");

    [TestCase(1.5, "0.1037", "0.67")]
    [TestCase(3, "0.0720", "0.18")]
    [TestCase(0.5, "0.0003", "1.00")]
    public void The_two_errors_by_quality_of_the_first_look(double signal, string miscalculations, string missed)
    {
        const double hostile = 0.2, threshold = 0.6, rate = 6 / 30.0, horizon = 30, fuse = 5;
        var bound = Logit(hostile) - Logit(threshold);
        var decided = rate * (horizon - (fuse * (1 - Math.Exp(-horizon / fuse))));
        var answered = Normal((bound - (signal * signal / 2)) / signal);
        var unanswered = 1 - Normal((bound + (signal * signal / 2)) / signal);

        Assert.That(Words((1 - hostile) * answered * decided, 4), Is.EqualTo(miscalculations));
        Assert.That(Words(hostile * unanswered * decided, 2), Is.EqualTo(missed));
        Assert.That(Readme, Does.Contain(miscalculations).And.Contain(missed));
    }

    [TestCase(24, "383.2", "11.1")]
    [TestCase(12, "195.6", "9.1")]
    [TestCase(6, "99.7", "8.1")]
    public void Hours_unseen_by_the_interval_of_checks(double every, string hours, string down)
    {
        const double fails = 1 / 240.0, repair = 18;
        var first = every - (repair % every);
        var unseen = first - ((1 - Math.Exp(-fails * first)) / fails) + (Math.Exp(-fails * first) * ((every / (1 - Math.Exp(-fails * every))) - (1 / fails)));
        var cycle = (1 / fails) + unseen + repair;

        Assert.That(Words(8640 * unseen / cycle, 1), Is.EqualTo(hours));
        Assert.That(Words(100 * (unseen + repair) / cycle, 1), Is.EqualTo(down));
        Assert.That(Readme + Student, Does.Contain(hours).And.Contain($"{down} %"));
        if (every == 6) Assert.That(Analyst, Does.Contain(hours).And.Contain($"{Words(100 * unseen / cycle, 3)} %").And.Contain($"{Words(cycle, 2)} h"));
    }

    [TestCase(45, "0.5964")]
    [TestCase(15, "0.3518")]
    public void The_race_by_patience(double patience, string connected)
    {
        Assert.That(Words(2 / 3.0 * (1 - Math.Exp(-patience / 20)), 4), Is.EqualTo(connected));
        Assert.That(Readme, Does.Contain(connected));
    }

    [TestCase(0.4, "0.1789", "16.7", "71.3")]
    [TestCase(0.9, "0.0084", "28.1", "43.5")]
    public void What_a_call_carries_by_deception(double deception, string bits, string denied, string admitted)
    {
        const double hostile = 0.3, misreading = 0.1;
        var heard = ((1 - deception) * (1 - misreading)) + (deception * misreading);
        var word = (hostile * heard) + ((1 - hostile) * misreading);

        Assert.That(Words(Entropy(word) - (hostile * Entropy(heard)) - ((1 - hostile) * Entropy(misreading)), 4), Is.EqualTo(bits));
        Assert.That(Words(100 * hostile * (1 - heard) / (1 - word), 1), Is.EqualTo(denied));
        Assert.That(Words(100 * hostile * heard / word, 1), Is.EqualTo(admitted));
        Assert.That(Readme, Does.Contain(bits));
        if (deception > 0.5) Assert.That(Readme, Does.Contain($"{denied} %").And.Contain($"{admitted} %"));
    }

    /// <summary>The closed form of <see cref="Tutorial"/>, by the share of right responses that climb.</summary>
    [TestCase(1, "0.3641", "0.3246")]
    [TestCase(0.3, "0.1515", "0.1741")]
    public void Accusations_with_and_without_the_line(double climbs, string with, string without)
    {
        var (line, none) = (Tutorial.ErrorsWithLine(), Tutorial.ErrorsWithoutLine());

        Assert.That(Words((climbs * line.Right) + line.Wrong, 4), Is.EqualTo(with));
        Assert.That(Words((climbs * none.Right) + none.Wrong, 4), Is.EqualTo(without));
        Assert.That(Readme, Does.Contain(with).And.Contain(without));
        foreach (var number in (double[])[line.Wrong, none.Wrong, 0.4 - line.Right, 0.4 - none.Right, line.Wrong / 2, none.Wrong / 2]) Assert.That(Readme, Does.Contain(Words(number, 4)));
        if (climbs < 1) Assert.That(Student, Does.Contain(with).And.Contain(without));
        Assert.That(Student, Does.Contain(Words(line.Wrong + 0.4 - line.Right, 3)).And.Contain(Words(none.Wrong + 0.4 - none.Right, 3)));
    }

    [TestCase("scenarios/README.md", 7)]
    [TestCase("docs/guides/student-first-hour.md", 5)]
    public void Every_question_has_its_answer_folded_below_it(string page, int least)
    {
        var text = Flat(page);
        var questions = text.Split("<details>").Length - 1;

        Assert.That(questions, Is.GreaterThanOrEqualTo(least));
        Assert.That(text.Split("</details>"), Has.Length.EqualTo(questions + 1));
    }

    private static string Flat(string page) => File.ReadAllText(Path.Combine(Shipped.Root, page)).Replace('\n', ' ');

    private static string Words(double value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double Logit(double p) => Math.Log(p / (1 - p));

    private static double Entropy(double p) => -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p));

    private static double Normal(double x) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, x);
}
