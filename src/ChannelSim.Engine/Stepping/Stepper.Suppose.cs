using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Worlds that are drawn from what a side knows, and from nothing else.</content>
public sealed partial class Stepper<TObserver>
{
    // More accidents of a type that nobody has told of are not supposed to be open at once.
    private const int MostUnheard = 8;

    // Acts whose fuse lasts longer than all but this share of fuses are not looked for.
    private const double LongestFuse = 0.999;
    private static readonly CauseAddress SupposedAddress = CauseAddress.Of("supposed");
    private static readonly CauseAddress UnheardAddress = CauseAddress.Of("unheard");

    /// <summary>
    /// Goes on with the n-th world that a side may suppose, given what it knows: truths by its own assessment, the health of lines by the law of their up-time since they were last known to work, unknown
    /// parameters from their ranges, what is pending by its law given how long it has lasted, accidents of its own that the other side watches and it has not heard of by their rate. People play neither side.
    /// </summary>
    /// <param name="known">What the side knows.</param>
    /// <param name="key">The streams of the exercise; the world draws in a branch of them.</param>
    /// <param name="n">Which world.</param>
    /// <remarks>
    /// What is approximate: ranges are not narrowed by what was seen; of acts that the side ordered, the other side's assessment is that of the opening, drawn anew; official readings to come are left
    /// out, as are sessions that were put off and have no new date; goodwill is what the side reckons; the timeline to come is left out, since nobody has told the side of it.
    /// </remarks>
    public void Suppose(Supposition known, in StreamKey key, uint n)
    {
        ArgumentNullException.ThrowIfNull(known);
        WorldReset.Clear(ref _world, _model);
        _world.Key = key.ForkKnowledge(n);
        BindParameters();
        (_world.Now, _world.SlotReached, _world.TakenNow, _world.ByHand) = (known.Now.Minutes, -1, -1, 1);
        SupposeLadder(known);
        for (var channel = 0; channel < _channels.Length; channel++) SupposeChannel(channel, known.Channels[channel]);
        for (var type = 0; type < _types.Length; type++) SetArrival(type);
        Span<short> slots = stackalloc short[known.Incidents.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            _world.Opened = i; // numbered as they are listed, whether or not they are over by now
            slots[i] = SupposeIncident(known.Incidents[i], (uint)i, known.Side.Index);
        }

        _world.Opened = slots.Length;
        for (var channel = 0; channel < _channels.Length; channel++) SupposeContact(channel, known.Channels[channel], slots);
        for (var type = 0; type < _types.Length; type++) SupposeUnheard(type, known.Side.Index);
        for (var channel = 0; channel < _channels.Length; channel++)
        {
            if (_lines[channel] is { Fails.Length: > 0 }) RedrawHealth(channel);
        }
    }

    private void SupposeLadder(Supposition known)
    {
        BeginLadder(known.Rung.Index, known.Climate.Index, known.Goodwill.Value);
        _world.ClimateSince = known.ClimateSince.Minutes;
        if (_model.Climates[_world.Climate].Exits.Length > 0) RedrawClimate();
        for (var entry = 0; entry < _model.Timeline.Entries.Length; entry++)
        {
            _world.Spent.Add(entry);
            _world.Hand.Spent.Add(entry);
        }
    }

    // As it is when nothing is under way; what a side does with it comes after the incidents that it may be about.
    private void SupposeChannel(int index, SupposedChannel known)
    {
        BeginChannel(index, known.IsSuspendedByHand ? ChannelLocks.Facilitator : ChannelLocks.None);
        ref var cell = ref _world.Channels[index];
        if (cell.Locks != ChannelLocks.None)
        {
            cell.DownSince = known.Since.Minutes;
        }
        else if (_lines[index] is not null)
        {
            (cell.UpSince, cell.KnownToWorkAt) = (known.UpSince.Minutes, known.KnownToWorkAt.Minutes);
            if (known.State == ChannelState.UnderRepair) SupposeRepair(index, known.Since.Minutes);
        }
    }

    private void SupposeRepair(int index, double since)
    {
        ref var cell = ref _world.Channels[index];
        Unset(TimerSlot.Failure + index);
        (cell.State, cell.CheckedFrom, cell.Repairs, cell.OperationSince) = (ChannelState.UnderRepair, -1, 1, since);
        (cell.Down, cell.DownSince) = (DownKind.Seen, since);
        Await(TimerSlot.Operation + index);
    }

    // What has gone on since a moment ends by its law, given that it has not ended yet.
    private void Await(int slot)
    {
        var wait = Wait.Of(in _world, _model, slot);
        ref readonly var law = ref Law(wait.Law);
        Unset(slot);
        Set(slot, Math.Max(_world.Now, law.IsConstant ? wait.Since + law.A : _world.Now));
        RedrawWait(slot, in wait);
    }

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

    private void SupposeContact(int index, SupposedChannel known, ReadOnlySpan<short> slots)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.Locks != ChannelLocks.None || known.State is ChannelState.Ready or ChannelState.Dormant or ChannelState.FailedUnseen or ChannelState.UnderRepair or ChannelState.Suspended) return;
        if (_talks[index] is not null && known.State != ChannelState.Underway) return; // their next session is awaited
        if (known.Asker is { } asker && !SupposeAsked(index, known, asker.Index, slots)) return;
        cell.State = known.State;
        cell.OperationSince = known.Since.Minutes;
        if (known.State == ChannelState.Underway) cell.Contact = ContactKind.Session;
        if (_lines[index] is not null) cell.CheckedFrom = -1;
        if (known.State == ChannelState.Ringing)
        {
            if (_lines[index].Fails.Length == 0) RedrawRinging(index); // else with its health
            return;
        }

        Await(TimerSlot.Operation + index);
        if (cell.State.IsTalking() && cell.Contact != ContactKind.Session) BeginTalking();
    }

    // False where it was about an act that is supposed to be over.
    private bool SupposeAsked(int index, SupposedChannel known, int asker, ReadOnlySpan<short> slots)
    {
        ref var cell = ref _world.Channels[index];
        var slot = known.Incident is { } incident ? slots[incident] : (short)-1;
        if (known.Incident is not null && slot < 0) return false;
        (cell.Contact, cell.Incident, cell.Asker) = (slot >= 0 ? ContactKind.Incident : ContactKind.Routine, slot, (byte)asker);
        cell.Address = _channels[index].OwnAddress.Child(SupposedAddress).Value;
        var isDecided = known.State is not (ChannelState.Ringing or ChannelState.Requested or ChannelState.Proposed);
        (cell.AskedAt, cell.Decisions) = (known.AskedAt.Minutes, Math.Max(known.Decisions, isDecided ? 1 : 0));
        var patience = slot >= 0 ? PatienceOf(slot, asker, index) : _contacts[index].Patience;
        cell.PatienceLaw = patience.Index;
        cell.PatienceAt = patience.IsNone || known.State.IsTalking() ? double.PositiveInfinity : PatienceAfter(in cell);
        if (!double.IsInfinity(cell.PatienceAt) && known.State != ChannelState.Ringing) Set(TimerSlot.Patience + index, Math.Max(cell.PatienceAt, _world.Now));
        if (slot >= 0) ContactOf(slot, asker) = (short)index;
        return true;
    }
}
