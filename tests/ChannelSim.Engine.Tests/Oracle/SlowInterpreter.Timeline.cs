using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The timeline: moments, and what an entry does.
internal sealed partial class SlowInterpreter
{
    private readonly SlowEntry[] entries;

    private void StartTimeline()
    {
        foreach (var entry in entries.Where(entry => entry.Definition.Trigger.Kind == TriggerKind.At))
        {
            At(entry.Definition.Trigger.At, TimerRank.Timeline, entry.Index, () => Fire(entry));
        }

        StartConditions();
    }

    // An entry fires at most once; a failed chance spends it and is no firing.
    private void Fire(SlowEntry entry)
    {
        Spend(entry);
        var address = CauseAddress.Of("timeline/" + entry.Definition.StreamName);
        if (key.Pair(address, 0).First >= Read(entry.Definition.Chance, 0))
        {
            Emit(StepEvent.TimelineFailed(Now, new TimelineEntryId(entry.Index)));
            return;
        }

        Emit(StepEvent.TimelineFired(Now, new TimelineEntryId(entry.Index)));
        outcome.FiredAt[entry.Index] = now;
        AwaitTimeAfter(entry);
        TakeEffect(entry, address);
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
            Open(type.Index, address.Child(name), OpenedBy.Timeline, effects.Hostile, entry.Index);
        }
    }

    // One change, as on a rung: in channel order, and only then do the plans go on.
    private void SuspendAll(List<SlowChannel> list)
    {
        var lost = new List<SlowPlan>();
        foreach (var channel in channels.Where(list.Contains)) SetLocks(channel, channel.RungLock, byTimeline: true, lost);
        foreach (var plan in lost) GoOn(plan);
    }

    private void RestoreAll(List<SlowChannel> list)
    {
        foreach (var channel in channels.Where(list.Contains)) SetLocks(channel, channel.RungLock, byTimeline: false, []);
    }
}
