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
        // Groups may by chance have differences that cancel: they never tell more than as many single pairs would, and never with more degrees than groups have.
        var single = Of(first.Sum, second.Sum, first.Squares, second.Squares, pairs.Squares, pairs.Count, pairs.Groups);
        var shared = Of(first.Sum, second.Sum, first.Between, second.Between, pairs.Between, pairs.Groups, pairs.Groups);
        var estimate = shared with { Low = Math.Min(single.Low, shared.Low), High = Math.Max(single.High, shared.High), Count = pairs.Count };
        return estimate.Low == estimate.High ? Estimate.Without(ratio, pairs.Count, NoInterval.DidNotVary) : estimate;
    }

    private static Estimate Of(double first, double second, double squaresOfFirst, double squaresOfSecond, double squaresOfDifference, long count, long groups) =>
        Intervals.LogRatio(first / count, second / count, squaresOfFirst, squaresOfSecond, (squaresOfFirst + squaresOfSecond - squaresOfDifference) / 2, count, groups - 1);
}
