using System.Collections.Immutable;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>The figures of a run, in the order in which they answer what people ask first.</summary>
public static class RunFigureSet
{
    /// <summary>The figures.</summary>
    /// <param name="report">The run.</param>
    /// <param name="embedded">Replications that are drawn on the same page, with the ids <c>replication-K</c>, to be linked; may be empty.</param>
    public static ImmutableArray<Figure> Of(RunReport report, IReadOnlySet<long> embedded)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. ((Figure?[])[
            LadderFigure.Of(report, embedded), BothErrorsFigure.Of(report), ReachedByFigure.Of(report), ContactTimesFigure.Of(report), CalibrationFigure.Of(report),
            InputsFigure.Of(report.Definition, report.Provenance),
        ]).OfType<Figure>()];
    }
}
