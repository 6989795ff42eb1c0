using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The rows of a page that compares worlds. Several rows at once are several tests.</summary>
public static class PairedRows
{
    /// <summary>By world, by metric the comparison, each with whether it holds among all of them (<see cref="Holm"/>); null where the worlds do not share the metric.</summary>
    /// <param name="results">Worlds that were compared with the same one.</param>
    /// <param name="metrics">Names of the metrics that are looked at together.</param>
    public static IReadOnlyList<IReadOnlyList<PairedDifference?>> Of(IReadOnlyList<PairedResult> results, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(metrics);
        var rows = results.Select(result => metrics.Select(result.Find).ToArray()).ToArray();
        var marked = new Queue<PairedEstimate>(Holm.Marked([.. rows.SelectMany(row => row).OfType<PairedDifference>().Select(row => row.Paired)]));
        return [.. rows.Select(row => row.Select(pair => pair is { } known ? known with { Paired = marked.Dequeue() } : (PairedDifference?)null).ToArray())];
    }
}
