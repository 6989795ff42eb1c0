using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Building;

/// <summary>The parts of the file that give names, opened far enough to know the names.</summary>
internal sealed class Sections
{
    private readonly Reading reading;
    private readonly Block file;

    public Sections(Reading reading, Block file)
    {
        (this.reading, this.file) = (reading, file);
        Sides = Named("sides", "side", NameSort.Side);
        Channels = Named("channels", "channel", NameSort.Channel);
        Incidents = Named("incidents", "incident", NameSort.IncidentType);
        var ladder = Items("ladder");
        reading.Names.Set(NameSort.Rung, ladder.Select(RungName));
        Climate = file.Inner("climate");
        reading.Names.Set(NameSort.Climate, Climate is null ? [""] : ClimateBuilder.States(Climate).Select(state => state.Name));
        Rungs = [.. ladder.Select((item, i) => Block.Open(reading, "rung", item, item.Place, $"ladder.{Segment(RungName(item), i)}", file.Provenance))];
        Timeline = [.. Items("timeline").Select((item, i) => Block.Open(reading, "timeline-entry", item, item.Place, $"timeline.{i}", file.Provenance))];
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
        if (!section.Broken && (file.Has(key) || sort != NameSort.Side)) reading.Names.Set(sort, section.Entries.Select(entry => entry.Name));
        return section;
    }

    private ImmutableArray<Node> Items(string key)
    {
        if (file.Raw(key) is ListNode list) return list.Items;
        if (file.Raw(key) is { } node and not BrokenNode)
            reading.Findings.Report(KeyRules.Shape, node.Place, $"`{key}` is a list", $"each item begins with a dash: `- {{ {KeyTable.Block(file.Slot(key).Key.Block!).Keys[0].Name}: ... }}`");
        return [];
    }

    private static string RungName(Node item) => (item as MapNode)?.Find("name")?.Value is ScalarNode name ? name.Text : "";

    private static string Segment(string name, int index) => name.Length == 0 ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : name;
}
