using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

public sealed partial class Tutorial
{
    private const string BothErrors = "tutorial/07-both-errors.yaml";
    private static readonly string[] Swallowed = ["incidents.explosion.escalates.deliberate.0=70%", "incidents.explosion.escalates.deliberate.1=30%"];

    [Test]
    public void The_line_makes_wrong_responses_rarer_and_right_ones_likelier()
    {
        var (with, without) = (ErrorsWithLine(), ErrorsWithoutLine());
        var pair = Shipped.Without(BothErrors, "line", 100_000);

        foreach (var (measure, first, second) in ((string, double, double)[])[("miscalculations", with.Wrong, without.Wrong), ("missed", 0.4 - with.Right, 0.4 - without.Right)])
        {
            var found = pair.Find(measure)!.Value;
            Agrees(found.Baseline.Value, first, Math.Sqrt(first * (1 - first) / found.Baseline.Count));
            Agrees(found.Alternative.Value, second, Math.Sqrt(second * (1 - second) / found.Alternative.Count));
            Assert.That(found.Difference.Low, Is.Positive, "without the line there is more of both errors");
        }

        HeaderSays(BothErrors, with.Right, without.Right, with.Wrong, without.Wrong, 0.4 - with.Right, 0.4 - without.Right, with.Wrong + 0.4 - with.Right, without.Wrong + 0.4 - without.Right);
    }

    /// <summary>An accusation turns with what a right response leads to; the rung that only miscalculations reach does not.</summary>
    [Test]
    public void Whether_the_line_raises_a_rung_turns_with_what_a_right_response_leads_to()
    {
        var (with, without) = (ErrorsWithLine(), ErrorsWithoutLine());
        Turns(with.Right + with.Wrong, without.Right + without.Wrong, "rungs.accusation.reached");
        Turns((0.3 * with.Right) + with.Wrong, (0.3 * without.Right) + without.Wrong, "rungs.accusation.reached", Swallowed);
        Turns(with.Wrong / 2, without.Wrong / 2, "rungs.alert.reached");
        Turns(with.Wrong / 2, without.Wrong / 2, "rungs.alert.reached", Swallowed);

        Assert.That(with.Right + with.Wrong, Is.GreaterThan(without.Right + without.Wrong));
        Assert.That((0.3 * with.Right) + with.Wrong, Is.LessThan((0.3 * without.Right) + without.Wrong));
        Assert.That(Shipped.Text(BothErrors), Does.Contain($"= {(without.Wrong - with.Wrong) / (with.Right - without.Right):0.000} of the right"));
    }

    [Test]
    public void Each_rung_is_reached_by_responses_to_what_was_meant_or_was_not()
    {
        var (right, wrong) = ErrorsWithLine();
        var result = Shipped.Run(BothErrors, 100_000);

        AgreesAsShare(result, "rungs.accusation.first_by_response_to_deliberate", right);
        AgreesAsShare(result, "rungs.accusation.first_by_response_to_accident", wrong);
        AgreesAsShare(result, "rungs.alert.miscalculation_before", wrong / 2);
        Assert.That(result.Mean("rungs.alert.first_by_response_to_deliberate").Value, Is.Zero);
    }

    private static void Turns(double with, double without, string measure, params string[] changes)
    {
        var pair = Shipped.Without(BothErrors, "line", 100_000, changes).Find(measure)!.Value;
        Agrees(pair.Baseline.Value, with, Math.Sqrt(with * (1 - with) / pair.Baseline.Count));
        Agrees(pair.Alternative.Value, without, Math.Sqrt(without * (1 - without) / pair.Alternative.Count));
        Assert.That(Math.Sign(pair.Difference.Value), Is.EqualTo(Math.Sign(without - with)), measure);
        HeaderSays(BothErrors, with, without);
    }

    /// <summary>Right responses and wrong ones after the first look and one word, misread with 10 % and denied with 20 %.</summary>
    internal static (double Right, double Wrong) ErrorsWithLine()
    {
        const double meant = (0.8 * 0.9) + (0.2 * 0.1), not = 0.1;
        double After(bool deliberate, double wordIfMeant, double wordIfNot) => Respond(deliberate, Posterior(wordIfMeant / wordIfNot), 0.5, 1);
        double Law(bool deliberate) => ((deliberate ? meant : not) * After(deliberate, meant, not)) + ((deliberate ? 1 - meant : 1 - not) * After(deliberate, 1 - meant, 1 - not));
        return (0.4 * Law(true), 0.6 * Law(false));
    }

    internal static (double Right, double Wrong) ErrorsWithoutLine() => (0.4 * Respond(true, 0.4, 0.5, 1), 0.6 * Respond(false, 0.4, 0.5, 1));

    // The belief of 40 % after a word that is so many times likelier if it was meant.
    private static double Posterior(double ratio) => 0.4 * ratio / ((0.4 * ratio) + 0.6);
}
