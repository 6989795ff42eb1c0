using System.Numerics;
using ChannelSim.Engine.Events;
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
        var factor = _values[_rungs[_world.Rung].Incidents];
        cell.GapLeft = factor > 0 ? 0 : gap;
        if (factor > 0) Set(TimerSlot.Arrival + type, _world.Now + (gap / (rate * factor)));
    }

    private void Arrive(int type)
    {
        var number = (uint)_world.Types[type].Arrivals++;
        SetArrival(type);
        Open(type, _types[type].Address.Child(number).Value, -1, null);
    }

    private void Open(int typeIndex, ulong address, int entry, bool? truth)
    {
        var type = _types[typeIndex];
        var slot = TakeSlot();
        ref var cell = ref _world.Incidents[slot];
        cell.Hostile = Chance(type.Hostile, type.Author);
        var draws = DrawOpening(type, address, truth is null && IsOpen(cell.Hostile));
        cell.Deliberate = truth ?? draws.Truth < cell.Hostile ? (byte)1 : (byte)0;
        cell.Type = (short)typeIndex;
        cell.Entry = (short)entry;
        cell.Channel = -1;
        cell.Number = _world.Opened++;
        cell.OpenedAt = _world.Now;
        cell.ClarifiedSince = _world.Now;
        cell.Address = address;
        _world.Types[typeIndex].Opened++;
        Believe(ref cell, type, draws.Evidence);
        LightFuse(slot, ref cell, type, draws.Fuse);
        if (type.ClarificationEvery >= 0) SetClarification(slot, draws.Delay);
        if (entry >= 0) AwaitContact(entry);
        if (_world.Open++ == 0) StopRelaxation();
        DecideIfSure(slot);
    }

    private OpeningDraws DrawOpening(CompiledIncidentType type, ulong address, bool truthIsOpen)
    {
        var truth = DrawIf(truthIsOpen || IsDrawn(type.Fuse), address, DrawBlock.IncidentTruth);
        var quality = _values[type.Signal];
        var clarified = type.ClarificationEvery >= 0;
        var evidence = DrawIf(quality != 0 || (clarified && IsDrawn(type.ClarificationEvery)), address, DrawBlock.IncidentEvidence);
        return new OpeningDraws(
            truth.First,
            SecondOf(in _durations[type.Fuse], truth, address, DrawBlock.IncidentTruth),
            quality != 0 ? FirstNormal(evidence, address, DrawBlock.IncidentEvidence) : 0,
            clarified ? SecondOf(in _durations[type.ClarificationEvery], evidence, address, DrawBlock.IncidentEvidence) : 0);
    }

    private int TakeSlot()
    {
        for (var half = 0; half < 2; half++)
        {
            var free = ~_world.OpenSlots[half];
            if (free == 0) continue;
            var slot = (half * 64) + BitOperations.TrailingZeroCount(free);
            _world.OpenSlots.Add(slot);
            return slot;
        }

        ThrowBeyond(Limits.OpenIncidents, "incidents open at one moment");
        return 0;
    }

    // What the observer believes at the opening: base rate, suspicion, goodwill, then the first evidence.
    private void Believe(ref IncidentCell cell, CompiledIncidentType type, double normal)
    {
        var prior = PortableMath.Logit(Chance(type.Belief, type.Author))
            + _values[_model.Sides[type.Observer].Suspicion]
            + _values[_rungs[_world.Rung].Suspicion]
            - GoodwillNow();
        var quality = _values[type.Signal];
        cell.LogOdds = prior;
        if (quality != 0) cell.LogOdds += Variates.Evidence(quality, cell.Deliberate != 0, normal);
        if (TObserver.HearsEvents) Tell(StepEvent.Opened(Now, new IncidentId(cell.Number), new IncidentTypeId(cell.Type), cell.Deliberate != 0, new LogOdds(prior), new LogOdds(cell.LogOdds)));
    }

    private void LightFuse(int slot, ref IncidentCell cell, CompiledIncidentType type, double duration)
    {
        var fuse = duration * _values[_rungs[_world.Rung].Fuse];
        cell.FuseAt = _world.Now + fuse;
        Set(TimerSlot.Fuse + slot, cell.FuseAt);
        cell.Timers = IncidentTimers.Fuse;
        if (type.Plan.Length == 0) return;
        Set(TimerSlot.Notice + slot, _world.Now + Second(type.Notice, cell.Address, DrawBlock.IncidentNotice));
        cell.Timers |= IncidentTimers.Notice;
    }

    private void FuseBurnsDown(int slot)
    {
        _world.Incidents[slot].Timers &= ~IncidentTimers.Fuse;
        Decide(slot);
    }

    private double PosteriorOf(int slot) => PortableMath.Logistic(LogOddsNow(slot));

    // Decides at once if the posterior has reached a bound; true if it did.
    private bool DecideIfSure(int slot)
    {
        var observer = _types[_world.Incidents[slot].Type].Observer;
        var side = _model.Sides[observer];
        if ((side.Convinced < 0 && side.Reassured < 0) || IsPlayed(observer)) return false;
        var posterior = PosteriorOf(slot);
        var sure = (side.Convinced >= 0 && posterior >= _values[side.Convinced])
            || (side.Reassured >= 0 && posterior <= _values[side.Reassured]);
        if (!sure) return false;
        if (++_depth > DepthLimit) ThrowBeyond(DepthLimit, "incidents that provoke and decide one another in one instant");
        Decide(slot);
        _depth--;
        return true;
    }

    // At its fuse, by certainty, or by hand.
    private void Decide(int slot, bool? byHand = null)
    {
        CatchUpEvidence(slot);
        var incident = _world.Incidents[slot];
        var type = _types[incident.Type];
        var posterior = PosteriorOf(slot);
        var threshold = _values[_model.Sides[type.Observer].Threshold[_world.Rung]];
        var responds = byHand ?? posterior >= threshold;
        Count(in incident, responds);
        if (TObserver.HearsEvents) Tell(StepEvent.Decided(Now, new IncidentId(incident.Number), responds, incident.Deliberate != 0, new Probability(posterior), new Probability(threshold)));
        _observer.Decided(new Probability(posterior), incident.Deliberate != 0);
        if (incident.Entry >= 0) NoteDecision(incident.Entry);
        Close(slot);
        if (!responds) return;
        Climb(RungsClimbed(type, incident.Address));
        Provoke(type, incident.Address);
    }

    private void Count(in IncidentCell incident, bool responds)
    {
        ref var counts = ref _world.Types[incident.Type];
        if (responds && incident.Deliberate != 0) counts.RespondedDeliberate++;
        else if (responds) counts.RespondedAccident++;
        else if (incident.Deliberate != 0) counts.StoodDownDeliberate++;
        else counts.StoodDownAccident++;
    }

    private int RungsClimbed(CompiledIncidentType type, ulong address)
    {
        var weights = type.EscalationWeights;
        if (weights.Length == 1) return type.EscalationRungs[0];
        var total = 0.0;
        foreach (var weight in weights) total += _values[weight];
        var left = Draw(address, DrawBlock.IncidentContact).Second * total;
        var choice = 0;
        while (choice + 1 < weights.Length && left >= _values[weights[choice]]) left -= _values[weights[choice++]];
        return type.EscalationRungs[choice];
    }

    private void Provoke(CompiledIncidentType type, ulong address)
    {
        foreach (var provocation in type.Provokes)
        {
            if (_world.Status != WorldStatus.Running) return;
            var provoked = new CauseAddress(address).Child(_types[provocation.Type].Address).Value;
            if (Happens(Chance(provocation.Chance, type.Author), provoked, DrawBlock.IncidentNotice)) Open(provocation.Type, provoked, -1, null);
        }
    }

    private void Settle(int slot)
    {
        CatchUpEvidence(slot);
        var incident = _world.Incidents[slot];
        if (incident.Deliberate != 0) _world.Types[incident.Type].SettledDeliberate++;
        else _world.Types[incident.Type].SettledAccident++;
        if (TObserver.HearsEvents) Tell(StepEvent.Settled(Now, new IncidentId(incident.Number), incident.Deliberate != 0));
        Close(slot);
    }

    // Contact about it ends without statement, goodwill or slight; its timers and pending readings go.
    private void Close(int slot)
    {
        ref var cell = ref _world.Incidents[slot];
        if (cell.Channel >= 0) EndContact(cell.Channel);
        if ((cell.Timers & IncidentTimers.Fuse) != IncidentTimers.None) Unset(TimerSlot.Fuse + slot);
        if (_types[cell.Type].ClarificationEvery >= 0) UnsetClarification(slot);
        if ((cell.Timers & IncidentTimers.Notice) != IncidentTimers.None) Unset(TimerSlot.Notice + slot);
        if (cell.Heard > 0) DropReadings(slot);
        cell = default;
        if (_world.ByHand != 0) _world.Hand.Tries[slot] = default;
        _world.OpenSlots.Remove(slot);
        if (--_world.Open == 0) RunRelaxation();
    }
}
