using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The measures that two models share, by name, and where they stand in the rows of each.</summary>
public sealed class PairedSchema
{
    internal PairedSchema(MeasureSchema baseline, MeasureSchema alternative)
    {
        Baseline = baseline;
        Alternative = alternative;
        var shared = baseline.Measures
            .Select((measure, index) => (measure, index))
            .Where(item => alternative.TryIndexOf(item.measure.Name, out _))
            .ToList();
        Measures = [.. shared.Select(item => item.measure)];
        BaselinePlaces = [.. shared.Select(item => item.index)];
        AlternativePlaces = [.. shared.Select(item => alternative.IndexOf(item.measure.Name))];
        Decisive = [.. Measures.Select((measure, index) => (measure, index)).Where(item => BaselinePlaces[item.index] < baseline.FirstOfCauses && IsDecisive(item.measure.Name)).Select(item => item.index)];
    }

    /// <summary>The measures of both, in the order of the first.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    internal MeasureSchema Baseline { get; }

    internal MeasureSchema Alternative { get; }

    internal int[] BaselinePlaces { get; }

    internal int[] AlternativePlaces { get; }

    /// <summary>Measures by which two replications are told apart: rungs and outcomes of incidents.</summary>
    internal int[] Decisive { get; }

    private static bool IsDecisive(string name) => name == "peak_rung" || name.StartsWith("incidents.", StringComparison.Ordinal);
}
