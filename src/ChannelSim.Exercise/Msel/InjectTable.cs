using System.Collections.Immutable;

namespace ChannelSim.Exercise.Msel;

/// <summary>An inject list as it is written: headings, and a row for each entry of a timeline.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, in the order of the timeline.</param>
public sealed record InjectTable(ImmutableArray<string> Columns, ImmutableArray<InjectRow> Rows)
{
    /// <summary>The first cell that a workbook cannot hold, as the id of its row and its column; null where there is none.</summary>
    public (string Id, string Column)? TooLong => Rows.SelectMany(row => row.Cells.Zip(Columns).Where(cell => cell.First.Length > SheetWriter.LongestCell).Select(cell => ((string, string)?)(row.Cells[0], cell.Second))).FirstOrDefault();
}
