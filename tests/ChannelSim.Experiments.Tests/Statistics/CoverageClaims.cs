using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>
/// How often an interval holds the truth, exactly: the sum of the binomial law over the outcomes whose interval holds it.
/// </summary>
public sealed class CoverageClaims
{
    /// <summary>Published exact coverages of nominal 95 % intervals.</summary>
    [TestCase(20, 0.05, 0.984098473980, 0.924516326212, 0.638940137257)]
    [TestCase(50, 0.1, 0.970308289088, 0.970308289088, 0.878916642066)]
    public void The_exact_coverages_are_the_published_ones(int count, double p, double clopperPearson, double wilson, double wald)
    {
        Assert.That(Coverage(Intervals.ClopperPearson, count, p), Is.EqualTo(clopperPearson).Within(1e-11));
        Assert.That(Coverage(Intervals.Wilson, count, p), Is.EqualTo(wilson).Within(1e-11));
        Assert.That(Coverage(Wald, count, p), Is.EqualTo(wald).Within(1e-11));
    }

    [Test]
    public void Clopper_and_Pearsons_never_covers_less_than_the_level([Values(5, 20, 50, 200)] int count)
    {
        for (var p = 0.005; p < 1; p += 0.005) Assert.That(Coverage(Intervals.ClopperPearson, count, p), Is.GreaterThanOrEqualTo(0.95), $"p = {p}");
    }

    [Test]
    public void Wilsons_covers_the_level_on_average([Values(20, 50, 200)] int count) =>
        Assert.That(Enumerable.Range(1, 999).Average(i => Coverage(Intervals.Wilson, count, i / 1000.0)), Is.EqualTo(0.95).Within(0.01));

    private static double Coverage(Func<long, long, Estimate> interval, int count, double p)
    {
        var law = Binomials.Law(count, p);
        return Enumerable.Range(0, count + 1).Where(k => interval(k, count) is var estimate && estimate.Low <= p && p <= estimate.High).Sum(k => law[k]);
    }

    // What textbooks teach and this project does not use.
    private static Estimate Wald(long successes, long count)
    {
        var p = (double)successes / count;
        var half = Intervals.Z * Math.Sqrt(p * (1 - p) / count);
        return new Estimate(p, p - half, p + half, count, "wald");
    }
}
