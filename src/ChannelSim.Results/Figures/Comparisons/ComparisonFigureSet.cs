using System.Collections.Immutable;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>The figures of a comparison.</summary>
public static class ComparisonFigureSet
{
    /// <summary>The figures, the one that answers most first. Worlds whose replications are not equally long have no differences to be drawn.</summary>
    public static ImmutableArray<Figure> Of(ComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<Figure> differences = !report.SameHorizon ? [] : report.Results.Count == 1 ? [TwoWorldsFigure.Of(report)] : ManyWorldsFigures.Of(report);
        return [.. differences, .. ((Figure?[])[InputsFigure.Of(report.ModelOf(0), report.Provenance)]).OfType<Figure>()];
    }
}
