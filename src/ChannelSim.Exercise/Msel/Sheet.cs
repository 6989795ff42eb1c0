using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>A table as it was read: rows of cells, the last of each row not empty.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Name">The sheet of a workbook; null for CSV.</param>
/// <param name="Rows">Its rows by their numbers, from 1; without those in which there is nothing.</param>
public sealed record Sheet(string File, string? Name, ImmutableSortedDictionary<int, ImmutableArray<SheetCell>> Rows);
