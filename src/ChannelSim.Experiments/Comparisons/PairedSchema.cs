using ChannelSim.Experiments.Metrics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The metrics that two models share, by name, and where they stand in the rows of each.</summary>
public sealed class PairedSchema
{
    internal PairedSchema(MetricSchema first, MetricSchema second)
    {
        First = first;
        Second = second;
        var shared = first.Metrics
            .Select((metric, index) => (metric, index))
            .Where(item => second.TryIndexOf(item.metric.Name, out _))
            .ToList();
        Metrics = [.. shared.Select(item => item.metric)];
        FirstPlaces = [.. shared.Select(item => item.index)];
        SecondPlaces = [.. shared.Select(item => second.IndexOf(item.metric.Name))];
        Decisive = [.. Metrics.Select((metric, index) => (metric, index)).Where(item => IsDecisive(item.metric.Name)).Select(item => item.index)];
    }

    /// <summary>The metrics of both, in the order of the first.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    internal MetricSchema First { get; }

    internal MetricSchema Second { get; }

    internal int[] FirstPlaces { get; }

    internal int[] SecondPlaces { get; }

    /// <summary>Metrics by which two replications are told apart: rungs and outcomes of incidents.</summary>
    internal int[] Decisive { get; }

    private static bool IsDecisive(string name) => name == "peak_rung" || name.StartsWith("incidents.", StringComparison.Ordinal);
}
