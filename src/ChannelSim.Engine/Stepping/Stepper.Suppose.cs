using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Worlds that are drawn from what a side knows, and from nothing else.</content>
public sealed partial class Stepper<TObserver>
{
    private static readonly CauseAddress SupposedAddress = CauseAddress.Of("supposed");

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
        cell.PatienceLaw = patience;
        cell.PatienceAt = patience.IsNone || known.State.IsTalking() ? double.PositiveInfinity : PatienceAfter(in cell);
        if (!double.IsInfinity(cell.PatienceAt) && known.State != ChannelState.Ringing) Set(TimerSlot.Patience + index, Math.Max(cell.PatienceAt, _world.Now));
        if (slot >= 0) ContactOf(slot, asker) = (short)index;
        return true;
    }
}
