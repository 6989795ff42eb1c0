using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>How the staff's assessment is shown to players.</summary>
public sealed partial class AssessingClaims
{
    private static readonly string[] Bands = [.. Enumerable.Range(0, 1001).Select(i => Assessing.InWords(i / 1000.0)).Distinct()];

    [Test]
    public void The_bands_tile_everything_from_never_to_always()
    {
        var ends = Bands.Select(EndsOf).ToList();
        Assert.That(ends[0].Low, Is.Zero);
        Assert.That(ends[^1].High, Is.EqualTo(100));
        Assert.That(ends.Skip(1).Select(end => end.Low), Is.EqualTo(ends.SkipLast(1).Select(end => end.High)));
        Assert.That(ends, Has.All.Matches<(double Low, double High)>(end => end.Low < end.High));
    }

    [Test]
    public void A_probability_lies_in_the_band_that_is_said()
    {
        for (var i = 0; i <= 1000; i++)
        {
            var (low, high) = EndsOf(Assessing.InWords(i / 1000.0));
            Assert.That(i / 10.0, Is.GreaterThanOrEqualTo(low).And.LessThan(high).Or.EqualTo(100));
        }
    }

    [TestCase(0.05, "very unlikely (5-20 %)")]
    [TestCase(0.2, "unlikely (20-45 %)")]
    [TestCase(0.4499, "unlikely (20-45 %)")]
    [TestCase(0.45, "about as likely as not (45-55 %)")]
    [TestCase(1, "almost certain (95-100 %)")]
    public void An_end_belongs_to_the_band_above_it(double probability, string words) => Assert.That(Assessing.InWords(probability), Is.EqualTo(words));

    [Test]
    public void Numbers_are_rounded_as_they_are_said()
    {
        var percent = new Assessing(AssessmentForm.Percent);
        Assert.That(percent.Sentence("Russia", new LogOdds(-1)), Is.EqualTo(" Russia finds it 27 % likely that it was meant."));
        Assert.That(percent.Number(new LogOdds(-1)), Is.EqualTo(0.27));
        Assert.That(percent.Number(new LogOdds(-6)), Is.EqualTo(0.002));
    }

    [Test]
    public void Words_come_without_a_number_beside_them()
    {
        var words = new Assessing(AssessmentForm.Words);
        Assert.That(words.Sentence("Russia", new LogOdds(-1)), Is.EqualTo(" Russia finds it unlikely (20-45 %) that it was meant."));
        Assert.That(words.Number(new LogOdds(-1)), Is.Null);
    }

    [Test]
    public void What_is_hidden_is_neither_said_nor_sent()
    {
        var hidden = new Assessing(AssessmentForm.Hidden);
        Assert.That(hidden.Sentence("Russia", new LogOdds(-1)), Is.Empty);
        Assert.That((hidden.Number(new LogOdds(-1)), hidden.Judgement(new LogOdds(-1))), Is.EqualTo(((double?)null, (string?)null)));
    }

    private static (double Low, double High) EndsOf(string band)
    {
        var ends = Ends().Match(band);
        return (double.Parse(ends.Groups["low"].ValueSpan, CultureInfo.InvariantCulture), double.Parse(ends.Groups["high"].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\((?<low>\d+)-(?<high>\d+) %\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();
}
