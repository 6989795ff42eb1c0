using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Tests.Mathematics;

/// <summary>The table of a beta distribution against the exact method.</summary>
public sealed class BetaTableClaims
{
    private static readonly double[] Alphas = [1, 1 + 1e-9, 1.02, 1.2, 1.5, 2, 2.5, 3, 3.7, 4.5, 4.98, 5 - 1e-9, 5];

    // From the middle of the distribution to the smallest uniform that there is, at either side.
    private static readonly double[] Probabilities =
        [.. from step in Enumerable.Range(0, 4000) let tail = 0.5 * Math.Exp(-36 * step / 4000.0) from p in new[] { tail, 1 - tail } where p < 1 select p];

    [TestCaseSource(nameof(Alphas))]
    public void Its_quantiles_are_the_exact_ones(double alpha)
    {
        var table = new BetaTable(alpha, 6 - alpha);
        Assert.That(Probabilities.Concat(Enumerable.Range(0, 10_000).Select(i => (i + 0.5) / 10_000)).Max(p => Math.Abs(BetaQuantile.Cumulative(table.Of(p), alpha, 6 - alpha) - p)), Is.LessThan(1e-10));
    }

    [TestCaseSource(nameof(Alphas))]
    public void More_luck_is_never_a_smaller_value(double alpha)
    {
        var table = new BetaTable(alpha, 6 - alpha);
        var steps = Probabilities.SelectMany(p => new[] { Math.BitDecrement(p), p, Math.BitIncrement(p) }).Append(1e-300).Where(p => p < 1).Order().Select(table.Of).ToList();
        Assert.That(steps.Zip(steps.Skip(1)).Min(pair => pair.Second - pair.First), Is.GreaterThan(-1e-13), "but for rounding");
        Assert.That(steps, Has.All.InRange(0, 1));
    }
}
