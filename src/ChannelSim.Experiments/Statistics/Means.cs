using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// The mean of a sample with the interval that its kind asks for: one doctrine for runs, comparisons, sweeps and regret. Exact where few occurrences were
/// seen, the score interval where many, and within what is possible. Groups that share a draw of what is not known count for as much as their spread says:
/// the sample is divided by its design effect (Korn and Graubard, Survey Methodology 24, 1998), with Student's distribution for the number of groups.
/// </summary>
public static class Means
{
    /// <summary>Fewer groups than this say nothing of how groups differ.</summary>
    public const long FewestGroups = 3;

    // Of few amounts the greatest have hardly been seen: with m of them their size is taken to be so much greater for the upper bound, divided by m.
    private const double UnseenSize = 3;
    private const double UnseenGroupSize = 6;
    private const double MinusLogTail = 3.6888794541139363; // -ln 0.025

    /// <summary>The mean of a sample.</summary>
    /// <param name="kind">What its numbers are.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="limits">What they can be.</param>
    public static Estimate Of(MeasureKind kind, SampleSums sample, MeasureLimits limits)
    {
        if (sample.Count == 0) return Estimate.Without(double.NaN, 0, NoInterval.NoData);
        if (limits.IsCertain) return Estimate.Without(sample.Sum / sample.Count, sample.Count, NoInterval.CannotVary);
        if (sample is { Grouped: true, Groups: < FewestGroups }) return Estimate.Without(sample.Sum / sample.Count, sample.Count, NoInterval.TooFewDraws, FewestGroups);
        return kind == MeasureKind.Indicator ? Share(sample) : Amount(sample, kind == MeasureKind.Count, limits);
    }

    /// <summary>A share of single cases that share nothing.</summary>
    public static Estimate Share(long cases, long count) => Of(MeasureKind.Indicator, new SampleSums(count, cases, 0, cases), new MeasureLimits(1, 1));

    /// <summary>A share of cases that come in groups of different size.</summary>
    /// <param name="cases">Those that it is the share of.</param>
    /// <param name="count">All.</param>
    /// <param name="squares">Sum over groups of (cases - share x size)^2.</param>
    /// <param name="groups">Groups.</param>
    public static Estimate ShareOfGroups(double cases, long count, double squares, long groups)
    {
        var plain = count == 0 ? 0 : cases * (1 - (cases / count));
        var estimate = Of(MeasureKind.Indicator, new SampleSums(count, cases, plain, (long)cases) { Groups = groups, Between = squares }, new MeasureLimits(1, 1));
        return estimate.Why == NoInterval.TooFewDraws ? Estimate.Without(estimate.Value, count, NoInterval.TooFewCases, FewestGroups) : estimate;
    }

    private static Estimate Share(SampleSums sample)
    {
        double n = sample.Count, share = sample.Sum / n;
        if (!sample.Grouped)
        {
            var (low, high, method) = RareBounds.Share(sample.Sum, n);
            return new Estimate(share, low, high, sample.Count, method);
        }

        // A kind of draw that was not seen could be all or nothing: of that the groups alone speak.
        var unseen = RareBounds.ClopperPearson(0, sample.Groups).High;
        var (least, greatest) = share is 0 or 1 ? (share, share) : Clustered(share, n, BetweenOf(sample) / (share * (1 - share) * n), sample.Groups);
        return new Estimate(share, Math.Min(least, 1 - unseen), Math.Max(greatest, unseen), sample.Count, "korn-graubard");
    }

    private static (double Low, double High) Clustered(double share, double count, double effect, long groups)
    {
        var effective = count / (Math.Max(1, effect) * Widening(groups));
        var (low, high, _) = RareBounds.Share(share * effective, effective);
        return (low, high);
    }

    private static Estimate Amount(SampleSums sample, bool whole, MeasureLimits limits)
    {
        var mean = sample.Sum / sample.Count;
        if (sample.Sum == 0 && sample.Squares == 0) return new Estimate(0, 0, Math.Min(limits.Greatest, limits.Most * MinusLogTail / sample.Groups), sample.Count, "poisson-zero");
        if (sample.Count < 2) return Estimate.Without(mean, sample.Count, NoInterval.TooFewValues, 2);
        if (sample.IsConstant) return Estimate.Without(mean, sample.Count, NoInterval.DidNotVary);
        if (!(sample.Sum > 0)) return Intervals.Mean(mean, Math.Max(sample.Squares, sample.Between * sample.Count / sample.Groups), sample.Groups) with { Count = sample.Count };
        var (low, high, method) = Rare(sample, whole);
        if (sample.Grouped) high = Math.Max(high, UnseenDraw(sample, whole ? limits.Most : Math.Min(limits.Most, sample.Squares / sample.Sum)));
        return new Estimate(mean, low / sample.Count, Math.Min(limits.Greatest, high / sample.Count), sample.Count, method);
    }

    // What a kind of draw might add that none of the groups is of, where one occurrence amounts to so much.
    private static double UnseenDraw(SampleSums sample, double size) => size * MinusLogTail / sample.Groups * sample.Count;

    // Bounds of the expectation of the sum, by the effective number of occurrences: the sum over the dispersion, which is variance over sum.
    private static (double Low, double High, string Method) Rare(SampleSums sample, bool whole)
    {
        var dispersion = BetweenOf(sample) / sample.Sum;
        if (whole) dispersion = Math.Max(dispersion, Math.Min(1, RareBounds.Often / sample.Sum));
        var widening = sample.Grouped || sample.Sum / dispersion >= RareBounds.Often ? Widening(sample.Groups) : 1;
        var greater = 1 + ((sample.Grouped ? UnseenGroupSize : UnseenSize) / sample.NonzeroGroups);
        var upper = widening * (!whole ? dispersion * greater : dispersion > 1 ? 1 + ((dispersion - 1) * greater) : dispersion);
        dispersion *= widening;
        var seen = sample.Sum / dispersion;
        var method = sample.Grouped ? (seen < RareBounds.Often ? "poisson-groups" : "groups") : seen < RareBounds.Often ? "poisson" : "score";
        return (dispersion * RareBounds.Fewest(seen), upper * RareBounds.Most(sample.Sum / upper), method);
    }

    /// <summary>The variance of a sum; that between groups, where there are groups, but never less than without them.</summary>
    private static double BetweenOf(SampleSums sample)
    {
        double n = sample.Count, groups = sample.Groups;
        var plain = sample.Squares * n / (n - 1);
        return sample.Grouped ? Math.Max(plain, sample.Between * groups / (groups - 1)) : plain;
    }

    /// <summary>By how much a variance grows because it was estimated from so many groups: the square of Student's quantile over the normal one.</summary>
    internal static double Widening(long groups)
    {
        var ratio = Intervals.StudentQuantile(groups - 1) / Intervals.Z;
        return ratio * ratio;
    }
}
