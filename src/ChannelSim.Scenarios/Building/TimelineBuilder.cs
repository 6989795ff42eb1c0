using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>timeline</c>.</summary>
internal sealed class TimelineBuilder(Reading reading, ScenarioClock? clock, ExerciseSettings exercise)
{
    private readonly StreamNames streams = new();
    private readonly EntryTextsReader texts = new(reading, exercise);

    /// <summary>Whether the file is one for exercises: its author knows that entries can be released by hand.</summary>
    private bool byHand;

    /// <summary>The entries, which of them are released by hand in an exercise, and what people read of them there.</summary>
    public (ImmutableArray<TimelineEntryDefinition> Entries, ImmutableArray<TimelineEntryId> Manual, ImmutableArray<EntryTexts> Texts) Build(ImmutableArray<Block> blocks)
    {
        texts.CheckIds(blocks);
        var names = new NamedEntries(blocks);
        byHand = blocks.Any(block => block.Has("in-batch"));
        var manual = Enumerable.Range(0, blocks.Length).Where(i => !blocks[i].Has("at") && !blocks[i].Has("when"));
        return ([.. blocks.Select(block => Entry(block, names))], [.. manual.Select(i => new TimelineEntryId(i))], [.. blocks.Select(texts.Read)]);
    }

    private TimelineEntryDefinition Entry(Block block, NamedEntries names)
    {
        CheckTogether(block);
        return new TimelineEntryDefinition
        {
            Name = block.Text("name"),
            Title = block.Text("title"),
            StreamName = streams.Of(block),
            To = [.. texts.Sides(block).Select(side => new SideId(side))],
            Trigger = Trigger(block, names),
            Chance = block.Varied("chance"),
            Climate = block.Name("climate") is { } climate ? new ClimateId(climate) : null,
            Rung = block.Name("rung") is { } rung ? new Rung(rung) : null,
            Suspend = Channels(block, "suspend"),
            Restore = Channels(block, "restore"),
            Incident = block.Name("incident") is { } type ? new IncidentTypeId(type) : null,
            Hostile = block.FlagOrNull("hostile"),
        };
    }

    private static ImmutableArray<ChannelId> Channels(Block block, string key) => [.. block.NameList(key).Select(channel => new ChannelId(channel))];

    private TimelineTrigger Trigger(Block block, NamedEntries names)
    {
        var none = new TimelineTrigger(TriggerKind.Manual, 0, [], default, default);
        var moments = new MomentReader(reading.Findings, clock);
        foreach (var key in (ReadOnlySpan<string>)["at", "in-batch"])
            if (block.Raw(key) is { } node)
                return moments.Read(node, block.Slot(key).Key) is { } at ? none with { Kind = TriggerKind.At, At = at.Minutes } : none;
        return block.Raw("when") is { } when ? new ConditionReader(reading, names).Read(when) ?? none : none;
    }

    private void CheckTogether(Block block)
    {
        Exclude(block, "at", "when", "an entry fires at a time or on a condition");
        Exclude(block, "at", "in-batch", "`in-batch` is for entries that are released by hand");
        if (!block.Has("at")) Exclude(block, "when", "in-batch", "`in-batch` is for entries that are released by hand");
        if (block.Has("hostile") && !block.HasOrMeant("incident"))
            reading.Findings.Report(
                KeyRules.Exclusive, block.PlaceOf("hostile"), "`hostile` without `incident`", "it is the truth of the incident that the entry opens");
        string[] acts = ["climate", "rung", "suspend", "restore", "incident", "title", "text"];
        if (!acts.Any(block.HasOrMeant)) reading.Findings.Report(
            WarningRules.EmptyEntry, block.Place, "the entry does nothing", $"give it one of {Suggestion.List(acts)}");
        string[] moments = ["at", "when", "in-batch"];
        if (!byHand && !moments.Any(block.HasOrMeant)) reading.Findings.Report(
            WarningRules.OnlyByHand, block.Place, "the entry never happens in a batch run", "it has neither `at` nor `when`; if it is released by hand, `in-batch` says when it happens without a hand");
    }

    private void Exclude(Block block, string one, string other, string why)
    {
        if (block.Has(one) && block.Has(other)) reading.Findings.Report(KeyRules.Exclusive, block.PlaceOf(other), $"`{other}` beside `{one}`", why);
    }
}
