using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>The table of a beta distribution against the exact method.</summary>
public sealed class BetaTableClaims
{
    private static readonly double[] Alphas = [1, 1.2, 1.5, 2, 2.5, 3, 3.7, 4.5, 5];

    [TestCaseSource(nameof(Alphas))]
    public void Its_quantiles_are_the_exact_ones(double alpha)
    {
        var table = new BetaTable(alpha, 6 - alpha);
        var worst = Enumerable.Range(0, 20_000)
            .Select(i => (i + 0.5) / 20_000)
            .Concat([1e-12, 1e-9, 1e-6, 1e-3, 1 - 1e-3, 1 - 1e-6, 1 - 1e-9])
            .Max(p => Math.Abs(BetaQuantile.Cumulative(table.Of(p), alpha, 6 - alpha) - p));

        Assert.That(worst, Is.LessThan(1e-9));
    }

    [TestCaseSource(nameof(Alphas))]
    public void It_seldom_needs_the_exact_method(double alpha)
    {
        Assert.That(new BetaTable(alpha, 6 - alpha).ExactShare, Is.LessThan(0.04));
    }
}
