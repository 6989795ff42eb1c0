namespace ChannelSim.Experiments.Statistics;

/// <summary>The ratio of the means of two worlds under the same luck.</summary>
internal static class PairedRatio
{
    /// <summary>Of fewer cases in one of the worlds the interval would not hold: then the ratio stands alone.</summary>
    public const long FewestCases = 5;

    /// <summary>Second over first. Where the difference does not tell the worlds apart, the interval of the ratio does not either.</summary>
    public static Estimate Of(SampleSums first, SampleSums second, PairSums pairs, bool isTold)
    {
        var ratio = Of(first, second, pairs);
        return isTold || ratio.Why != NoInterval.HasOne ? ratio : ratio with { Low = Math.Min(1, ratio.Low), High = Math.Max(1, ratio.High) };
    }

    private static Estimate Of(SampleSums first, SampleSums second, PairSums pairs)
    {
        var ratio = second.Sum / first.Sum;
        if (!(first.Sum > 0) || second.Sum < 0) return Estimate.Without(double.NaN, pairs.Count, NoInterval.NoData);
        if (Math.Min(first.NonzeroGroups, second.NonzeroGroups) < FewestCases) return Estimate.Without(ratio, pairs.Count, NoInterval.TooFewCases, FewestCases);
        if (pairs.Grouped && pairs.Groups < Means.FewestGroups) return Estimate.Without(ratio, pairs.Count, NoInterval.TooFewDraws, Means.FewestGroups);
        double n = pairs.Groups, a = first.Between, b = second.Between;
        var estimate = Intervals.LogRatio(first.Sum / n, second.Sum / n, a, b, (a + b - pairs.Between) / 2, pairs.Groups);
        return estimate.Low == estimate.High ? Estimate.Without(ratio, pairs.Count, NoInterval.DidNotVary) : estimate with { Count = pairs.Count };
    }
}
