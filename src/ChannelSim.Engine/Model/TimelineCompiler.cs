using System.Collections.Immutable;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>Compiles the timeline: gives every phrase of a condition its timers, and every entry that is named the phrases and timers that wait for it.</summary>
internal static class TimelineCompiler
{
    /// <summary>Timers that an entry needs: one per NAME of a phrase that counts time from it, one for a silence, none else.</summary>
    public static int TimersOf(TimelineEntryDefinition entry) => PhrasesOf(entry.Trigger).Sum(TimersOf);

    /// <summary>Phrases of an entry's condition.</summary>
    public static int PhrasesOf(TimelineEntryDefinition entry) => PhrasesOf(entry.Trigger).Length;

    public static CompiledTimeline Compile(ModelDefinition definition, BindingProgram program)
    {
        var timeline = definition.Timeline;
        if (timeline.IsEmpty) return None; // what sorts entries is dear to begin with
        var phrases = new List<(TimelineTrigger Trigger, CompiledPhrase Phrase)>();
        for (var entry = 0; entry < timeline.Length; entry++)
        {
            foreach (var trigger in PhrasesOf(timeline[entry].Trigger))
            {
                var first = phrases.Count == 0 ? 0 : phrases[^1].Phrase.FirstTimer + phrases[^1].Phrase.Timers;
                phrases.Add((trigger, new CompiledPhrase(trigger.Kind, entry, trigger.Rung.Index, trigger.Climate.Index, first, TimersOf(trigger))));
            }
        }

        return new CompiledTimeline
        {
            Entries = [.. timeline.Select((entry, i) => Compile(definition, entry, i, program, phrases))],
            Moments = Moments(definition),
            Phrases = [.. phrases.Select(item => item.Phrase)],
            TimerPhrases = [.. phrases.SelectMany((item, i) => Enumerable.Repeat(i, item.Phrase.Timers))],
            RungPhrases = OfKind(phrases, TriggerKind.RungAtLeast),
            ClimatePhrases = OfKind(phrases, TriggerKind.ClimateIs),
            SilenceTimers = [.. phrases.Where(item => item.Phrase.Kind == TriggerKind.NoContactFor).Select(item => (item.Phrase.FirstTimer, item.Trigger.At))],
        };
    }

    private static CompiledTimeline None => new() { Entries = [], Moments = [], Phrases = [], TimerPhrases = [], RungPhrases = [], ClimatePhrases = [], SilenceTimers = [] };

    private static ImmutableArray<TimelineTrigger> PhrasesOf(TimelineTrigger trigger) => trigger.Kind switch
    {
        TriggerKind.At or TriggerKind.Manual => [],
        TriggerKind.All => trigger.Phrases,
        _ => [trigger],
    };

    private static int TimersOf(TimelineTrigger phrase) => phrase.Kind switch
    {
        TriggerKind.NoContactAfter or TriggerKind.After => phrase.Incidents.Length,
        TriggerKind.NoContactFor => 1,
        _ => 0,
    };

    private static int[] OfKind(List<(TimelineTrigger Trigger, CompiledPhrase Phrase)> phrases, TriggerKind kind) =>
        [.. phrases.Select((item, i) => (item.Phrase, Index: i)).Where(item => item.Phrase.Kind == kind).Select(item => item.Index)];

    private static (double At, int Entry)[] Moments(ModelDefinition definition) =>
    [
        .. definition.Timeline.Select((entry, i) => (Entry: entry, Index: i))
            .Where(item => item.Entry.Trigger.Kind == TriggerKind.At && item.Entry.Trigger.At < definition.Horizon.Minutes)
            .OrderBy(item => item.Entry.Trigger.At).ThenBy(item => item.Index)
            .Select(item => (item.Entry.Trigger.At, item.Index)),
    ];

    private static CompiledEntry Compile(ModelDefinition definition, TimelineEntryDefinition entry, int index, BindingProgram program, List<(TimelineTrigger Trigger, CompiledPhrase Phrase)> phrases) => new()
    {
        Address = CauseAddress.Of("timeline/" + entry.StreamName),
        Chance = program.Varied(entry.Chance),
        Climate = entry.Climate?.Index ?? -1,
        Rung = entry.Rung?.Index ?? -1,
        Suspend = Mask(definition, entry.Suspend),
        Restore = Mask(definition, entry.Restore),
        Incident = entry.Incident?.Index ?? -1,
        Hostile = entry.Hostile,
        Phrases = [.. Enumerable.Range(0, phrases.Count).Where(phrase => phrases[phrase].Phrase.Entry == index)],
        NoContactTimers = Timers(phrases, index, TriggerKind.NoContactAfter),
        AfterTimers = Timers(phrases, index, TriggerKind.After),
        Contact = Waiting(phrases, index, TriggerKind.ContactAfter),
        Responded = Waiting(phrases, index, TriggerKind.Decided, TriggerKind.Responded),
        StoodDown = Waiting(phrases, index, TriggerKind.Decided, TriggerKind.StoodDown),
        Settled = Waiting(phrases, index, TriggerKind.Settled),
        Closed = Waiting(phrases, index, TriggerKind.Closed),
    };

    private static int[] Waiting(List<(TimelineTrigger Trigger, CompiledPhrase Phrase)> phrases, int entry, params TriggerKind[] kinds) =>
        [.. Enumerable.Range(0, phrases.Count).Where(phrase => kinds.Contains(phrases[phrase].Phrase.Kind) && phrases[phrase].Trigger.Incidents.Contains(new TimelineEntryId(entry)))];

    private static (int Timer, double After)[] Timers(List<(TimelineTrigger Trigger, CompiledPhrase Phrase)> phrases, int entry, TriggerKind kind) =>
    [
        .. from phrase in phrases
           where phrase.Phrase.Kind == kind
           from name in Enumerable.Range(0, phrase.Trigger.Incidents.Length)
           where phrase.Trigger.Incidents[name].Index == entry
           select (phrase.Phrase.FirstTimer + name, phrase.Trigger.At),
    ];

    private static uint Mask(ModelDefinition definition, IEnumerable<ChannelId> channels) =>
        channels.Where(id => !definition.Channels[id.Index].Removed).Aggregate(0u, (mask, id) => mask | 1u << id.Index);
}
