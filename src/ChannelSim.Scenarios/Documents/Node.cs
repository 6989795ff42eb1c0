using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A piece of the document as written, with its place. Never changed: an edit makes a new tree that shares the rest.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;
}

/// <summary>Something whose fault is already told; readers pass over it in silence.</summary>
internal sealed class BrokenNode(Place place) : Node(place);

/// <summary>A word, a number, a text: what it means is for the reader of its key to say, not for YAML.</summary>
internal sealed class ScalarNode(Place place, string text, bool plain) : Node(place)
{
    public string Text { get; } = text;

    /// <summary>Written without quotes on one line, so that a position in the text is a position in the file.</summary>
    public bool Plain { get; } = plain;

    /// <summary>Stands for the value of a key within braces that has no colon after it.</summary>
    public bool NoColon { get; init; }

    /// <summary>Nothing is written after the colon, or one of YAML's words for nothing.</summary>
    public bool IsNothing => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed class ListNode(Place place, ImmutableArray<Node> items) : Node(place)
{
    public ImmutableArray<Node> Items { get; } = items;
}

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(ScalarNode Key, Node Value)
{
    public string Name => Key.Text;

    /// <summary>A key that begins with <c>x-</c> belongs to the author and is not read.</summary>
    public bool IsFree => Name.StartsWith("x-", StringComparison.Ordinal);
}

/// <summary>A map; its keys are distinct.</summary>
internal sealed class MapNode : Node
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    public MapNode(Place place, ImmutableArray<MapEntry> entries)
        : base(place)
    {
        Entries = entries;
        for (var i = 0; i < entries.Length; i++) index.TryAdd(entries[i].Name, i);
    }

    public ImmutableArray<MapEntry> Entries { get; }

    /// <summary>The entries that say something about the matter itself: not what it rests on, not what authors keep for themselves.</summary>
    public IEnumerable<MapEntry> Matter => Entries.Where(entry => entry.Name is not ("basis" or "source") && !entry.IsFree);

    public MapEntry? Find(string key) => index.TryGetValue(key, out var i) ? Entries[i] : null;

    /// <summary>The map with one value replaced, or added at the end.</summary>
    public MapNode With(ScalarNode key, Node value) => index.TryGetValue(key.Text, out var i)
        ? new MapNode(Place, Entries.SetItem(i, Entries[i] with { Value = value }))
        : new MapNode(Place, Entries.Add(new MapEntry(key, value)));
}
