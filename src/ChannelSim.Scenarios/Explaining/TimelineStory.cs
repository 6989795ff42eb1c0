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
        var name = trigger.Incidents.IsDefaultOrEmpty ? "" : model.Timeline[trigger.Incidents[0].Index].Name;
        var manual = scenario.ManualEntries.Contains(new TimelineEntryId(model.Timeline.IndexOf(entry)));
        return trigger.Kind switch
        {
            TriggerKind.At => manual
                ? $"By hand; in a batch run on {MomentWords.Of(scenario.Clock, trigger.At)}"
                : $"On {MomentWords.Of(scenario.Clock, trigger.At)}",
            TriggerKind.NoContactAfter => $"When there has been no contact for {SpokenWords.Span(trigger.At)} after {name}",
            TriggerKind.ContactAfter => $"On the first contact after {name}",
            TriggerKind.Decided => $"When {name} is decided",
            TriggerKind.RungAtLeast => $"When the ladder is at {model.Rungs[trigger.Rung.Index].Name} or above",
            TriggerKind.ClimateIs => $"When the climate is {model.Climates[trigger.Climate.Index].Name}",
            _ => "By hand; never in a batch run",
        };
    }

    private IEnumerable<string> Acts(TimelineEntryDefinition entry)
    {
        if (entry.Climate is { } climate) yield return $"the climate becomes {model.Climates[climate.Index].Name}";
        if (entry.Rung is { } rung) yield return $"the ladder rises to {model.Rungs[rung.Index].Name} unless it is already there or higher";
        if (!entry.Suspend.IsEmpty) yield return $"{Channels(entry.Suspend)} {(entry.Suspend.Length == 1 ? "is" : "are")} suspended";
        if (!entry.Restore.IsEmpty) yield return $"{Channels(entry.Restore)} {(entry.Restore.Length == 1 ? "is" : "are")} restored";
        if (entry.Incident is not { } incident) yield break;
        var truth = entry.Hostile switch { true => "; it is deliberate", false => "; it is an accident", null => "" };
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
