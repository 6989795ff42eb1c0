using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>One entry of the timeline: when, with which chance, what it does, who is told.</summary>
internal sealed class TimelineStory(Scenario scenario, SpokenWords words)
{
    private readonly ModelDefinition model = scenario.Model;

    public string Tell(TimelineEntryDefinition entry)
    {
        var chance = words.IsAlways(entry.Chance) ? "" : $"{words.With(entry.Chance)}, ";
        return $"{When(entry)}: {chance}{string.Join("; ", Acts(entry).Append(Told(entry)).OfType<string>().DefaultIfEmpty("a moment to refer to, without any effect"))}.";
    }

    /// <summary>When an entry fires, as a clause.</summary>
    public string When(TimelineEntryDefinition entry)
    {
        var trigger = entry.Trigger;
        var manual = scenario.ManualEntries.Contains(new TimelineEntryId(model.Timeline.IndexOf(entry)));
        return trigger.Kind switch
        {
            TriggerKind.At => manual
                ? $"By hand; in a batch run on {MomentWords.Of(scenario.Clock, trigger.At)}"
                : $"On {MomentWords.Of(scenario.Clock, trigger.At)}",
            TriggerKind.Manual => "By hand; never in a batch run",
            TriggerKind.ContactAfter => $"On the first contact after {NameOf(trigger)}",
            TriggerKind.After => $"{SideWords.Capitalised(SpokenWords.Span(trigger.At))} after {NameOf(trigger)}",
            TriggerKind.All => $"When {Listing.Of(trigger.Phrases.Select(Clause))}",
            _ => $"When {Clause(trigger)}",
        };
    }

    private string Clause(TimelineTrigger phrase) => phrase.Kind switch
    {
        TriggerKind.NoContactAfter => $"there has been no contact for {SpokenWords.Span(phrase.At)} after {NameOf(phrase)}",
        TriggerKind.NoContactFor => $"there has been no contact about anything for {SpokenWords.Span(phrase.At)}",
        TriggerKind.ContactAfter => $"there has been contact about {NameOf(phrase)}",
        TriggerKind.Responded => $"{NameOf(phrase)} is responded to",
        TriggerKind.StoodDown => $"{NameOf(phrase)} is stood down from",
        TriggerKind.After => $"{SpokenWords.Span(phrase.At)} {(SpokenWords.Span(phrase.At).StartsWith("1 ", StringComparison.Ordinal) ? "has" : "have")} passed after {NameOf(phrase)}",
        TriggerKind.RungAtLeast => $"the ladder is at {model.Rungs[phrase.Rung.Index].Name} or above",
        TriggerKind.ClimateIs => $"the climate is {model.Climates[phrase.Climate.Index].Name}",
        var ended => $"{NameOf(phrase)} is {ended.ToString().ToLowerInvariant()}",
    };

    private string NameOf(TimelineTrigger phrase) => model.Timeline[phrase.Incidents[0].Index].Name ?? "";

    private IEnumerable<string> Acts(TimelineEntryDefinition entry)
    {
        if (entry.Climate is { } climate) yield return $"the climate becomes {model.Climates[climate.Index].Name}";
        if (entry.Rung is { } rung) yield return $"the ladder rises to {model.Rungs[rung.Index].Name} unless it is already there or higher";
        if (!entry.Suspend.IsEmpty) yield return $"{Channels(entry.Suspend)} {(entry.Suspend.Length == 1 ? "is" : "are")} suspended";
        if (!entry.Restore.IsEmpty) yield return $"{Channels(entry.Restore)} {(entry.Restore.Length == 1 ? "is" : "are")} restored";
        if (entry.Incident is not { } incident) yield break;
        var truth = entry.Hostile switch { true => "; it is meant", false => "; it is not meant", null => "" };
        yield return $"{model.Incidents[incident.Index].Name} opens{(entry.Name is null ? "" : $", called {entry.Name}")}{truth}";
    }

    /// <summary>Who is told what: the chance of an entry is that of its telling too.</summary>
    private string? Told(TimelineEntryDefinition entry)
    {
        var to = entry.To.IsEmpty || entry.To.Length == model.Sides.Length ? "both sides" : SideWords.Of(model.Sides[entry.To[0].Index].Name);
        var are = to == "both sides" ? "are" : "is";
        if (entry.Title is { } title) return $"{to} {are} told: \"{title}\"";
        return entry.To.IsEmpty ? null : $"{to} {are} told";
    }

    private string Channels(IEnumerable<ChannelId> channels) => Listing.Of(channels.Select(channel => model.Channels[channel.Index].Name));
}
