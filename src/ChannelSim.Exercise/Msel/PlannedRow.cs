using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>What becomes of the scenario by one row of an inject list.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Id">What the entry is called; empty for a new one without an id.</param>
/// <param name="IsNew">Whether the entry is added.</param>
/// <param name="Cells">Its cells that change something; of a new one all that say something.</param>
public sealed record PlannedRow(int Row, string Id, bool IsNew, ImmutableArray<CellChange> Cells);
