using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The timeline: moments, conditions, and what an entry does.
internal sealed partial class SlowInterpreter
{
    private readonly SlowEntry[] entries;
    private int triggered;

    private void StartTimeline()
    {
        foreach (var entry in entries.Where(entry => entry.Trigger.Kind == TriggerKind.At))
        {
            entry.Timers[0] = At(entry.Trigger.At, TimerRank.Timeline, entry.Index, () => Fire(entry));
        }

        foreach (var entry in entries)
        {
            var holds = entry.Trigger.Kind == TriggerKind.RungAtLeast ? rung >= entry.Trigger.Rung.Index : entry.Trigger.Kind == TriggerKind.ClimateIs && climate == entry.Trigger.Climate.Index;
            if (holds) ComesToHold(entry);
        }
    }

    // An entry fires at most once; a failed chance spends it.
    private void Fire(SlowEntry entry)
    {
        entry.Spent = true;
        foreach (var timer in entry.Timers.Values) Cancel(timer);
        var address = CauseAddress.Of("timeline/" + entry.Definition.StreamName);
        var happens = key.Pair(address, 0).First < Read(entry.Definition.Chance, 0);
        Emit(happens ? StepEvent.TimelineFired(Now, new TimelineEntryId(entry.Index)) : StepEvent.TimelineFailed(Now, new TimelineEntryId(entry.Index)));
        if (happens) TakeEffect(entry, address);
    }

    private void TakeEffect(SlowEntry entry, CauseAddress address)
    {
        var effects = entry.Definition;
        if (effects.Climate is { } state) SetClimate(state.Index);
        if (effects.Rung is { } atLeast) ClimbTo(atLeast.Index, ClimbCause.Timeline);
        SuspendAll([.. effects.Suspend.Select(channel => channels[channel.Index])]);
        RestoreAll([.. effects.Restore.Select(channel => channels[channel.Index])]);
        if (effects.Incident is { } type)
        {
            var name = CauseAddress.Of("incident/" + model.Incidents[type.Index].Name);
            Open(type.Index, address.Child(name), effects.Hostile, OpenedBy.Timeline, entry.Index);
        }
    }

    // One change, as on a rung: in channel order, and only then do the plans go on.
    private void SuspendAll(List<SlowChannel> list)
    {
        var lost = new List<SlowIncident>();
        foreach (var channel in channels.Where(list.Contains)) SetLocks(channel, channel.RungLock, byTimeline: true, lost);
        foreach (var incident in lost) GoOn(incident);
    }

    private void RestoreAll(List<SlowChannel> list)
    {
        foreach (var channel in channels.Where(list.Contains)) SetLocks(channel, channel.RungLock, byTimeline: false, []);
    }

    // A condition that comes to hold inside an event is due at that instant, when the event is finished, with the rank of conditions.
    private void ComesToHold(SlowEntry entry)
    {
        if (entry.Spent || entry.Timers.ContainsKey(0)) return;
        entry.Timers[0] = At(now, TimerRank.Triggered, triggered++, () => Fire(entry));
    }

    private void ComesToHoldForRung()
    {
        foreach (var entry in Conditions(TriggerKind.RungAtLeast).Where(entry => rung >= entry.Trigger.Rung.Index)) ComesToHold(entry);
    }

    private void ComesToHoldForClimate()
    {
        foreach (var entry in Conditions(TriggerKind.ClimateIs).Where(entry => climate == entry.Trigger.Climate.Index)) ComesToHold(entry);
    }

    private void ComesToHoldForDecision(SlowIncident incident)
    {
        foreach (var entry in Conditions(TriggerKind.Decided).Where(entry => entry.LooksAt(incident))) ComesToHold(entry);
    }

    private void ComesToHoldForContact(SlowIncident incident)
    {
        foreach (var entry in Conditions(TriggerKind.ContactAfter).Where(entry => entry.LooksAt(incident))) ComesToHold(entry);
        foreach (var entry in Conditions(TriggerKind.NoContactAfter))
        {
            if (entry.Timers.Remove(entry.PlaceOf(incident), out var timer)) Cancel(timer);
        }
    }

    // Counts from the opening, and goes on although the incident may close.
    private void AwaitSilence(SlowIncident incident)
    {
        foreach (var entry in Conditions(TriggerKind.NoContactAfter).Where(entry => !entry.Spent && entry.LooksAt(incident)))
        {
            var place = entry.PlaceOf(incident);
            entry.Timers[place] = At(now + entry.Trigger.At, TimerRank.Condition, entry.Index, () => Fire(entry), place);
        }
    }

    private IEnumerable<SlowEntry> Conditions(TriggerKind kind) => entries.Where(entry => entry.Trigger.Kind == kind);

    /// <summary>An entry of the timeline as it stands.</summary>
    private sealed class SlowEntry(int index, TimelineEntryDefinition definition)
    {
        public int Index { get; } = index;

        public TimelineEntryDefinition Definition { get; } = definition;

        public TimelineTrigger Trigger => Definition.Trigger;

        public bool Spent { get; set; }

        /// <summary>What it waits for: under 0, or for silence under the place of the incident in the trigger's list.</summary>
        public Dictionary<int, SlowTimer> Timers { get; } = [];

        public bool LooksAt(SlowIncident incident) => PlaceOf(incident) >= 0;

        public int PlaceOf(SlowIncident incident) =>
            incident.TimelineEntry < 0 ? -1 : Trigger.Incidents.Select(entry => entry.Index).ToList().IndexOf(incident.TimelineEntry);
    }
}
