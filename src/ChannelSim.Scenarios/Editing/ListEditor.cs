namespace ChannelSim.Scenarios.Editing;

/// <summary>Adds entries to a timeline that has some, and takes entries out.</summary>
internal sealed class ListEditor(TextEdits edits, ListMarks list)
{
    private IReadOnlyList<EntryChange> added = [];

    public void Change(IReadOnlyList<EntryChange> changes)
    {
        added = [.. changes.Where(change => change.Index is null)];
        var gone = changes.Where(change => change.Removes).Select(change => change.Index!.Value).ToHashSet();
        foreach (var index in gone) Remove(index, gone);
        foreach (var change in added) Add(change, gone);
    }

    private void Remove(int index, HashSet<int> gone)
    {
        var item = list.Items[index];
        if (!list.IsFlow) edits.RemoveLines(Dash(item), item.End);
        else if (Enumerable.Range(0, index).Any(before => !gone.Contains(before))) edits.Replace(list.Items[index - 1].End, item.End, "");
        else edits.Replace(item.Start, index + 1 < list.Items.Length ? list.Items[index + 1].Start : item.End, "");
    }

    private void Add(EntryChange change, HashSet<int> gone)
    {
        var after = Enumerable.Range(0, (change.After ?? list.Items.Length - 1) + 1).LastOrDefault(index => !gone.Contains(index), -1);
        if (list.IsFlow) edits.Insert(after < 0 ? list.Start + 1 : list.Items[after].End, after < 0 ? $" {SectionWriter.InBraces(change)}{(gone.Count == list.Items.Length && IsLast(change) ? " " : ",")}" : $", {SectionWriter.InBraces(change)}");
        else if (after < 0) edits.Insert(edits.LineStart(list.Start), SectionWriter.InLines(change, Margin, edits.Newline) + edits.Newline);
        else edits.Insert(edits.LineEnd(list.Items[after].End), edits.Newline + SectionWriter.InLines(change, Margin, edits.Newline));
    }

    private bool IsLast(EntryChange change) => ReferenceEquals(change, added[^1]);

    /// <summary>The blanks before the dashes.</summary>
    private string Margin => new(' ', list.Start - edits.LineStart(list.Start));

    /// <summary>The dash of an item, which may stand on a line above it.</summary>
    private int Dash(MapMarks item)
    {
        var start = edits.LineStart(item.Start);
        while (start > list.Start && !edits.Text.AsSpan(start).StartsWith(Margin + "-", StringComparison.Ordinal)) start = edits.LineStart(start - 1);
        return start + Margin.Length;
    }
}
