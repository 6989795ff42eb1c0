using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Plans of contacts: notices, entries in turn, whether a channel is free.</content>
public sealed partial class Stepper<TObserver>
{
    private static readonly CauseAddress AnnounceAddress = CauseAddress.Of("announce");

    private void NoticeUp(int slot)
    {
        ref var cell = ref _world.Incidents[slot];
        cell.Timers &= ~IncidentTimers.Notice;
        var type = _types[cell.Type];
        if (cell.PlanNext >= type.Plan.Entries.Length) return; // a call that the author asked for has ended it
        var tried = Happens(Chance(type.ContactProbability, type.Author), cell.Address, DrawBlock.IncidentContact);
        if (TObserver.HearsEvents) Tell(StepEvent.NoticeUp(Now, new IncidentId(cell.Number), tried));
        if (tried) GoOn(new PlanRef((short)slot, IsAuthors: false));
    }

    private void AuthorNoticeUp(int slot)
    {
        _world.Incidents[slot].Timers &= ~IncidentTimers.AuthorNotice;
        GoOn(new PlanRef((short)slot, IsAuthors: true));
    }

    private void GoOn(in WaitingPlans waiting)
    {
        for (var i = 0; i < waiting.Count; i++) GoOn(waiting[i]);
    }

    // Takes entries of the plan in turn until one starts a contact or none is left.
    private void GoOn(PlanRef plan)
    {
        if (plan.Slot < 0) return;
        ref var cell = ref _world.Incidents[plan.Slot];
        var type = _types[cell.Type];
        var compiled = plan.IsAuthors ? type.AuthorPlan : type.Plan;
        ref var next = ref plan.IsAuthors ? ref cell.AuthorPlanNext : ref cell.PlanNext;
        if (_world.IsPlayed(compiled.Asker))
        {
            cell.Timers |= plan.IsAuthors ? IncidentTimers.AuthorWithheld : IncidentTimers.Withheld;
            return;
        }

        if ((plan.IsAuthors ? cell.AuthorChannel : cell.Channel) >= 0) return; // a call by hand is under way: the plan goes on after it

        while (next < compiled.Entries.Length)
        {
            var entry = compiled.Entries[next++];
            var chance = Chance(entry.Chance, 1 - compiled.Asker);
            var address = ContactAddress(cell.Address, plan.IsAuthors, entry.Name, entry.Occurrence + (uint)_world.TriesByHand(plan.Slot, entry.Channel, compiled.Asker));
            var draws = DrawIf(IsUncertain(chance) || IsDrawn(_contacts[entry.Channel].Wait), address, DrawBlock.ContactChance);
            if (!(draws.FirstUniform < chance))
            {
                if (TObserver.HearsEvents) Tell(StepEvent.NotThoughtOf(Now, new ChannelId(entry.Channel), new IncidentId(cell.Number), new SideId(compiled.Asker)));
            }
            else if (IsFree(entry.Channel, cell.Number, compiled.Asker))
            {
                Ask(entry.Channel, plan.Slot, compiled.Asker, address, entry.Patience, draws);
                return;
            }
        }
    }

    // Where the n-th contact of a side about an incident on a channel draws.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ContactAddress(ulong incident, bool isAuthors, CauseAddress channel, uint n)
    {
        var cause = new CauseAddress(incident);
        return (isAuthors ? cause.Child(AnnounceAddress) : cause).Child(channel).Child(n).Value;
    }

    // Counts the wish; if the channel is not free, tells why it is passed over.
    private bool IsFree(int index, int incident, int asker)
    {
        CatchUp(index);
        ref var cell = ref _world.Channels[index];
        cell.Wanted++;
        var failed = cell.State is ChannelState.FailedUnseen or ChannelState.UnderRepair or ChannelState.Suspended || cell.Dead != 0;
        if (!failed) cell.Worked++;
        if (cell.State.CanBeAsked()) return true;
        var reason = PassedOverReasons.Of(cell.State);
        switch (reason)
        {
            case PassedOverReason.Busy: cell.PassedOverBusy++; break;
            case PassedOverReason.Suspended: cell.PassedOverSuspended++; break;
            case PassedOverReason.UnderRepair: cell.PassedOverUnderRepair++; break;
            case PassedOverReason.CoolingOff: cell.PassedOverCoolingOff++; break;
        }

        if (TObserver.HearsEvents) Tell(StepEvent.PassedOver(Now, new ChannelId(index), About(incident), reason, new SideId(asker)));
        return false;
    }
}
