using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>What follows from a decision: acts that a response provokes, acts of an author who was not opposed.</content>
public sealed partial class Stepper<TObserver>
{
    // All are drawn before any opens; those without delay open at once, each with all that follows at once before the next.
    private void FollowUp(CompiledFollowUp[] followUps, CompiledIncidentType type, ulong decided, bool deliberate, OpenedBy cause)
    {
        if (followUps.Length == 0 || _world.Status != WorldStatus.Running) return;
        var atOnce = 0u;
        for (var i = 0; i < followUps.Length; i++)
        {
            if (ComesUp(followUps[i], type, decided, deliberate, cause)) atOnce |= 1u << i;
        }

        foreach (var i in new Members(atOnce))
        {
            if (_world.Status == WorldStatus.Running) Open(followUps[i].Type, AddressOf(followUps[i], decided), -1, null, cause);
        }
    }

    // True if it is to open at once. What comes up with a delay is arranged.
    private bool ComesUp(CompiledFollowUp followUp, CompiledIncidentType type, ulong decided, bool deliberate, OpenedBy cause)
    {
        var address = AddressOf(followUp, decided);
        if (!Happens(Chance(followUp.Chances[deliberate ? 1 : 0], type.Author), address, DrawBlock.IncidentNotice)) return false;
        var delay = followUp.Delay.IsNone ? 0 : FirstDuration(followUp.Delay, address, DrawBlock.IncidentFollowUp);
        if (!(delay > 0)) return true;
        var place = _world.FreeFollowUp;
        if (place < 0) ThrowBeyond(Limits.FollowUps, "incidents to follow at one moment");
        _world.FollowUps[place] = new FollowUpCell { Address = address, DecidedAt = _world.Now, Order = ++_world.FollowUpsArranged, Delay = followUp.Delay, Type = followUp.Type, Cause = cause };
        _world.FollowUpsPending++;
        Set(TimerSlot.FollowUp + place, _world.Now + delay);
        return false;
    }

    private ulong AddressOf(CompiledFollowUp followUp, ulong decided) => new CauseAddress(decided).Child(_types[followUp.Type].Address).Value;

    private void FollowUpOpens(int place)
    {
        var followUp = _world.FollowUps[place];
        _world.FollowUps[place] = default;
        _world.FollowUpsPending--;
        Open(followUp.Type, followUp.Address, -1, null, followUp.Cause);
    }
}
