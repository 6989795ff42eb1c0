using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>Compiles the timeline: gives every condition its timers and every incident that is named the timers that wait for it.</summary>
internal static class TimelineCompiler
{
    /// <summary>Timers that an entry needs: one per incident waited for in silence, else one for a condition, none for a moment.</summary>
    public static int TimersOf(TimelineEntryDefinition entry) => entry.Trigger.Kind switch
    {
        TriggerKind.At or TriggerKind.Manual => 0,
        TriggerKind.NoContactAfter => entry.Trigger.Incidents.Length,
        _ => 1,
    };

    public static CompiledTimeline Compile(ModelDefinition definition, BindingProgram program)
    {
        var timeline = definition.Timeline;
        var firstTimers = new int[timeline.Length];
        for (var i = 1; i < timeline.Length; i++) firstTimers[i] = firstTimers[i - 1] + TimersOf(timeline[i - 1]);
        var waiting = Enumerable.Range(0, timeline.Length).SelectMany(i => Waits(timeline[i].Trigger, firstTimers[i])).ToLookup(wait => wait.Entry);
        return new CompiledTimeline
        {
            Entries = [.. timeline.Select((entry, i) => Compile(definition, entry, program, firstTimers[i], waiting[i]))],
            Moments = [.. timeline.Select((entry, i) => (Entry: entry, Index: i))
                .Where(item => item.Entry.Trigger.Kind == TriggerKind.At && item.Entry.Trigger.At < definition.Horizon.Minutes)
                .OrderBy(item => item.Entry.Trigger.At).ThenBy(item => item.Index)
                .Select(item => (item.Entry.Trigger.At, item.Index))],
            TimerEntries = [.. timeline.SelectMany((entry, i) => Enumerable.Repeat(i, TimersOf(entry)))],
            RungConditions = [.. Conditions(TriggerKind.RungAtLeast).Select(i => (firstTimers[i], timeline[i].Trigger.Rung.Index))],
            ClimateConditions = [.. Conditions(TriggerKind.ClimateIs).Select(i => (firstTimers[i], timeline[i].Trigger.Climate.Index))],
        };

        IEnumerable<int> Conditions(TriggerKind kind) => Enumerable.Range(0, timeline.Length).Where(i => timeline[i].Trigger.Kind == kind);
    }

    private static IEnumerable<Wait> Waits(TimelineTrigger trigger, int firstTimer) => trigger.Kind switch
    {
        TriggerKind.NoContactAfter => trigger.Incidents.Select((entry, i) => new Wait(entry.Index, trigger.Kind, firstTimer + i, trigger.At)),
        TriggerKind.ContactAfter or TriggerKind.Decided => trigger.Incidents.Select(entry => new Wait(entry.Index, trigger.Kind, firstTimer, 0)),
        _ => [],
    };

    private static CompiledEntry Compile(ModelDefinition definition, TimelineEntryDefinition entry, BindingProgram program, int firstTimer, IEnumerable<Wait> waits)
    {
        var waiting = waits.ToList();
        return new CompiledEntry
        {
            Address = CauseAddress.Of("timeline/" + entry.StreamName),
            Chance = program.Varied(entry.Chance),
            Climate = entry.Climate?.Index ?? -1,
            Rung = entry.Rung?.Index ?? -1,
            Suspend = Mask(definition, entry.Suspend),
            Restore = Mask(definition, entry.Restore),
            Incident = entry.Incident?.Index ?? -1,
            Hostile = entry.Hostile,
            OwnTimers = [.. Enumerable.Range(firstTimer, TimersOf(entry))],
            NoContactTimers = [.. waiting.Where(wait => wait.Kind == TriggerKind.NoContactAfter).Select(wait => (wait.Timer, wait.After))],
            ContactTimers = [.. waiting.Where(wait => wait.Kind == TriggerKind.ContactAfter).Select(wait => wait.Timer)],
            DecidedTimers = [.. waiting.Where(wait => wait.Kind == TriggerKind.Decided).Select(wait => wait.Timer)],
        };
    }

    private static uint Mask(ModelDefinition definition, IEnumerable<ChannelId> channels) =>
        channels.Where(id => !definition.Channels[id.Index].Removed).Aggregate(0u, (mask, id) => mask | 1u << id.Index);

    private sealed record Wait(int Entry, TriggerKind Kind, int Timer, double After);
}
