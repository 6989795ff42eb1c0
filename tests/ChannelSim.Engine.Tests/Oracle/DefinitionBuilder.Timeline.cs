using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The timeline: each call adds an entry and returns its index.
internal sealed partial class DefinitionBuilder
{
    public int At(double minutes, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.At, minutes, [], default, default), change);

    /// <summary>Opens an incident of known truth at a moment.</summary>
    public int OpenAt(double minutes, int type, bool? hostile) =>
        At(minutes, entry => entry with { Incident = new IncidentTypeId(type), Hostile = hostile });

    public int WhenNoContact(double minutes, int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        When([Phrase(TriggerKind.NoContactAfter, after, minutes)], change);

    public int WhenContact(int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        When([Phrase(TriggerKind.ContactAfter, after)], change);

    public int WhenDecided(int[] after, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        When([Phrase(TriggerKind.Decided, after)], change);

    public int WhenRungAtLeast(int rung, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        When([RungAtLeast(rung)], change);

    public int WhenClimateIs(int climate, Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        When([ClimateIs(climate)], change);

    /// <summary>A list of phrases, or one of them.</summary>
    public int When(TimelineTrigger[] phrases, Func<TimelineEntryDefinition, TimelineEntryDefinition>? change = null) =>
        Entry(phrases.Length == 1 ? phrases[0] : new TimelineTrigger(TriggerKind.All, 0, [], default, default) { Phrases = [.. phrases] }, change ?? (same => same));

    /// <summary>A phrase about entries of one name, with a duration where it has one.</summary>
    public static TimelineTrigger Phrase(TriggerKind kind, int[] named, double minutes = 0) => new(kind, minutes, Named(named), default, default);

    public static TimelineTrigger RungAtLeast(int rung) => new(TriggerKind.RungAtLeast, 0, [], new Rung(rung), default);

    public static TimelineTrigger ClimateIs(int climate) => new(TriggerKind.ClimateIs, 0, [], default, new ClimateId(climate));

    public static TimelineTrigger NoContactFor(double minutes) => Phrase(TriggerKind.NoContactFor, [], minutes);

    public int Manual(Func<TimelineEntryDefinition, TimelineEntryDefinition> change) =>
        Entry(new TimelineTrigger(TriggerKind.Manual, 0, [], default, default), change);

    private int Entry(TimelineTrigger trigger, Func<TimelineEntryDefinition, TimelineEntryDefinition> change)
    {
        timeline.Add(change(new TimelineEntryDefinition
        {
            StreamName = "entry-" + timeline.Count,
            To = [],
            Trigger = trigger,
            Chance = Probability(1),
            Suspend = [],
            Restore = [],
        }));
        return timeline.Count - 1;
    }

    private static ImmutableArray<TimelineEntryId> Named(int[] entries) => [.. entries.Select(entry => new TimelineEntryId(entry))];
}
