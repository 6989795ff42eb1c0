using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Differences;

/// <summary>What an entry of the timeline says.</summary>
internal sealed class TimelineFacts(Scenario scenario)
{
    private readonly ModelDefinition model = scenario.Model;

    /// <summary>The facts of one entry, under a path that may be that of its like in the other scenario.</summary>
    public IReadOnlyList<Fact> Of(int index, string path)
    {
        var entry = model.Timeline[index];
        return
        [
            new Fact($"{path}.when", Exactly(entry.Trigger), new TimelineStory(scenario, new SpokenWords(model)).When(entry), ChangesResults: true),
            Fact.Of($"{path}.name", entry.Name ?? "none"),
            Fact.Of($"{path}.title", entry.Title ?? "none", changesResults: false),
            Fact.Of($"{path}.to", entry.To.IsEmpty ? "both" : string.Join(", ", entry.To.Select(side => model.Sides[side.Index].Key)), changesResults: false),
            Fact.Of($"{path}.by-hand", scenario.ManualEntries.Contains(new TimelineEntryId(index)) ? "true" : "false", changesResults: false),
            Fact.Of($"{path}.climate", entry.Climate is { } climate ? model.Climates[climate.Index].Name : "unchanged"),
            Fact.Of($"{path}.rung", entry.Rung is { } rung ? model.Rungs[rung.Index].Name : "unchanged"),
            Fact.Of($"{path}.suspend", Channels(entry.Suspend)),
            Fact.Of($"{path}.restore", Channels(entry.Restore)),
            Fact.Of($"{path}.incident", entry.Incident is { } type ? model.Incidents[type.Index].Name : "none"),
            Fact.Of($"{path}.hostile", entry.Hostile switch { true => "true", false => "false", null => "drawn" }),
            Chance(entry, path, $"timeline.{TimelineMatch.Label(model.Timeline, index)}"),
            .. Told(scenario.Exercise.Entries[index], path),
        ];
    }

    /// <summary>What only people of an exercise read.</summary>
    private static IEnumerable<Fact> Told(EntryTexts texts, string path) =>
        from told in ((string Key, string? Words)[])
            [
                ("id", texts.Id), ("text", texts.Text), ("from", texts.From), ("expected", texts.Expected), ("objective", Names(texts.Objectives)), ("notes", texts.Notes),
                ("to (seats)", Names(texts.Seats)),
            ]
        select Fact.Of($"{path}.{told.Key}", told.Words ?? "none", changesResults: false);

    private static string? Names(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : null;

    private Fact Chance(TimelineEntryDefinition entry, string path, string own)
    {
        var exact = entry.Chance.Cells.Distinct()
            .Select(id => model.Parameters[id.Index]).Select(parameter => $"{parameter.Path[own.Length..]} {NumberFacts.Exactly(parameter)}");
        return new Fact($"{path}.chance", string.Join(", ", exact), new ValueWords(model).Of(entry.Chance), ChangesResults: true);
    }

    private string Exactly(TimelineTrigger trigger)
    {
        var names = trigger.Incidents.Select(id => $"{model.Timeline[id.Index].Name}");
        var rung = trigger.Kind == TriggerKind.RungAtLeast ? model.Rungs[trigger.Rung.Index].Name : "";
        var climate = trigger.Kind == TriggerKind.ClimateIs ? model.Climates[trigger.Climate.Index].Name : "";
        return string.Join(' ', [trigger.Kind.ToString(), trigger.At.ToString("R", CultureInfo.InvariantCulture), rung, climate, .. names, .. trigger.Phrases.Select(phrase => $"[{Exactly(phrase)}]")]);
    }

    private string Channels(IEnumerable<ChannelId> channels) =>
        string.Join(", ", channels.Select(channel => model.Channels[channel.Index].Name)) is { Length: > 0 } list ? list : "none";
}
