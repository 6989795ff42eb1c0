using ChannelSim.Engine.Events;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Incidents: arrival, opening, decision, closing, provocation.</content>
public sealed partial class Stepper<TObserver>
{
    private const int DepthLimit = 512;

    // Draws the gap to the next background incident of a type; while the rung's factor is 0 the gap is kept for later.
    private void SetArrival(int type)
    {
        var rate = _ratesPerMinute[type];
        if (!(rate > 0)) return;
        ref var cell = ref _world.Types[type];
        var gap = UnitExponential(_types[type].Address.Value, (uint)cell.Arrivals);
        var factor = Value(_rungs[_world.Rung].Incidents);
        cell.GapLeft = factor > 0 ? 0 : gap;
        if (factor > 0) Set(TimerSlot.Arrival + type, _world.Now + (gap / (rate * factor)));
    }

    private void Arrive(int type)
    {
        var number = (uint)_world.Types[type].Arrivals++;
        SetArrival(type);
        Open(type, _types[type].Address.Child(number).Value, -1, null, OpenedBy.Rate);
    }

    private void Open(int typeIndex, ulong address, int entry, bool? truth, OpenedBy cause)
    {
        var type = _types[typeIndex];
        var slot = TakeSlot(typeIndex, address, _world.Now);
        ref var cell = ref _world.Incidents[slot];
        var draws = DrawOpening(type, address, truth is null && IsUncertain(cell.Hostile));
        cell.Deliberate = truth ?? draws.Truth < cell.Hostile ? (byte)1 : (byte)0;
        cell.Entry = (short)entry;
        cell.Cause = cause;
        _world.Types[typeIndex].CountOpening(cause);
        Believe(ref cell, type, draws.Evidence);
        LightFuse(slot, ref cell, type, _world.Now + (draws.Fuse * Value(_rungs[_world.Rung].Fuse)));
        Announce(slot, ref cell, type);
        if (!type.ClarificationEvery.IsNone) SetClarification(slot, draws.Delay);
        if (entry >= 0) AwaitContact(entry);
        if (_world.Open++ == 0) StopRelaxation();
        DecideIfSure(slot);
    }

    private OpeningDraws DrawOpening(CompiledIncidentType type, ulong address, bool truthIsOpen)
    {
        var truth = DrawIf(truthIsOpen || IsDrawn(type.Fuse), address, DrawBlock.IncidentTruth);
        var quality = Value(type.Signal);
        var clarified = !type.ClarificationEvery.IsNone;
        var evidence = DrawIf(quality != 0 || (clarified && IsDrawn(type.ClarificationEvery)), address, DrawBlock.IncidentEvidence);
        return new OpeningDraws(
            truth.FirstUniform,
            SecondDurationOf(in Law(type.Fuse), truth, address, DrawBlock.IncidentTruth),
            quality != 0 ? FirstNormal(evidence, address, DrawBlock.IncidentEvidence) : 0,
            clarified ? SecondDurationOf(in Law(type.ClarificationEvery), evidence, address, DrawBlock.IncidentEvidence) : 0);
    }

    private int TakeSlot(int type, ulong address, double openedAt)
    {
        var slot = _world.OpenSlots.LowestFree;
        if (slot == Limits.OpenIncidents) ThrowBeyond(Limits.OpenIncidents, "incidents open at one moment");
        _world.OpenSlots.Add(slot);
        ref var cell = ref _world.Incidents[slot];
        (cell.Type, cell.Entry, cell.Channel, cell.AuthorChannel) = ((short)type, -1, -1, -1);
        (cell.Number, cell.OpenedAt, cell.ClarifiedSince, cell.Address) = (_world.Opened++, openedAt, openedAt, address);
        cell.Hostile = Chance(_types[type].Hostile, _types[type].Author);
        return slot;
    }

    // What the observer believes at the opening: base rate, suspicion, goodwill, then the first evidence.
    private void Believe(ref IncidentCell cell, CompiledIncidentType type, double normal)
    {
        var prior = PortableMath.Logit(Chance(type.Belief, type.Author))
            + Value(_model.Sides[type.Observer].Suspicion)
            + Value(_rungs[_world.Rung].Suspicion)
            - GoodwillNow();
        var quality = Value(type.Signal);
        cell.LogOdds = prior;
        if (quality != 0) cell.LogOdds += Variates.Evidence(quality, cell.Deliberate != 0, normal);
        if (TObserver.HearsEvents) Tell(StepEvent.Opened(Now, new IncidentId(cell.Number), new IncidentTypeId(cell.Type), cell.Deliberate != 0, new LogOdds(prior), new LogOdds(cell.LogOdds), cell.Cause));
    }

    private void LightFuse(int slot, ref IncidentCell cell, CompiledIncidentType type, double fuseAt)
    {
        cell.FuseAt = fuseAt;
        Set(TimerSlot.Fuse + slot, fuseAt);
        cell.Timers = IncidentTimers.Fuse;
        if (type.Plan.Entries.Length == 0) return;
        Set(TimerSlot.Notice + slot, _world.Now + SecondDuration(type.Notice, cell.Address, DrawBlock.IncidentNotice));
        cell.Timers |= IncidentTimers.Notice;
    }

    // Whether the author will call by itself, and when.
    private void Announce(int slot, ref IncidentCell cell, CompiledIncidentType type)
    {
        if (type.AuthorPlan.Entries.Length == 0 || type.Announces[cell.Deliberate] is not { } probability) return;
        if (!Happens(Chance(probability, type.Observer), cell.Address, DrawBlock.IncidentAnnounce)) return;
        Set(TimerSlot.AuthorNotice + slot, _world.Now + SecondDuration(type.AuthorNotice, cell.Address, DrawBlock.IncidentAnnounce));
        cell.Timers |= IncidentTimers.AuthorNotice;
    }

    private void FuseBurnsDown(int slot)
    {
        _world.Incidents[slot].Timers &= ~IncidentTimers.Fuse;
        Decide(slot);
    }

    // Decides at once if the posterior has reached a bound; true if it did.
    private bool DecideIfSure(int slot)
    {
        var observer = _types[_world.Incidents[slot].Type].Observer;
        var side = _model.Sides[observer];
        if ((side.Convinced.IsNone && side.Reassured.IsNone) || _world.IsPlayed(observer) || !_bounds.AreMetBy(_world.LogOddsOf(slot), observer)) return false;
        if (++_depth > DepthLimit) ThrowBeyond(DepthLimit, "incidents that provoke and decide one another in one instant");
        Decide(slot);
        _depth--;
        return true;
    }

    // At its fuse, by certainty, or by hand.
    private void Decide(int slot, bool? byHand = null)
    {
        CatchUpEvidence(slot);
        ref readonly var incident = ref _world.Incidents[slot];
        var type = _types[incident.Type];
        var (address, entry, deliberate) = (incident.Address, incident.Entry, incident.Deliberate != 0);
        var logOdds = _world.LogOddsOf(slot);
        var responds = byHand ?? logOdds >= _bounds.Threshold(type.Observer, _world.Rung);
        var posterior = PortableMath.Logistic(logOdds);
        _world.Types[incident.Type].CountDecision(responds, deliberate);
        if (TObserver.HearsEvents) Tell(StepEvent.Decided(Now, new IncidentId(incident.Number), responds, deliberate, new Probability(posterior), new Probability(Value(_model.Sides[type.Observer].Threshold[_world.Rung]))));
        _observer.Decided(new Probability(posterior), deliberate);
        if (entry >= 0) Meet(responds ? _model.Timeline.Entries[entry].Responded : _model.Timeline.Entries[entry].StoodDown);
        Close(slot);
        if (entry >= 0) Meet(_model.Timeline.Entries[entry].Closed);
        if (responds) Climb(RungsClimbed(type, address, deliberate), deliberate ? ClimbCause.ResponseToDeliberate : ClimbCause.ResponseToAccident);
        if (responds) FollowUp(type.Provokes, type, address, deliberate, OpenedBy.Provoked);
        else if (deliberate) FollowUp(type.Emboldens, type, address, deliberate, OpenedBy.Emboldened);
    }

    private int RungsClimbed(CompiledIncidentType type, ulong incident, bool deliberate)
    {
        var (rungs, weights) = type.Escalates[deliberate ? 1 : 0];
        if (weights.Length == 1) return rungs[0];
        var total = 0.0;
        foreach (var weight in weights) total += Value(weight);
        var left = Draw(incident, DrawBlock.IncidentContact).SecondUniform * total;
        var choice = 0;
        while (choice + 1 < weights.Length && left >= Value(weights[choice])) left -= Value(weights[choice++]);
        return rungs[choice];
    }

    private void Settle(int slot)
    {
        CatchUpEvidence(slot);
        ref readonly var incident = ref _world.Incidents[slot];
        var entry = incident.Entry;
        _world.Types[incident.Type].CountSettling(incident.Deliberate != 0);
        if (TObserver.HearsEvents) Tell(StepEvent.Settled(Now, new IncidentId(incident.Number), incident.Deliberate != 0));
        if (entry >= 0) Meet(_model.Timeline.Entries[entry].Settled);
        Close(slot);
        if (entry >= 0) Meet(_model.Timeline.Entries[entry].Closed);
    }

    // Contact about it ends without statement, goodwill or slight; its timers and pending readings go.
    private void Close(int slot)
    {
        ref var cell = ref _world.Incidents[slot];
        if (cell.Channel >= 0) EndContact(cell.Channel);
        if (cell.AuthorChannel >= 0) EndContact(cell.AuthorChannel);
        if ((cell.Timers & IncidentTimers.Fuse) != IncidentTimers.None) Unset(TimerSlot.Fuse + slot);
        if (!_types[cell.Type].ClarificationEvery.IsNone) UnsetClarification(slot);
        if ((cell.Timers & IncidentTimers.Notice) != IncidentTimers.None) Unset(TimerSlot.Notice + slot);
        if ((cell.Timers & IncidentTimers.AuthorNotice) != IncidentTimers.None) Unset(TimerSlot.AuthorNotice + slot);
        if (cell.Heard > 0) DropReadings(slot);
        cell = default;
        if (_world.ByHand != 0) _world.Hand.Tries[slot] = default;
        _world.OpenSlots.Remove(slot);
        if (--_world.Open == 0) RunRelaxation();
    }

    // The uniform of the truth; the fuse in minutes, before the factor of the rung; the normal variate of the first evidence; minutes to the first clarification.
    private readonly record struct OpeningDraws(double Truth, double Fuse, double Evidence, double Delay);
}
