using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Editing;

/// <summary>
/// Changes entries of a timeline in the text of a scenario. Nothing is written anew that does not change: comments, the order of keys, quotation marks and line
/// ends stay as their author has them.
/// </summary>
public static class TimelineEditor
{
    /// <summary>The text with the changes made.</summary>
    /// <param name="source">A scenario that reads without an error.</param>
    /// <param name="changes">What becomes of which entry; each entry at most once.</param>
    public static string Apply(ScenarioSource source, IEnumerable<EntryChange> changes)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Text;
        var (root, timeline) = MarkReader.Of(text);
        var edits = new TextEdits(text);
        var all = changes.ToList();
        foreach (var change in all.Where(change => change is { Index: not null, Removes: false })) new EntryEditor(edits, timeline!.Items[change.Index!.Value]).Change(change.Keys);
        if (timeline is { Items.Length: > 0 }) new ListEditor(edits, timeline).Change(all);
        else if (all.Count > 0) new SectionWriter(edits, root).Add(all);
        return edits.Apply();
    }

    /// <summary>The entry and the key that stand at a position of a text: where a finding about it belongs.</summary>
    /// <param name="text">A text that YAML can read.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <returns>The number of the entry, from 0, and the key; nulls where none stands there.</returns>
    public static (int? Entry, string? Key) Find(string text, int line, int column)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        for (var passed = 1; passed < line && at >= 0; passed++) at = text.IndexOf('\n', at) + 1;
        at += column - 1;
        var items = MarkReader.Of(text).Timeline?.Items ?? [];
        for (var i = 0; i < items.Length; i++)
            if (at >= items[i].Start && at <= items[i].End) return (i, items[i].Keys.FirstOrDefault(key => at >= key.Start && at <= key.End)?.Name);
        return (null, null);
    }
}
