using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The measures that two models share, by name, and where they stand in the rows of each.</summary>
public sealed class PairedSchema
{
    internal PairedSchema(MeasureSchema first, MeasureSchema second)
    {
        First = first;
        Second = second;
        var shared = first.Measures
            .Select((measure, index) => (measure, index))
            .Where(item => second.TryIndexOf(item.measure.Name, out _))
            .ToList();
        Measures = [.. shared.Select(item => item.measure)];
        FirstPlaces = [.. shared.Select(item => item.index)];
        SecondPlaces = [.. shared.Select(item => second.IndexOf(item.measure.Name))];
        Decisive = [.. Measures.Select((measure, index) => (measure, index)).Where(item => IsDecisive(item.measure.Name)).Select(item => item.index)];
    }

    /// <summary>The measures of both, in the order of the first.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    internal MeasureSchema First { get; }

    internal MeasureSchema Second { get; }

    internal int[] FirstPlaces { get; }

    internal int[] SecondPlaces { get; }

    /// <summary>Measures by which two replications are told apart: rungs and outcomes of incidents.</summary>
    internal int[] Decisive { get; }

    private static bool IsDecisive(string name) => name == "peak_rung" || name.StartsWith("incidents.", StringComparison.Ordinal);
}
