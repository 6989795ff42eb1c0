using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads what people of an exercise are told by an entry of the timeline, and to whom it goes.</summary>
internal sealed class EntryTextsReader(Reading reading, ExerciseSettings exercise)
{
    public EntryTexts Read(Block block) => new(
        Id(block), block.Text("text"), block.Text("from"), block.Text("expected"), Objectives(block), block.Text("notes"),
        [.. block.TextList("to").Where(IsSeat).Select(scalar => scalar.Text).Distinct(StringComparer.Ordinal)]);

    /// <summary>The sides that <c>to</c> names, itself or through their seats, in the order in which it names them.</summary>
    public IEnumerable<int> Sides(Block block) => block.TextList("to").Select(scalar => Side(block, scalar)).OfType<int>().Distinct();

    /// <summary>Ids are distinct, and none is the name of another entry: both are what control calls an entry.</summary>
    public void CheckIds(ImmutableArray<Block> blocks)
    {
        var names = Scalars(blocks, "name").ToLookup(name => name.Value.Text, name => name.Index, StringComparer.Ordinal);
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (index, id) in Scalars(blocks, "id"))
            if (!seen.TryAdd(id.Text, id.Place)) reading.Findings.Report(
                KeyRules.NameClash, id.Place, $"two entries of the timeline have the id `{id.Text}`", $"the other is in line {seen[id.Text].Line}: give each its own");
            else if (names[id.Text].Any(other => other != index)) reading.Findings.Report(
                KeyRules.NameClash, id.Place, $"the id `{id.Text}` is the name of another entry", "control calls an entry by its id or its name: rename one");
    }

    private string? Id(Block block)
    {
        if (block.Scalar("id") is { } id) Section.CheckWord(id, reading);
        return block.Text("id");
    }

    private static ImmutableArray<string> Objectives(Block block) =>
    [
        .. from scalar in block.TextList("objective")
           where block.NameOf(scalar, NameSort.Objective) is not null
           select scalar.Text,
    ];

    /// <summary>A name that is a side means the side, even where a seat bears it too.</summary>
    private int? Side(Block block, ScalarNode scalar) =>
        IsSeat(scalar) ? exercise.Seats[reading.Names.Find(NameSort.Seat, scalar.Text)!.Value].Side.Index
        : reading.Names.Known(NameSort.Seat) ? block.NameOf(scalar, NameSort.Side, "to")
        : reading.Names.Find(NameSort.Side, scalar.Text);

    private bool IsSeat(ScalarNode scalar) => reading.Names.Find(NameSort.Side, scalar.Text) is null && reading.Names.Find(NameSort.Seat, scalar.Text) < exercise.Seats.Length;

    private static IEnumerable<(int Index, ScalarNode Value)> Scalars(ImmutableArray<Block> blocks, string key) =>
        from index in Enumerable.Range(0, blocks.Length)
        let value = blocks[index].Entry(key)?.Value as ScalarNode
        where value is { IsNothing: false }
        select (index, value);
}
