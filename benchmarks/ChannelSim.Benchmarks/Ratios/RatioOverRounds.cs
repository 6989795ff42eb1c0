namespace ChannelSim.Benchmarks.Ratios;

/// <summary>A ratio of rates that was measured in several rounds.</summary>
/// <param name="Middle">The median.</param>
/// <param name="Low">Lower bound of the median.</param>
/// <param name="High">Upper bound.</param>
internal sealed record RatioOverRounds(double Middle, double Low, double High)
{
    /// <summary>
    /// The median and its interval between two order statistics, which holds it with at least 95 % probability whatever the noise is
    /// (the binomial interval of a median; David and Nagaraja, "Order Statistics", 2003). Fewer than six rounds give the whole range.
    /// </summary>
    public static RatioOverRounds Of(IEnumerable<double> ratios)
    {
        double[] sorted = [.. ratios.Order()];
        var skipped = Skipped(sorted.Length);
        var middle = 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
        return new RatioOverRounds(middle, sorted[skipped], sorted[sorted.Length - 1 - skipped]);
    }

    // The most values that can be left out at either end: P(at most so many of n fair coins are heads) <= 2.5 %.
    private static int Skipped(int count)
    {
        var skipped = 0;
        double probability = Math.Pow(0.5, count), sum = probability;
        while (true)
        {
            probability *= (count - skipped) / (skipped + 1.0);
            sum += probability;
            if (sum > 0.025) return skipped;
            skipped++;
        }
    }
}
