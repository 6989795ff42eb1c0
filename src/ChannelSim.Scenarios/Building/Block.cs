using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>A map of the file beside its line-up of keys: opened once, checked for keys that are unknown or missing, then read key by key.</summary>
internal sealed partial class Block
{
    private readonly Reading reading;
    private readonly MapNode map;
    private ImmutableHashSet<string> inherited = [];
    private readonly HashSet<string?> meant = new(StringComparer.Ordinal);

    private Block(Reading reading, BlockDefinition definition, MapNode map, Place place, string path, Provenance provenance)
    {
        (this.reading, Definition, this.map, Place, Path, Provenance) = (reading, definition, map, place, path, provenance);
    }

    public BlockDefinition Definition { get; }

    /// <summary>Where it begins: its key, or its first line where it has none.</summary>
    public Place Place { get; }

    public string Path { get; }

    public Provenance Provenance { get; }

    public IEnumerable<MapEntry> Entries => map.Entries;

    /// <summary>Opens a block; a value that is no map is told here and taken as empty, without asking for its required keys.</summary>
    public static Block Open(
        Reading reading, string definition, Node? node, Place place, string path, Provenance outer, ImmutableHashSet<string>? inherited = null,
        bool incomplete = false)
    {
        var block = KeyTable.Block(definition);
        var content = node as MapNode ?? new MapNode(place, []);
        var whole = node is MapNode or null || node is ScalarNode { IsNothing: true };
        if (!whole && node is not BrokenNode)
            reading.Findings.Report(KeyRules.Shape, node!.Place, $"{block.Called} is a map of keys", ShapeHint(block, node));
        var opened = new Block(reading, block, content, place, path, new ProvenanceReader(reading).Under(content, outer));
        opened.inherited = inherited ?? [];
        opened.CheckKeys();
        if (block.Find("text") is not null && opened.Text("text") is { } text) reading.Texts[path] = text;
        if (whole && !incomplete) opened.CheckRequired();
        return opened;
    }

    /// <summary>The entries without basis, source and the author's own.</summary>
    public IEnumerable<MapEntry> Matter => map.Matter;

    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>Whether a key is there, or an unknown one that was probably meant to be it.</summary>
    public bool HasOrMeant(string key) => Has(key) || meant.Contains(key);

    /// <summary>Whether a key is not written in the block but copied by <c>like</c>.</summary>
    public bool IsInherited(string key) => inherited.Contains(key);

    public MapEntry? Entry(string key) => map.Find(key);

    /// <summary>The place of a key where it is written, else of the block.</summary>
    public Place PlaceOf(string key) => map.Find(key)?.Key.Place ?? Place;

    public Slot Slot(string key) => new(Inside(key), Key(key), Provenance);

    public string Inside(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    private KeyDefinition Key(string key) =>
        Definition.Find(key) ?? throw new InvalidOperationException($"The key table has no `{key}` in `{Definition.Name}`.");

    /// <summary>The value of a key; null where it is absent or empty (an empty value of a key that is no block is told here).</summary>
    private Node? Value(string key)
    {
        var definition = Key(key);
        if (map.Find(key) is not { } entry) return null;
        if (entry.Value is not ScalarNode { IsNothing: true }) return entry.Value;
        if (definition.Kind is not (KeyKind.Block or KeyKind.BlocksByName or KeyKind.BlockList or KeyKind.PlanBySide))
            reading.Findings.Report(
                KeyRules.NoValue, entry.Value.Place.Source == entry.Key.Place.Source ? entry.Key.Place : entry.Value.Place, $"`{key}` has no value",
                $"write one, such as `{definition.Example}`, or remove the key");
        return null;
    }

    private void CheckKeys()
    {
        foreach (var entry in map.Entries) reading.Places.Add(Inside(entry.Name), entry.Value is ScalarNode ? entry.Value.Place : entry.Key.Place);
        var unknown = map.Entries.Where(IsUnknown).ToList();
        CheckCommas(unknown);
        if (unknown.Count > 2 && BlockText.OtherBlock(Definition, unknown) is { } other) Misplaced(other);
        else foreach (var entry in unknown) meant.Add(BlockText.ReportUnknown(Definition, entry, reading.Findings));
    }

    /// <summary>Text with commas within braces falls apart into keys without colons: that is told once, and they are unknown no more.</summary>
    private void CheckCommas(List<MapEntry> unknown)
    {
        for (var i = 1; i < map.Entries.Length; i++)
        {
            var pieces = map.Entries.Skip(i).TakeWhile(entry => entry.Value is ScalarNode { NoColon: true } && !entry.Name.All(char.IsAsciiDigit) && unknown.Contains(entry)).ToList();
            if (pieces.Count == 0 || map.Entries[i - 1].Value is not ScalarNode { IsNothing: false } before || Definition.Find(map.Entries[i - 1].Name) is null) continue;
            var whole = string.Join(", ", pieces.Select(piece => piece.Name).Prepend(before.Text));
            reading.Findings.Report(
                KeyRules.Unknown, pieces[0].Key.Place, $"`{pieces[0].Name}` is a key here, and has no colon",
                $"within braces a comma ends a text; text with commas needs quotes: `{map.Entries[i - 1].Name}: \"{whole}\"`");
            unknown.RemoveAll(pieces.Contains);
        }
    }

    private bool IsUnknown(MapEntry entry)
    {
        if (entry.IsFree || Definition.Find(entry.Name) is not null) return false;
        if (Definition == ActorKeys.Climate && ClimateBuilder.CanBeState(entry.Value)) return false;
        return !Definition.Open || IsSlip(entry.Name);
    }

    /// <summary>Several keys of one other kind of block: the block stands in the wrong section, which is one mistake.</summary>
    private void Misplaced(BlockDefinition other)
    {
        meant.UnionWith(Definition.Keys.Select(key => key.Name));
        reading.Findings.Report(
            KeyRules.Unknown, Place, $"`{Path}` has the keys of {other.Called}, not of {Definition.Called}",
            "is the line that begins its section missing, or the indentation wrong?");
    }

    /// <summary>In a block with room for further keys: whether a key is one letter off one that is absent.</summary>
    private bool IsSlip(string name) => Definition.Keys.Any(key => !Has(key.Name) && key.Name.Length >= 4 && EditDistance.Between(key.Name, name) == 1);

    private void CheckRequired()
    {
        if (meant.Contains("like")) return;

        var missing = Definition.Keys.Where(key => key.Required && key.Kinds.IsEmpty && !HasOrMeant(key.Name)).ToList();
        if (missing.Count > 0) BlockText.ReportMissing(Definition, missing, Path, Place, reading.Findings);
    }

    private static string ShapeHint(BlockDefinition block, Node node)
    {
        if (node is ScalarNode scalar && BlockText.Glued(block, scalar.Text) is { } split) return $"is a space missing after the colon? `{split}`";
        if (node is ScalarNode { IsNothing: false } words && block == TimelineKeys.Entry) return $"for instance `{{ at: 2h, title: \"{(words.Text.Length <= 60 ? words.Text : words.Text[..60] + "...")}\" }}`";
        return node is ListNode ? "this is a list: are there dashes too many?" : $"its keys are {Suggestion.List(block.Keys.Take(12).Select(key => key.Name))}";
    }
}
