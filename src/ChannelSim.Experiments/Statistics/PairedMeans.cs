using ChannelSim.Experiments.Measures;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// The mean difference of pairs with its interval and p-value. Pairs that agree say nothing of the difference; those that differ do, in both directions:
/// the interval is put together from the bounds of what is higher and of what is lower (Zou and Donner, Statistics in Medicine 27, 2008), exact ones where
/// they are few, and from Student's where many differ.
/// </summary>
public static class PairedMeans
{
    // Pairs of a group may differ alike. Few of them cannot say how much: until they can, a correlation of 1/4 is guessed. The guess has the weight of 0.6 times as
    // many pairs as share a draw with one; with less, one pair that differs would have a narrower interval than none.
    private const double GuessedCorrelation = 0.25;
    private const double GuessWeight = 0.6;
    private const double UnseenSize = 3;
    private const double ManyDiffer = 40;
    private const double MinusLogTail = 3.6888794541139363; // -ln 0.025

    /// <summary>The mean difference.</summary>
    /// <param name="kind">What the numbers are whose differences they are.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="limits">What they can be, in both worlds.</param>
    public static PairedEstimate Of(MeasureKind kind, PairSums pairs, MeasureLimits limits)
    {
        if (pairs.Count == 0) return PairedEstimate.None;
        if (limits.IsCertain) return Without(pairs, NoInterval.CannotVary, 0);
        if (pairs is { Grouped: true, Groups: < Means.FewestGroups }) return Without(pairs, NoInterval.TooFewDraws, Means.FewestGroups);
        if (kind == MeasureKind.Indicator) return Shares(pairs);
        if (pairs.Discordant == 0) return None(pairs, Math.Min(limits.Greatest, limits.Most * MinusLogTail * Effect(pairs) / pairs.Count));
        if (pairs.Count < 2) return Without(pairs, NoInterval.TooFewValues, 2);
        var effective = (pairs.Up + pairs.Down) * (pairs.Up + pairs.Down) / (pairs.UpSquares + pairs.DownSquares) / Effect(pairs);
        var estimate = effective >= ManyDiffer && pairs.Squares > 0 ? Student(pairs) : Amounts(pairs, kind == MeasureKind.Count);
        var difference = estimate.Difference;
        return estimate with { Difference = difference with { Low = Math.Max(-limits.Greatest, difference.Low), High = Math.Min(limits.Greatest, difference.High) } };
    }

    private static PairedEstimate Shares(PairSums pairs)
    {
        var effect = Effect(pairs);
        double n = pairs.Count / effect, higher = pairs.Higher / effect, lower = pairs.Lower / effect;
        var (one, other) = (new Part(higher / n, RareBounds.ClopperPearson(higher, n)), new Part(lower / n, RareBounds.ClopperPearson(lower, n)));
        if (pairs.Discordant == 0) return None(pairs, one.High);
        var correlation = higher >= n || lower >= n ? 0 : -Math.Sqrt(one.Value * other.Value / ((1 - one.Value) * (1 - other.Value)));
        return Agreeing(pairs, one, other, correlation, RareBounds.FairTosses(higher, lower), "discordant");
    }

    private static PairedEstimate Amounts(PairSums pairs, bool whole)
    {
        double n = pairs.Count, effect = Effect(pairs), size = (pairs.UpSquares + pairs.DownSquares) / (pairs.Up + pairs.Down);
        var one = Bounds(pairs.Up, pairs.UpSquares, pairs.Higher, n, effect, size, whole);
        var other = Bounds(pairs.Down, pairs.DownSquares, pairs.Lower, n, effect, size, whole);
        var correlation = pairs.Higher == 0 || pairs.Lower == 0 ? 0 : -(pairs.Up * pairs.Down / n)
            / Math.Sqrt(Math.Max(double.Epsilon, (pairs.UpSquares - (pairs.Up * pairs.Up / n)) * (pairs.DownSquares - (pairs.Down * pairs.Down / n))));
        var tossed = RareBounds.FairTosses(pairs.Up / (size * effect), pairs.Down / (size * effect));
        return Agreeing(pairs, one, other, Math.Clamp(correlation, -1, 0), tossed, "paired-poisson");
    }

    // One side of the differences, per pair; of a side that was not seen the size is that of the other.
    private static Part Bounds(double sum, double squares, long seen, double n, double effect, double size, bool whole)
    {
        var dispersion = effect * (seen == 0 ? size : squares / sum);
        var greater = 1 + (UnseenSize / Math.Max(1, seen));
        var upper = !whole ? dispersion * greater : dispersion > effect ? effect + ((dispersion - effect) * greater) : dispersion;
        return new Part(sum / n, (dispersion * RareBounds.Fewest(sum / dispersion) / n, upper * RareBounds.Most(sum / upper) / n));
    }

    private static PairedEstimate Agreeing(PairSums pairs, Part up, Part down, double correlation, double tossed, string method)
    {
        var value = up.Value - down.Value;
        var low = value - Distance(up.Value - up.Low, down.High - down.Value, correlation);
        var high = value + Distance(up.High - up.Value, down.Value - down.Low, correlation);
        if (tossed > 1 - Estimate.Level) (low, high) = WithZero(low, high);
        else if (low <= 0 && high >= 0) tossed = FromInterval(value, low, high);
        return new PairedEstimate(new Estimate(pairs.Mean, low, high, pairs.Count, Named(method, pairs)), pairs.Higher, pairs.Lower, tossed);
    }

    // The exact test says that 0 is possible; an end that comes within a thousandth of the interval's width of it is 0.
    private static (double Low, double High) WithZero(double low, double high)
    {
        var near = (high - low) / 1000;
        return (low > -near ? 0 : low, high < near ? 0 : high);
    }

    private static double Distance(double one, double other, double correlation) =>
        Math.Sqrt(Math.Max(0, (one * one) + (other * other) - (2 * correlation * one * other)));

    // The p-value that goes with an interval, read off its distance to 0 as that of a normal law (Altman and Bland, BMJ 343, 2011).
    private static double FromInterval(double value, double low, double high)
    {
        var half = value >= 0 ? value - low : high - value;
        return 2 * Normal.CDF(0, 1, -Intervals.Z * Math.Abs(value) / half);
    }

    private static PairedEstimate Student(PairSums pairs)
    {
        var variance = Variance(pairs) * Effect(pairs, widened: false);
        var error = Math.Sqrt(variance) / pairs.Count;
        var half = Intervals.StudentQuantile(pairs.Groups - 1) * error;
        var p = pairs.Mean == 0 ? 1 : 2 * StudentT.CDF(0, 1, pairs.Groups - 1, -Math.Abs(pairs.Mean) / error);
        var estimate = new Estimate(pairs.Mean, pairs.Mean - half, pairs.Mean + half, pairs.Count, pairs.Grouped ? "paired-groups" : "paired-student");
        return new PairedEstimate(estimate, pairs.Higher, pairs.Lower, p);
    }

    private static PairedEstimate None(PairSums pairs, double bound) =>
        new(new Estimate(0, -bound, bound, pairs.Count, "no-pair-differed"), 0, 0, 1);

    private static PairedEstimate Without(PairSums pairs, NoInterval why, long needed) =>
        new(Estimate.Without(pairs.Mean, pairs.Count, why, needed), pairs.Higher, pairs.Lower, double.NaN);

    private static string Named(string method, PairSums pairs) => pairs.Grouped ? method + "-groups" : method;

    private static double Variance(PairSums pairs) => pairs.Squares * pairs.Count / (pairs.Count - 1.0);

    /// <summary>By how much groups widen an interval: their spread over that of so many single pairs, drawn towards a guess where few pairs differ.</summary>
    private static double Effect(PairSums pairs, bool widened = true)
    {
        if (!pairs.Grouped) return 1;
        double n = pairs.Count, groups = pairs.Groups, differ = pairs.Discordant;
        var seen = pairs.Squares > 0 ? Math.Max(1, pairs.Between * groups / (groups - 1) / Variance(pairs)) : 1;
        var others = (n / groups) - 1;
        var weight = GuessWeight * others;
        return ((differ * seen) + (weight * (1 + (GuessedCorrelation * others)))) / (differ + weight) * (widened ? Means.Widening(pairs.Groups) : 1);
    }

    private readonly record struct Part(double Value, (double Low, double High) Ends)
    {
        public double Low => Ends.Low;

        public double High => Ends.High;
    }
}
