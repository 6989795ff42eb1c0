using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>An entry of the timeline as it stands.</summary>
internal sealed class SlowEntry(int index, TimelineEntryDefinition definition)
{
    public int Index { get; } = index;

    public TimelineEntryDefinition Definition { get; } = definition;

    /// <summary>The phrases of its condition: those of the list, or the only one; none for a moment or a hand.</summary>
    public SlowPhrase[] Phrases { get; } = definition.Trigger.Kind switch
    {
        TriggerKind.At or TriggerKind.Manual => [],
        TriggerKind.All => [.. definition.Trigger.Phrases.Select((phrase, place) => new SlowPhrase(phrase, place))],
        _ => [new SlowPhrase(definition.Trigger, 0)],
    };

    /// <summary>It has fired, or will when its turn comes.</summary>
    public bool Spent { get; set; }
}

/// <summary>One phrase of a condition.</summary>
internal sealed class SlowPhrase(TimelineTrigger says, int place)
{
    public TimelineTrigger Says { get; } = says;

    /// <summary>Its place in the list.</summary>
    public int Place { get; } = place;

    /// <summary>True from then on. Never of phrases that are true while something is so.</summary>
    public bool Met { get; set; }

    /// <summary>The times that it waits for, by the place of the NAME in its list.</summary>
    public Dictionary<int, SlowTimer> Timers { get; } = [];

    /// <summary>The place of an entry among those of the NAME; -1: it is not one of them.</summary>
    public int PlaceOf(int entry) => entry < 0 ? -1 : Says.Incidents.Select(named => named.Index).ToList().IndexOf(entry);
}
