using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>Numbers that stand beside each other do not contradict each other as they are printed.</summary>
public sealed class DecimalClaims
{
    private static PairedDifference Of((double Value, double Half) first, (double Value, double Half) second, (double Value, double Half) difference)
    {
        static Estimate Even((double Value, double Half) number) => new(number.Value, number.Value - number.Half, number.Value + number.Half, 100, "student");
        return new PairedDifference(new Measure("any", MeasureKind.Number), Even(first), Even(second), new PairedEstimate(Even(difference), 1, 1, 1), 0, 1, Even(first));
    }

    [Test]
    public void A_difference_and_its_two_means_agree()
    {
        Assert.That(Decimals.Together(Of((7.3, 3.1), (7.7, 5.2), (0.4, 4.4))), Is.EqualTo(1), "7 and 8 with a difference of 0 contradict each other");
        Assert.That(Decimals.Together(Of((7.1, 3), (8.2, 5), (1.1, 4))), Is.Zero);
        Assert.That(Decimals.Together(Of((2.409, 0.03), (2.453, 0.04), (0.044, 0.007))), Is.Zero, "2.41, 2.45 and 0.044 do not");
    }

    [TestCase(1, "1")]
    [TestCase(-1, "-1")]
    [TestCase(0.987, "0.99")]
    [TestCase(0.99951, "0.9995")]
    [TestCase(-0.9999, "-0.9999")]
    public void A_correlation_that_is_not_1_is_not_printed_as_1(double correlation, string text) => Assert.That(Decimals.Correlation(correlation), Is.EqualTo(text));
}
