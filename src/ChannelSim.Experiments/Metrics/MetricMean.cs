using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Metrics;

/// <summary>The mean of a metric with the interval that its kind asks for: one rule for runs, comparisons and studies.</summary>
internal static class MetricMean
{
    /// <param name="schema">The schema of the rows.</param>
    /// <param name="place">The metric's place in them.</param>
    /// <param name="sum">Its sum.</param>
    /// <param name="squares">Its sum of squared deviations from the mean.</param>
    /// <param name="count">Rows.</param>
    public static Estimate Of(MetricSchema schema, int place, double sum, double squares, long count) =>
        Of(schema.Metrics[place].Kind, sum, squares, count, schema.MostOfOne(place));

    /// <param name="kind">What the numbers are.</param>
    /// <param name="sum">Their sum.</param>
    /// <param name="squares">Their sum of squared deviations from the mean.</param>
    /// <param name="count">Numbers.</param>
    /// <param name="most">What one occurrence may at most amount to, where none was seen.</param>
    public static Estimate Of(MetricKind kind, double sum, double squares, long count, double most) => kind switch
    {
        _ when count == 0 => new Estimate(double.NaN, double.NaN, double.NaN, 0, "student"),
        MetricKind.Indicator => Intervals.Wilson((long)sum, count),
        MetricKind.Count => Intervals.MeanOfCounts(sum, squares, count),
        _ when sum != 0 || squares != 0 => Intervals.Mean(sum / count, squares, count),
        _ => Intervals.MeanOfZeroes(count, most),
    };

    /// <summary>
    /// Of replications in groups that share a draw of what is not known: Student's interval with groups as the unit (a ratio of group sums to group
    /// sizes; Cochran, Sampling Techniques, 1977, ch. 9). Where all were alike, the interval of as many independent values as there are groups.
    /// </summary>
    /// <param name="kind">What the numbers are.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="squares">Sum over groups of the squared deviation of the group's sum from its size times the mean.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="most">What one occurrence may at most amount to, where none was seen.</param>
    public static Estimate OfGroups(MetricKind kind, double mean, double squares, long count, long groups, double most)
    {
        if (count == 0) return new Estimate(double.NaN, double.NaN, double.NaN, 0, "groups");
        if (kind == MetricKind.Indicator && mean is 0 or 1) return Intervals.Wilson(mean == 0 ? 0 : groups, groups) with { Value = mean, Count = count };
        if (mean == 0 && squares == 0) return Intervals.MeanOfZeroes(groups, most) with { Count = count };
        if (groups < 2) return new Estimate(mean, double.NaN, double.NaN, count, "groups");
        var half = Intervals.StudentQuantile(groups - 1) * Math.Sqrt(Math.Max(0, squares) * groups / (groups - 1)) / count;
        var low = kind == MetricKind.Number ? mean - half : Math.Max(0, mean - half);
        return new Estimate(mean, low, kind == MetricKind.Indicator ? Math.Min(1, mean + half) : mean + half, count, "groups");
    }
}
