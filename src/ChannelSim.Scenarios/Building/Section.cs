using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>A map from names to blocks, such as <c>channels</c>: its names, checked, and its blocks with what they copy.</summary>
internal sealed partial class Section
{
    private readonly Reading reading;
    private readonly BlockDefinition definition;
    private readonly MapNode? map;

    public Section(Reading reading, Block scenario, string key, string definition)
    {
        (this.reading, this.definition, Path) = (reading, KeyTable.Block(definition), key);
        var node = scenario.Raw(key);
        map = node as MapNode;
        NamesAreKnown = node is null or MapNode;
        if (node is not (null or MapNode or BrokenNode))
            reading.Findings.Report(
                KeyRules.Shape, node.Place, $"`{key}` is a map from names to blocks", Form(node, key));
        Provenance = map is null ? scenario.Provenance : new ProvenanceReader(reading).Under(map, scenario.Provenance);
        Entries = map is null ? [] : Blocks(map);
    }

    /// <summary>How names that stand in a list or a line would be written.</summary>
    private string Form(Node node, string key)
    {
        var words = node is ListNode list ? list.Items.OfType<ScalarNode>().Select(item => item.Text).ToList() : node is ScalarNode line ? [.. line.Text.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
        var required = definition.Keys.Where(one => one.Required && one.Kinds.IsEmpty).Select(one => $"{one.Name}: {one.Example}").Take(4);
        return words.Count > 0 && words.TrueForAll(word => Usable().IsMatch(word))
            ? $"write `{key}: {{ {string.Join(", ", words.Take(3).Select(word => $"{word}: {{ {string.Join(", ", required)} }}"))}{(words.Count > 3 ? ", ..." : "")} }}`, or one name a line with its keys indented"
            : $"write `{key}:`, then one name a line with its keys indented";
    }

    public string Path { get; }

    public Provenance Provenance { get; }

    /// <summary>False where something other than a map stands there, or a line with a name is missing.</summary>
    public bool NamesAreKnown { get; private set; }

    public ImmutableArray<MapEntry> Entries { get; }

    /// <summary>Opens all blocks in file order.</summary>
    public ImmutableArray<(string Name, Block Block)> Open() =>
    [
        .. Likeness.Resolve(Entries, definition, reading.Findings).Select(like => (like.Entry.Name,
            Block.Open(
                reading, definition.Name, like.Value, like.Entry.Key.Place, $"{Path}.{like.Entry.Name}", Provenance, like.Inherited, like.Incomplete))),
    ];

    /// <summary>Whether a word can be a name; if not, it is told.</summary>
    public static bool CheckName(ScalarNode name, string called, Reading reading)
    {
        var reserved = KeyTable.ReservedNames.Contains(name.Text) || name.Text is "~" or "Null" or "NULL" or "True" or "TRUE" or "False" or "FALSE" || name.Text.StartsWith("x-", StringComparison.Ordinal);
        if (!reserved && Usable().IsMatch(name.Text)) return true;
        reading.Findings.Report(
            KeyRules.BadName, name.Place, $"`{name.Text}` cannot be the name of {called}",
            reserved ? KeyTable.ReservedNames.IndexOf(name.Text.ToLowerInvariant()) >= KeyTable.ReservedNames.IndexOf("true") ? "it means something else to YAML: choose another" : "it is a word of the format: choose another" : "a name consists of letters, digits, `-` and `_`, and begins with a letter");
        return false;
    }

    /// <summary>The id of the scenario, which appears in file names.</summary>
    public static string CheckId(Block file, Reading reading)
    {
        if (file.Raw("id") is ScalarNode id) CheckWord(id, reading);
        return file.Text("id") ?? "";
    }

    /// <summary>Whether a word can be an id; if not, it is told.</summary>
    public static void CheckWord(ScalarNode id, Reading reading)
    {
        if (!UsableId().IsMatch(id.Text))
            reading.Findings.Report(
                KeyRules.BadName, id.Place, $"`{id.Text}` cannot be an id",
                "an id consists of letters, digits, `-`, `_` and `.`, and begins with a letter or digit");
    }

    /// <summary>The entries that are blocks. A key of the block among them says that a line with a name is missing or the indentation is wrong; that is told once.</summary>
    private ImmutableArray<MapEntry> Blocks(MapNode section)
    {
        var stray = section.Matter.FirstOrDefault(entry => IsKey(entry) && entry.Value is ScalarNode { IsNothing: false } or ListNode);
        if (stray is null) return [.. section.Matter.Where(IsNamed)];
        NamesAreKnown = false;
        reading.Findings.Report(
            KeyRules.Unknown, stray.Key.Place, $"`{stray.Name}` stands where the name of {definition.Called} should be",
            "it is a key: is the line with the name missing, or the key indented too little?");
        return [.. section.Matter.Where(entry => !IsKey(entry) && IsNamed(entry))];
    }

    private bool IsKey(MapEntry entry) => definition.Find(entry.Name) is not null;

    private bool IsNamed(MapEntry entry)
    {
        reading.Places.Add($"{Path}.{entry.Name}", entry.Key.Place);
        if (definition != ScenarioKeys.Source) CheckName(entry.Key, definition.Called, reading);
        return true;
    }

    [GeneratedRegex(WrittenForms.Name, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Usable();

    [GeneratedRegex(WrittenForms.Id, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsableId();
}
