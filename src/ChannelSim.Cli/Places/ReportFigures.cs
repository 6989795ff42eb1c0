using System.Collections.Immutable;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Comparisons;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Places;

/// <summary>The figures of a report: those of all replications, then single ones, drawn event by event.</summary>
internal static class ReportFigures
{
    /// <summary>Of a run.</summary>
    public static ImmutableArray<Figure> Of(RunReport report) => [.. RunFigureSet.Of(report, EmbeddedReplications.NumbersOf(report)), .. EmbeddedReplications.Of(report)];

    /// <summary>Of a comparison.</summary>
    public static ImmutableArray<Figure> Of(ComparisonReport report) => [.. ComparisonFigureSet.Of(report), .. EmbeddedReplications.Of(report)];
}
