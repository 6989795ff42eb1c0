using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Metrics;

/// <summary>The mean of a metric with the interval that its kind asks for: one rule for runs and comparisons.</summary>
internal static class MetricMean
{
    /// <param name="schema">The schema of the rows.</param>
    /// <param name="place">The metric's place in them.</param>
    /// <param name="sum">Its sum.</param>
    /// <param name="squares">Its sum of squared deviations from the mean.</param>
    /// <param name="count">Rows.</param>
    public static Estimate Of(MetricSchema schema, int place, double sum, double squares, long count) => schema.Metrics[place].Kind switch
    {
        MetricKind.Indicator => Intervals.Wilson((long)sum, count),
        MetricKind.Count => Intervals.MeanOfCounts(sum, squares, count),
        _ when sum != 0 || squares != 0 => Intervals.Mean(sum / count, squares, count),
        _ => Intervals.MeanOfZeroes(count, schema.MostOfOne(place)),
    };
}
