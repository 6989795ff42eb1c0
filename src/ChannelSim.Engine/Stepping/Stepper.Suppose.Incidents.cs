using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Incidents that a side supposes to be open: those that it knows of, and accidents of its own that it has not heard of.</content>
public sealed partial class Stepper<TObserver>
{
    // More accidents of a type that nobody has told of are not supposed to be open at once.
    private const int MostUnheard = 8;

    // Acts whose fuse lasts longer than all but this share of fuses are not looked for.
    private const double LongestFuse = 0.999;
    private static readonly CauseAddress UnheardAddress = CauseAddress.Of("unheard");

    // Where it is supposed to lie; -1: it is over by now.
    private short SupposeIncident(SupposedIncident known, uint n, int side)
    {
        var address = _types[known.Type.Index].Address.Child(SupposedAddress).Child(n).Value;
        if (_types[known.Type.Index].Observer != side) return OpenUnseen(known.Type.Index, address, known.OpenedAt.Minutes, known.Deliberate, known);
        var slot = OpenAt(known.Type.Index, address, known.OpenedAt.Minutes, truth: false, known.DecideBy.Minutes);
        ref var cell = ref _world.Incidents[slot];
        cell.LogOdds = known.Assessment.Value;
        cell.Deliberate = Draw(address, DrawBlock.IncidentTruth).FirstUniform < PortableMath.Logistic(_world.LogOddsOf(slot)) ? (byte)1 : (byte)0;
        (cell.Clarifications, cell.ClarifiedSince, cell.Bought) = (known.Clarifications, known.ClarifiedAt.Minutes, known.HasBoughtTime ? (byte)1 : (byte)0);
        AwaitClarification(slot);
        SupposePlan(slot, known, _types[cell.Type].Plan, ref cell.PlanNext, TimerSlot.Notice + slot, IncidentTimers.Notice);
        return (short)slot;
    }

    // How far the side has come with its plan; what waited for people goes on with the next event.
    private void SupposePlan(int slot, SupposedIncident known, CompiledPlan plan, ref short next, int notice, IncidentTimers timer)
    {
        next = (short)(known.HasTalked && !plan.UntilClosed ? plan.Entries.Length : Math.Min(known.Tried, plan.Entries.Length));
        Unset(notice);
        _world.Incidents[slot].Timers &= ~timer;
        if (next >= plan.Entries.Length) return;
        _world.Incidents[slot].Timers |= timer;
        if (known.AwaitsNotice) Await(notice);
        else Set(notice, _world.Now);
    }

    // An act that the other side watches: the fuse is not known, and may have burnt down.
    private short OpenUnseen(int type, ulong address, double openedAt, bool deliberate, SupposedIncident? known)
    {
        var fuse = SecondDuration(_types[type].Fuse, address, DrawBlock.IncidentTruth) * Value(_rungs[_world.Rung].Fuse);
        if (!(openedAt + fuse > _world.Now) || _world.Open == Limits.OpenIncidents) return -1;
        var slot = OpenAt(type, address, openedAt, deliberate, openedAt + fuse);
        ref var cell = ref _world.Incidents[slot];
        if (known is null) return (short)slot;
        cell.Bought = known.HasBoughtTime ? (byte)1 : (byte)0;
        if (known.HasTalked && !_types[type].Plan.UntilClosed) cell.PlanNext = (short)_types[type].Plan.Entries.Length;
        SupposePlan(slot, known, _types[type].AuthorPlan, ref cell.AuthorPlanNext, TimerSlot.AuthorNotice + slot, IncidentTimers.AuthorNotice);
        return (short)slot;
    }

    private int OpenAt(int typeIndex, ulong address, double openedAt, bool truth, double fuseAt)
    {
        var type = _types[typeIndex];
        var slot = TakeSlot(typeIndex, address, openedAt);
        ref var cell = ref _world.Incidents[slot];
        cell.Deliberate = truth ? (byte)1 : (byte)0;
        Believe(ref cell, type, DrawOpening(type, address, truthIsOpen: false).Evidence);
        LightFuse(slot, ref cell, type, Math.Max(fuseAt, _world.Now));
        if (type.Plan.Entries.Length > 0) Await(TimerSlot.Notice + slot);
        AwaitClarification(slot);
        if (_world.Open++ == 0) StopRelaxation();
        return slot;
    }

    private void AwaitClarification(int slot)
    {
        if (!_types[_world.Incidents[slot].Type].ClarificationEvery.IsNone) Await(TimerSlot.Clarification + slot);
    }

    // Accidents of the side that the other one watches: it hears of them when it is asked, unless it would have announced them.
    private void SupposeUnheard(int typeIndex, int side)
    {
        var type = _types[typeIndex];
        var rate = _ratesPerMinute[typeIndex] * Value(_rungs[_world.Rung].Incidents);
        if (type.Observer == side || type.AuthorPlan.Entries.Length > 0 || !(rate > 0)) return;
        var address = type.Address.Child(UnheardAddress);
        var longest = Law(type.Fuse).QuantileAfter(0, LongestFuse) * Value(_rungs[_world.Rung].Fuse);
        var age = 0.0;
        for (var i = 0u; i < MostUnheard; i++)
        {
            var one = address.Child(i);
            age += UnitExponential(one.Value, DrawBlock.IncidentFollowUp) / rate;
            if (age > longest || age > _world.Now) return;
            if (Draw(one.Value, DrawBlock.IncidentContact).FirstUniform < Chance(type.Hostile, type.Author)) continue; // it would have been ordered, and the side would know
            OpenUnseen(typeIndex, one.Value, _world.Now - age, deliberate: false, known: null);
        }
    }
}
