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
        var chance = words.IsAlways(entry.Chance) ? "" : $"with {words.Of(entry.Chance)} ";
        var acts = Acts(entry).ToList();
        return $"{When(entry)}: {chance}{(acts.Count == 0 ? "nothing is done" : string.Join("; ", acts))}.{Told(entry)}";
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
                ? $"By hand, in a run without people on {MomentWords.Of(scenario.Clock, trigger.At)}"
                : $"On {MomentWords.Of(scenario.Clock, trigger.At)}",
            TriggerKind.NoContactAfter => $"When there has been no contact for {SpokenWords.Span(trigger.At)} after {name}",
            TriggerKind.ContactAfter => $"On the first contact after {name}",
            TriggerKind.Decided => $"When {name} is decided",
            TriggerKind.RungAtLeast => $"When the ladder is at {model.Rungs[trigger.Rung.Index].Name} or above",
            TriggerKind.ClimateIs => $"When the climate is {model.Climates[trigger.Climate.Index].Name}",
            _ => "By hand, never in a run without people",
        };
    }

    private IEnumerable<string> Acts(TimelineEntryDefinition entry)
    {
        if (entry.Climate is { } climate) yield return $"the climate becomes {model.Climates[climate.Index].Name}";
        if (entry.Rung is { } rung) yield return $"the ladder rises to {model.Rungs[rung.Index].Name}, if it stands lower";
        if (!entry.Suspend.IsEmpty) yield return $"{Channels(entry.Suspend)} {(entry.Suspend.Length == 1 ? "is" : "are")} suspended";
        if (!entry.Restore.IsEmpty) yield return $"{Channels(entry.Restore)} {(entry.Restore.Length == 1 ? "is" : "are")} restored";
        if (entry.Incident is not { } incident) yield break;
        var truth = entry.Hostile switch { true => ", in truth deliberate", false => ", in truth an accident", null => "" };
        yield return $"an incident {model.Incidents[incident.Index].Name} opens{(entry.Name is null ? "" : $", called {entry.Name}")}{truth}";
    }

    private string Told(TimelineEntryDefinition entry)
    {
        var to = entry.To.IsEmpty ? "" : Listing.Of(entry.To.Select(side => model.Sides[side.Index].Name));
        if (entry.Title is { } title) return $" {(to.Length == 0 ? "Both sides are" : $"{to} {(entry.To.Length == 1 ? "is" : "are")}")} told: \"{title}\".";
        return to.Length == 0 ? "" : $" {to} {(entry.To.Length == 1 ? "is" : "are")} told.";
    }

    private string Channels(IEnumerable<ChannelId> channels) => Listing.Of(channels.Select(channel => model.Channels[channel.Index].Name));
}
