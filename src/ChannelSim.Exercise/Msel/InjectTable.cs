using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>An inject list as it is written: headings, and a row for each entry of a timeline.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, in the order of the timeline.</param>
public sealed record InjectTable(ImmutableArray<string> Columns, ImmutableArray<InjectRow> Rows);
