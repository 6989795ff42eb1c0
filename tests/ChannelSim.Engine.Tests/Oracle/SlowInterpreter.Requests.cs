using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Tests.Oracle;

// Calls and meetings: a request is postponed, accepted or refused.
internal sealed partial class SlowInterpreter
{
    private void Request(SlowChannel channel, SlowContact contact)
    {
        Enter(channel, SlowState.Pending);
        AwaitDecision(channel, contact, channel.Asked.Response, key.Second(contact.Address, DrawBlock.ContactChance));
        if (double.IsInfinity(contact.Patience)) return;
        channel.Patience = At(now + contact.Patience, TimerRank.Patience, channel.Index, () => LosePatience(channel));
    }

    private void AwaitDecision(SlowChannel channel, SlowContact contact, DurationDefinition after, SlowDraw draw) =>
        Operate(channel, Lasts(after, draw), () => DecideOnRequest(channel, contact));

    private void DecideOnRequest(SlowChannel channel, SlowContact contact)
    {
        var decision = contact.Decisions++;
        var (postponed, accepted) = key.Pair(contact.Address, DrawBlock.ContactDecision + (2 * decision));
        var block = DrawBlock.ContactWait + (2 * decision);
        var (wait, length) = (key.First(contact.Address, block), key.Second(contact.Address, block));
        if (postponed < Read(channel.Asked.Postpone, contact.Called)) Postpone(channel, contact, wait);
        else if (accepted < Acceptance(channel, contact)) Accept(channel, contact, wait, length);
        else Refuse(channel, wait);
    }

    // The author is not reluctant to be called by itself.
    private double Acceptance(SlowChannel channel, SlowContact contact)
    {
        var accept = Read(channel.Asked.Accept, contact.Called);
        return contact.Incident is { } incident && contact.Asker == incident.Observer && incident.Type.Reluctance[channel.Index] is { } reluctance
            ? accept * (1 - Read(reluctance, contact.Called))
            : accept;
    }

    private void Postpone(SlowChannel channel, SlowContact contact, SlowDraw delay)
    {
        CountsOf(channel).Postponed++;
        Emit(StepEvent.Postponed(Now, channel.Id, contact.About));
        AddGoodwill(-values[channel.Definition.Slight.Index], channel.Id, contact.About);
        AwaitDecision(channel, contact, channel.Asked.Delay, delay);
    }

    private void Accept(SlowChannel channel, SlowContact contact, SlowDraw wait, SlowDraw length)
    {
        Emit(StepEvent.Accepted(Now, channel.Id, contact.About));
        contact.Length = length;
        var lead = Lasts(channel.Asked.Lead, wait);
        if (channel.Definition.Kind == ChannelKind.Meeting) Operate(channel, lead, () => Travel(channel, contact));
        else Operate(channel, lead, () => Connect(channel, contact));
    }

    private void Travel(SlowChannel channel, SlowContact contact)
    {
        var travel = Lasts(channel.Meeting.Travel, key.Second(contact.Address, DrawBlock.ContactOfficial));
        Operate(channel, travel, () => Connect(channel, contact));
    }

    // A cooling-off of no length leaves the channel free at once.
    private void Refuse(SlowChannel channel, SlowDraw wait)
    {
        CountsOf(channel).Refused++;
        var contact = Release(channel);
        Emit(StepEvent.Refused(Now, channel.Id, contact.About));
        AddGoodwill(-values[channel.Definition.Slight.Index], channel.Id, contact.About);
        var coolingOff = Lasts(channel.Asked.CoolingOff, wait);
        Enter(channel, coolingOff > 0 ? SlowState.CoolingOff : SlowState.Free);
        if (coolingOff > 0) Operate(channel, coolingOff, () => Enter(channel, SlowState.Free));
        GoOnAfter(contact);
    }

    private void LosePatience(SlowChannel channel)
    {
        CountsOf(channel).Withdrawn++;
        var contact = Release(channel);
        Emit(StepEvent.Withdrawn(Now, channel.Id, contact.About, WithdrawalReason.PatienceEnded));
        Enter(channel, SlowState.Free);
        GoOnAfter(contact);
    }
}
