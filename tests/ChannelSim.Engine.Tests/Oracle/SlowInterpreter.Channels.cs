using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// What all channels share: states and their minutes, the attempt, the connection, its end, the locks.
internal sealed partial class SlowInterpreter
{
    private void StartChannels()
    {
        foreach (var channel in channels.Where(channel => !channel.Definition.Removed))
        {
            if (channel.RungLock) channel.State = SlowState.Suspended;
            else BeginUpTime(channel);
            if (channel.IsLine) AwaitCheck(channel, 0);
            StartSessions(channel);
        }
    }

    private void Enter(SlowChannel channel, SlowState state, bool dead = false)
    {
        var minutes = now - channel.StateSince;
        if (channel.State == SlowState.FailedUnseen || channel.Dead) channel.Outcome.UnseenDownMinutes += minutes;
        if (channel.State == SlowState.UnderRepair) channel.Outcome.SeenDownMinutes += minutes;
        if (channel.State == SlowState.Suspended) channel.Outcome.SuspendedMinutes += minutes;
        channel.StateSince = now;
        channel.State = state;
        channel.Dead = dead;
    }

    private void Operate(SlowChannel channel, double after, Action happen) =>
        channel.Operation = At(now + after, TimerRank.Operation, channel.Index, happen);

    private static ContactCounts CountsOf(SlowChannel channel) =>
        channel.Contact is { Incident: null } ? channel.Outcome.Routine : channel.Outcome.Contacts;

    private void Attempt(SlowChannel channel, SlowContact contact)
    {
        channel.Contact = contact;
        CountsOf(channel).Attempts++;
        Emit(StepEvent.Attempted(Now, channel.Id, contact.About, new SideId(contact.Asker)));
        if (channel.IsLine) Ring(channel, contact);
        else Request(channel, contact);
    }

    private void Connect(SlowChannel channel, SlowContact contact)
    {
        Cancel(channel.Patience);
        Enter(channel, SlowState.Connected);
        BeginTalking();
        CountsOf(channel).Connected++;
        CountsOf(channel).MinutesToConnection += now - contact.Attempted;
        Emit(StepEvent.Connected(Now, channel.Id, contact.About, new SimDuration(now - contact.Attempted)));
        if (contact.Incident is { } incident)
        {
            MeetByContact(incident);
            BuyTime(channel, contact, incident);
        }

        var length = channel.IsLine ? key.First(contact.Address, DrawBlock.ContactCall) : contact.Length;
        Operate(channel, Lasts(channel.Spoken.Call, length), () => Complete(channel, contact));
    }

    // Once per incident, by the first connected channel that has it.
    private void BuyTime(SlowChannel channel, SlowContact contact, SlowIncident incident)
    {
        if (channel.Spoken.Buys is not { } buys || incident.HasBoughtTime) return;
        incident.HasBoughtTime = true;
        var bought = Lasts(buys, key.Second(contact.Address, DrawBlock.ContactCall));
        SetFuse(incident, incident.BurnsDown + bought);
        Emit(StepEvent.FuseExtended(Now, channel.Id, incident.Id, new SimDuration(bought), new SimTime(incident.BurnsDown)));
    }

    // The channel serves nobody any more; the caller says where it goes from here.
    private SlowContact Release(SlowChannel channel)
    {
        Cancel(channel.Operation);
        Cancel(channel.Patience);
        if (channel.State == SlowState.Connected) EndTalking();
        var contact = channel.Contact!;
        channel.Contact = null;
        if (contact.Plan is { } plan) plan.Channel = null;
        return contact;
    }

    // No statement, no goodwill, no slight; the channel is free at once. A line that rang dead has failed unseen again.
    private void EndBecauseClosed(SlowChannel channel)
    {
        var counts = CountsOf(channel);
        var underWay = channel.State == SlowState.Connected;
        var contact = Release(channel);
        if (underWay) counts.BrokenOff++;
        else counts.Withdrawn++;
        Enter(channel, channel.Dead ? SlowState.FailedUnseen : SlowState.Free);
        if (underWay) Emit(StepEvent.BrokenOff(Now, channel.Id, contact.About));
        else Emit(StepEvent.Withdrawn(Now, channel.Id, contact.About, WithdrawalReason.IncidentClosed));
    }

    private void SetLocks(SlowChannel channel, bool byRung, bool byTimeline, List<SlowPlan> lost)
    {
        channel.RungLock = byRung;
        channel.TimelineLock = byTimeline;
        if (channel.Definition.Removed) return;
        var locked = byRung || byTimeline;
        if (locked && channel.State != SlowState.Suspended) Suspend(channel, lost);
        if (!locked && channel.State == SlowState.Suspended) Restore(channel);
    }

    // A repair or cooling-off ends with the suspension; the up-time stops.
    private void Suspend(SlowChannel channel, List<SlowPlan> lost)
    {
        Emit(StepEvent.Suspended(Now, channel.Id));
        Cancel(channel.Failure);
        Cancel(channel.Operation);
        var counts = CountsOf(channel);
        var plan = channel.Contact?.Plan;
        var about = plan?.Incident.Id;
        if (channel.State == SlowState.Connected)
        {
            counts.Cut++;
            Emit(StepEvent.Cut(Now, channel.Id, about, CutReason.Suspended));
        }
        else if (channel.State == SlowState.Pending)
        {
            counts.Withdrawn++;
            Emit(StepEvent.Withdrawn(Now, channel.Id, about, WithdrawalReason.Suspended));
        }

        if (channel.Contact is not null) Release(channel);
        if (plan is not null) lost.Add(plan);
        Enter(channel, SlowState.Suspended);
    }

    // Restored means working, with a new up-time.
    private void Restore(SlowChannel channel)
    {
        Enter(channel, SlowState.Free);
        Emit(StepEvent.Restored(Now, channel.Id));
        BeginUpTime(channel);
    }
}
