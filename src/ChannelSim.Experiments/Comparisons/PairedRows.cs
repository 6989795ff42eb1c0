using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The rows of a page that compares worlds. Several rows at once are several tests.</summary>
public static class PairedRows
{
    /// <summary>By world, by measure the comparison, each with whether it holds among all of them (<see cref="Holm"/>); null where the worlds do not share the measure.</summary>
    /// <param name="results">Worlds that were compared with the same one.</param>
    /// <param name="measures">Names of the measures that are looked at together.</param>
    public static IReadOnlyList<IReadOnlyList<PairedDifference?>> Of(IReadOnlyList<PairedResult> results, IReadOnlyList<string> measures)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(measures);
        var rows = results.Select(result => measures.Select(result.Find).ToArray()).ToArray();
        var marked = new Queue<PairedEstimate>(Holm.Marked([.. rows.SelectMany(row => row).OfType<PairedDifference>().Select(row => row.Paired)]));
        return [.. rows.Select(row => row.Select(pair => pair is { } known ? known with { Paired = marked.Dequeue() } : (PairedDifference?)null).ToArray())];
    }
}
