namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Numbers of cases in groups of ten that share a draw of what is not known, with a known share and a known correlation within groups.</summary>
internal static class Clusters
{
    /// <summary>Cases in a group.</summary>
    public const int Size = 10;

    /// <summary>P(k of a group's ten are cases).</summary>
    /// <param name="share">The share.</param>
    /// <param name="correlation">Within groups: 0 independent, 1 all or nothing.</param>
    /// <param name="mixture">Whether draws are of two kinds, one of which has no cases; otherwise the share of a draw has a Beta law.</param>
    public static double[] Law(double share, double correlation, bool mixture)
    {
        if (correlation == 0) return Binomials.Law(Size, share);
        return mixture || correlation == 1 ? OfTwoKinds(share, correlation) : BetaBinomial(share, correlation);
    }

    /// <summary>Draws from a law.</summary>
    public static int Draw(double[] law, Random random)
    {
        var left = random.NextDouble();
        for (var k = 0; k < law.Length - 1; k++)
        {
            left -= law[k];
            if (left < 0) return k;
        }

        return law.Length - 1;
    }

    private static double[] OfTwoKinds(double share, double correlation)
    {
        var high = share + (correlation * (1 - share));
        double[] law = high < 1 ? Binomials.Law(Size, high) : [.. new double[Size], 1];
        law = [.. law.Select(p => p * share / high)];
        law[0] += 1 - (share / high);
        return law;
    }

    private static double[] BetaBinomial(double share, double correlation)
    {
        var scale = (1 - correlation) / correlation;
        double a = share * scale, b = (1 - share) * scale;
        var law = new double[Size + 1];
        for (var k = 0; k <= Size; k++)
        {
            law[k] = Enumerable.Range(0, Size).Aggregate(Choose(k), (p, i) => p * (i < k ? a + i : b + i - k) / (a + b + i));
        }

        return law;
    }

    private static double Choose(int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (Size - i + 1) / i);
}
