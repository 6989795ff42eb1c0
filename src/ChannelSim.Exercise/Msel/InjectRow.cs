using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>A row of an inject list.</summary>
/// <param name="Cells">As many as the table has columns.</param>
public sealed record InjectRow(ImmutableArray<string> Cells);
