namespace ChannelSim.Scenarios.Editing;

/// <summary>Writes new entries, and the timeline of a file that has none.</summary>
internal sealed class SectionWriter(TextEdits edits, MapMarks root)
{
    /// <summary>An entry on lines of its own, without the break after it.</summary>
    public static string InLines(EntryChange change, string margin, string newline) =>
        $"{margin}- {string.Join(newline + margin + "  ", change.Keys.Select(key => $"{EntryEditor.Quoted(key.Key)}: {key.Value!.InBlock(margin + "    ", newline)}"))}";

    /// <summary>An entry in braces.</summary>
    public static string InBraces(EntryChange change) => $"{{ {string.Join(", ", change.Keys.Select(key => $"{EntryEditor.Quoted(key.Key)}: {key.Value!.OnLine()}"))} }}";

    public void Add(IReadOnlyList<EntryChange> entries)
    {
        var known = root.Keys.FirstOrDefault(key => key.Name == "timeline");
        var lines = string.Concat(entries.Select(entry => edits.Newline + InLines(entry, "  ", edits.Newline)));
        var flow = $"[{string.Join(", ", entries.Select(InBraces))}]";
        if (root.IsFlow && known is null) edits.Insert(root.Keys[^1].End, ", \"timeline\": " + flow);
        else if (known is null) edits.Insert(edits.Text.Length, $"{(edits.Text.EndsWith('\n') ? "" : edits.Newline)}timeline:{lines}{edits.Newline}");
        else if (root.IsFlow) Replace(known, " " + flow);
        else Replace(known, string.IsNullOrWhiteSpace(edits.Text[known.End..edits.LineEnd(known.End)]) ? lines : " " + flow);
    }

    /// <summary>Puts something in place of an empty list, or of nothing.</summary>
    private void Replace(KeyMarks key, string with) => edits.Replace(edits.Text.IndexOf(':', key.KeyEnd) + 1, Math.Max(edits.Text.IndexOf(':', key.KeyEnd) + 1, key.End), with);
}
