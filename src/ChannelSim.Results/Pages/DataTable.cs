using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Pages;

/// <summary>
/// Every number of a page as a tidy table: a line a number, or a line a comparison. After its own columns each line has those of where it comes from,
/// the same on all pages, so that a file that was filtered, joined or renamed still says what it is.
/// </summary>
/// <param name="Columns">Its own columns, snake_case.</param>
/// <param name="Rows">Its lines.</param>
public sealed record DataTable(ImmutableArray<string> Columns, IEnumerable<DataRow> Rows)
{
    /// <summary>The columns of an estimate.</summary>
    public static ImmutableArray<string> EstimateColumns { get; } = ["value", "low", "high", "level", "method", "n", "reason"];

    /// <summary>An estimate in the order of <see cref="EstimateColumns"/>.</summary>
    public static IEnumerable<object?> Fields(Estimate estimate) =>
        [estimate.Value, estimate.Low, estimate.High, Estimate.Level, estimate.Method, estimate.Count, ReasonNames.Of(estimate)];
}

/// <summary>A line of a <see cref="DataTable"/>.</summary>
/// <param name="World">The world that it is about.</param>
/// <param name="Fields">Texts, whole numbers and numbers; null and NaN are empty.</param>
public sealed record DataRow(WorldOrigin World, IReadOnlyList<object?> Fields);
