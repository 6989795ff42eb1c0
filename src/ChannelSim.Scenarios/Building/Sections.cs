using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>The parts of the file that give names, opened far enough to know the names.</summary>
internal sealed partial class Sections
{
    private readonly Reading reading;
    private readonly Block file;

    public Sections(Reading reading, Block file)
    {
        (this.reading, this.file) = (reading, file);
        Sides = Named("sides", "side", NameSort.Side);
        foreach (var side in Sides.Entries)
            foreach (var key in (string[])["name", "title"])
                if ((side.Value as MapNode)?.Find(key)?.Value is ScalarNode title) reading.Names.SetTitle(NameSort.Side, side.Name, title.Text);
        Channels = Named("channels", "channel", NameSort.Channel);
        Incidents = Named("incidents", "incident", NameSort.IncidentType);
        var ladder = Words("ladder", Items("ladder"));
        if (file.Raw("ladder") is ListNode or ScalarNode { IsNothing: false }) reading.Names.Set(
            NameSort.Rung, ladder.Select(NameOf), complete: ladder.All(item => NameOf(item).Length > 0));
        Climate = file.Inner("climate");
        if (Climate is null ? !file.HasOrMeant("climate") : file.Raw("climate") is MapNode)
            reading.Names.Set(NameSort.Climate, Climate is null ? [""] : ClimateBuilder.States(Climate).Select(state => state.Name));
        Rungs = OpenItems(ladder, "ladder", "rung");
        Timeline = OpenItems([.. Items("timeline").Select(AsEntry)], "timeline", "timeline-entry");
    }

    public Section Sides { get; }

    public Section Channels { get; }

    public Section Incidents { get; }

    /// <summary>Null where the scenario has no climate.</summary>
    public Block? Climate { get; }

    public ImmutableArray<Block> Rungs { get; }

    public ImmutableArray<Block> Timeline { get; }

    public Block File => file;

    private Section Named(string key, string definition, NameSort sort)
    {
        var section = new Section(reading, file, key, definition);
        var absent = sort != NameSort.Side && !file.HasOrMeant(key);
        if (section.NamesAreKnown && (file.Has(key) || absent)) reading.Names.Set(sort, section.Entries.Select(entry => entry.Name), complete: sort != NameSort.Side || section.Entries.Length == 2);
        return section;
    }

    /// <summary>Rungs that are written as words: told, with the form that is right, and taken as their names.</summary>
    private ImmutableArray<Node> Words(string key, ImmutableArray<Node> items)
    {
        var words = items.OfType<ScalarNode>().Where(word => word.Text.Length > 0 && BlockText.Glued(KeyTable.Block("rung"), word.Text) is null).ToList();
        if (file.Raw(key) is ScalarNode { IsNothing: false } line) words = [.. Parting().Split(line.Text).Select(word => word.Trim(' ', '-', '.')).Where(word => word.Length > 0).Select(word => new ScalarNode(line.Place, word, plain: false))];
        if (words.Count == 0) return items;
        var form = file.Raw(key) is ScalarNode ? $"[{string.Join(", ", words.Take(6).Select(word => $"{{ name: {word.Text} }}"))}{(words.Count > 6 ? ", ..." : "")}]" : $"- {{ name: {words[0].Text} }}";
        if (file.Raw(key) is ScalarNode all) reading.Findings.Report(KeyRules.Shape, all.Place, $"`{key}` is a list of rungs, the lowest first", $"write `{form}`");
        foreach (var word in file.Raw(key) is ListNode ? words : [])
            reading.Findings.Report(KeyRules.Shape, word.Place, $"a rung is a map of keys, not the word `{word.Text}` alone", $"write `{{ name: {word.Text} }}`", $"{{ name: {word.Text} }}");
        return file.Raw(key) is ScalarNode ? [.. words.Select(AsRung)] : [.. items.Select(item => item is ScalarNode word && words.Contains(word) ? AsRung(word) : item)];
    }

    /// <summary>A timeline entry that is written as a line of words: told, with the form that is right, and taken as something that is told by hand.</summary>
    private Node AsEntry(Node item)
    {
        if (item is not ScalarNode { IsNothing: false } words) return item;
        var blank = words.Text.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? "" : words.Text[..blank].TrimEnd(':', ',');
        var isTimed = first.Length > 0 && (Values.DurationText.Read(first).Fault is null || Values.MomentText.Read(first, NodaTime.DateTimeZone.Utc).Fault is null);
        var title = isTimed ? words.Text[blank..].TrimStart(' ', ':', '-', '\u2013', ',') : words.Text;
        reading.Findings.Report(
            KeyRules.Shape, words.Place, "a timeline entry is a map of keys, not a line of words", $"write `{{ at: {(isTimed ? first : "2h")}, title: \"{(title.Length <= 80 ? title : title[..80] + "...")}\" }}`");
        return new MapNode(words.Place, [new MapEntry(new ScalarNode(words.Place, "title", plain: true), words), new MapEntry(new ScalarNode(words.Place, "in-batch", plain: true), new ScalarNode(words.Place, "0", plain: true))]);
    }

    private static MapNode AsRung(ScalarNode word) => new(word.Place, [new MapEntry(new ScalarNode(word.Place, "name", plain: true), word)]);

    [GeneratedRegex("[,;<>/|\u2192\u2013]+|->| -|=>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parting();

    private ImmutableArray<Node> Items(string key)
    {
        if (file.Raw(key) is ListNode list) return list.Items;
        if (key == "ladder" && file.Raw(key) is ScalarNode { IsNothing: false }) return [];
        if (file.Raw(key) is { } node and not BrokenNode)
            reading.Findings.Report(
                KeyRules.Shape, node.Place, $"`{key}` is a list",
                $"each item begins with a dash: `- {{ {KeyTable.Block(file.Slot(key).Key.Block!).Keys[0].Name}: ... }}`");
        return [];
    }

    /// <summary>In paths items are known by their names, so that a path stays when others are added; those without a name of their own by their number.</summary>
    private ImmutableArray<Block> OpenItems(ImmutableArray<Node> items, string section, string definition)
    {
        var count = items.CountBy(NameOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. items.Select((item, i) => Open(
            item, $"{section}.{(IsPart(NameOf(item)) && count[NameOf(item)] == 1 ? NameOf(item) : i.ToString(CultureInfo.InvariantCulture))}",
            definition))];
    }

    private Block Open(Node item, string path, string definition)
    {
        reading.Places.Add(path, item.Place);
        return Block.Open(reading, definition, item, item.Place, path, file.Provenance);
    }

    /// <summary>Whether a name can be a part of a path: not empty, no dot, no number.</summary>
    public static bool IsPart(string name) => name.Length > 0 && !name.Contains('.', StringComparison.Ordinal) && !int.TryParse(
        name, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string NameOf(Node item) => (item as MapNode)?.Find("name")?.Value is ScalarNode name ? name.Text : "";
}
