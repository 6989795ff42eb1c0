namespace ChannelSim.Experiments.Statistics;

/// <summary>The ratio of the means of two worlds under the same luck.</summary>
internal static class PairedRatio
{
    /// <summary>Of fewer cases in one of the worlds the interval would not hold: then the ratio stands alone.</summary>
    public const long FewestCases = 5;

    /// <summary>Alternative over baseline. Where the difference does not tell the worlds apart, the interval of the ratio does not either.</summary>
    public static Estimate Of(SampleSums baseline, SampleSums alternative, PairSums pairs, bool isTold)
    {
        var ratio = Of(baseline, alternative, pairs);
        return isTold || ratio.Why != NoInterval.HasOne ? ratio : ratio with { Low = Math.Min(1, ratio.Low), High = Math.Max(1, ratio.High) };
    }

    private static Estimate Of(SampleSums baseline, SampleSums alternative, PairSums pairs)
    {
        var ratio = alternative.Sum / baseline.Sum;
        if (!(baseline.Sum > 0) || alternative.Sum < 0) return Estimate.Without(double.NaN, pairs.Count, NoInterval.NoData);
        if (Math.Min(baseline.NonzeroGroups, alternative.NonzeroGroups) < FewestCases) return Estimate.Without(ratio, pairs.Count, NoInterval.TooFewCases, FewestCases);
        if (pairs.Grouped && pairs.Groups < Means.FewestGroups) return Estimate.Without(ratio, pairs.Count, NoInterval.TooFewDraws, Means.FewestGroups);
        // Groups may by chance have differences that cancel: they never tell more than as many single pairs would, and never with more degrees than groups have.
        var single = Of(baseline.Sum, alternative.Sum, baseline.Squares, alternative.Squares, pairs.Squares, pairs.Count, pairs.Groups);
        var shared = Of(baseline.Sum, alternative.Sum, baseline.Between, alternative.Between, pairs.Between, pairs.Groups, pairs.Groups);
        var estimate = shared with { Low = Math.Min(single.Low, shared.Low), High = Math.Max(single.High, shared.High), Count = pairs.Count };
        return estimate.Low == estimate.High ? Estimate.Without(ratio, pairs.Count, NoInterval.DidNotVary) : estimate;
    }

    private static Estimate Of(double baseline, double alternative, double squaresOfBaseline, double squaresOfAlternative, double squaresOfDifference, long count, long groups) =>
        Intervals.LogRatio(baseline / count, alternative / count, squaresOfBaseline, squaresOfAlternative, (squaresOfBaseline + squaresOfAlternative - squaresOfDifference) / 2, count, groups - 1);
}
