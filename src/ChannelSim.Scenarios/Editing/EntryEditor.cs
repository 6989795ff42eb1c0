using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Editing;

/// <summary>Changes the keys of one entry.</summary>
internal sealed class EntryEditor(TextEdits edits, MapMarks entry)
{
    private readonly HashSet<KeyMarks> gone = [];

    public void Change(ImmutableArray<KeyChange> changes)
    {
        List<KeyChange> added = [];
        foreach (var change in changes)
        {
            var (here, place) = (Find(change.Key), change.InPlaceOf is { } other ? Find(other) : null);
            if (change.Value is not { } value) Mark(here);
            else if (here is not null) Set(here, value);
            else if (place is not null) Exchange(place, change.Key, value);
            else added.Add(change);
        }

        foreach (var key in gone) Remove(key);
        if (added.Count > 0) Add(added);
    }

    private KeyMarks? Find(string key) => entry.Keys.FirstOrDefault(marks => marks.Name == key);

    private void Mark(KeyMarks? key)
    {
        if (key is not null) gone.Add(key);
    }

    private void Set(KeyMarks key, WrittenValue value)
    {
        if (key.IsEmpty) edits.Insert(edits.Text.IndexOf(':', key.KeyEnd) + 1, " " + Written(key, value));
        else edits.Replace(key.ValueStart, key.End, Written(key, value));
    }

    private void Exchange(KeyMarks key, string name, WrittenValue value) => edits.Replace(key.Start, key.End, $"{name}: {Written(key, value)}");

    private string Written(KeyMarks key, WrittenValue value)
    {
        // A comment after the value would become a part of a text of its own lines.
        var isLast = string.IsNullOrWhiteSpace(edits.Text[key.End..edits.LineEnd(key.End)]);
        return entry.IsFlow || !isLast ? value.OnLine() : value.InBlock(Indent + "  ", edits.Newline);
    }

    /// <summary>The blanks before the keys of the entry.</summary>
    private string Indent => new(' ', entry.Start - edits.LineStart(entry.Start));

    private void Remove(KeyMarks key)
    {
        var at = entry.Keys.IndexOf(key);
        if (!entry.IsFlow)
        {
            // The first key stands beside the dash, which stays.
            if (at > 0) edits.RemoveLines(key.Start, key.End);
            else edits.Replace(key.Start, key.End, "");
        }
        else if (entry.Keys.Take(at).Any(before => !gone.Contains(before))) edits.Replace(entry.Keys[at - 1].End, key.End, "");
        else edits.Replace(key.Start, at + 1 < entry.Keys.Length ? entry.Keys[at + 1].Start : key.End, "");
    }

    private void Add(List<KeyChange> added)
    {
        var kept = entry.Keys.Where(key => !gone.Contains(key)).ToList();
        if (entry.IsFlow)
        {
            var written = string.Join(", ", added.Select(change => $"{Quoted(change.Key)}: {change.Value!.OnLine()}"));
            edits.Insert(kept.Count > 0 ? kept[^1].End : entry.Start + 1, kept.Count > 0 ? ", " + written : $" {written} ");
        }
        else if (kept.LastOrDefault(key => !key.IsLiteral) is { } last) edits.Insert(edits.LineEnd(last.End), string.Concat(added.Select(change => edits.Newline + Indent + Line(change))));
        else edits.Insert(entry.Start, string.Concat(added.Select(change => Line(change) + edits.Newline + Indent)));
    }

    private string Line(KeyChange change) => $"{Quoted(change.Key)}: {change.Value!.InBlock(Indent + "  ", edits.Newline)}";

    /// <summary>A key of the author's own may have any letters.</summary>
    internal static string Quoted(string key) => WrittenValue.Text(key).OnLine();
}
