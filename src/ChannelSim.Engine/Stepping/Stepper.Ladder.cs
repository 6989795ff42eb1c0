using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>The ladder, the climate and goodwill.</content>
public sealed partial class Stepper<TObserver>
{
    private static readonly ulong RelaxAddress = CauseAddress.Of("ladder/relax").Value;
    private const double Ln2 = 0.693147180559945309417;

    // Climbs by so many rungs; beyond the top is the top, and a terminal rung on the way is the end.
    private void Climb(int rungs, ClimbCause cause) => RaiseTo(Math.Min(_world.Rung + rungs, _model.Rungs.Length - 1), cause);

    private void RaiseTo(int target, ClimbCause cause)
    {
        for (var rung = _world.Rung + 1; rung <= target; rung++)
        {
            if (rung > _world.Peak)
            {
                _world.Peak = rung;
                _world.FirstTimes[rung] = _world.Now;
                _world.FirstCauses[rung] = cause;
                if (_world.HasMiscalculated(_types.Length)) _world.MiscalculatedBefore |= 1UL << rung;
            }

            if (_rungs[rung].Terminal) target = rung;
        }

        if (target > _world.Rung) MoveTo(target, cause);
    }

    private void Relax()
    {
        _world.RelaxLeft = -1;
        MoveTo(_world.Rung - 1, ClimbCause.None);
    }

    // One change, whatever lies between: the rung, then suspensions, up-times, rates, relaxation, and last the plans that go on.
    private void MoveTo(int rung, ClimbCause cause)
    {
        var old = _world.Rung;
        foreach (var line in new Members(_model.LinesWithVaryingFails)) CatchUp(line);
        _world.Rung = rung;
        if (TObserver.HearsEvents) Tell(StepEvent.RungChanged(Now, new Rung(old), new Rung(rung), cause));
        if (_rungs[rung].Terminal)
        {
            Finish(WorldStatus.Terminal, _world.Now);
            return;
        }

        Unset(TimerSlot.Relaxation);
        var changed = _rungs[old].Suspends ^ _rungs[rung].Suspends;
        var waiting = default(WaitingPlans);
        MoveLocks(changed, _rungs[rung].Suspends, ref waiting);
        RenewUpTimes(old, rung, changed);
        RescaleArrivals(old, rung);
        BeginRelaxation();
        LookAtRungConditions();
        GoOn(in waiting);
    }

    private void MoveLocks(uint changed, uint suspended, ref WaitingPlans waiting)
    {
        foreach (var channel in new Members(changed))
        {
            if ((suspended >> channel & 1) == 0) Unlock(channel, ChannelLocks.Rung);
            else Lock(channel, ChannelLocks.Rung, ref waiting);
        }
    }

    private void RenewUpTimes(int old, int rung, uint restored)
    {
        foreach (var index in new Members(_model.LinesWithVaryingFails & ~restored))
        {
            var fails = _lines[index].Fails;
            ref readonly var cell = ref _world.Channels[index];
            var works = cell.State is ChannelState.Ready or ChannelState.Connected || (cell.State == ChannelState.Ringing && cell.Dead == 0);
            if (works && fails[old] != fails[rung]) RenewUpTime(index);
        }
    }

    // A background gap is used up at the rate of the moment: when the factor changes, the rest of it is rescaled.
    private void RescaleArrivals(int old, int rung)
    {
        var before = Value(_rungs[old].Incidents);
        var after = Value(_rungs[rung].Incidents);
        if (before == after) return;
        for (var type = 0; type < _model.Types.Length; type++)
        {
            var rate = _ratesPerMinute[type];
            if (!(rate > 0)) continue;
            ref var cell = ref _world.Types[type];
            var left = before > 0 ? (Unset(TimerSlot.Arrival + type) - _world.Now) * rate * before : cell.GapLeft;
            cell.GapLeft = after > 0 ? 0 : left;
            if (after > 0) Set(TimerSlot.Arrival + type, _world.Now + (left / (rate * after)));
        }
    }

    private void BeginRelaxation()
    {
        _world.RelaxLeft = -1;
        if (_rungs[_world.Rung].Relax.IsNone) return;
        _world.RelaxLeft = UnitExponential(RelaxAddress, (uint)_world.Relaxations++);
        if (_world.Open == 0) RunRelaxation();
    }

    private void RunRelaxation()
    {
        if (_world.RelaxLeft >= 0) Set(TimerSlot.Relaxation, _world.Now + (_world.RelaxLeft * RelaxMean));
    }

    private void StopRelaxation()
    {
        if (_world.RelaxLeft < 0) return;
        var at = Unset(TimerSlot.Relaxation);
        _world.RelaxLeft = (at - _world.Now) / RelaxMean;
    }

    private double RelaxMean => Value(_rungs[_world.Rung].Relax);

    private void SetClimate(int climate)
    {
        if (climate == _world.Climate) return;
        Unset(TimerSlot.Climate);
        EnterClimate(climate);
        if (TObserver.HearsEvents) Tell(StepEvent.ClimateChanged(Now, new ClimateId(climate)));
        LookAtClimateConditions();
    }

    private void EnterClimate(int climate)
    {
        _world.Climate = climate;
        _world.ClimateSince = _world.Now;
        var stay = (uint)_world.Stays[climate]++;
        var earliest = double.PositiveInfinity;
        foreach (var exit in _model.Climates[climate].Exits)
        {
            var at = _world.Now + FirstDuration(exit.After, exit.Address.Value, stay);
            if (at >= earliest) continue;
            earliest = at;
            _world.ClimateNext = exit.To;
        }

        if (earliest < double.PositiveInfinity) Set(TimerSlot.Climate, earliest);
    }

    private double GoodwillNow()
    {
        if (_model.GoodwillHalfLife.IsNone || _world.Goodwill == 0) return _world.Goodwill;
        var age = _world.Now - _world.GoodwillAt;
        return _world.Goodwill * PortableMath.Exp(-Ln2 * age / Value(_model.GoodwillHalfLife));
    }

    private void AddGoodwill(double change, int channel, int incident)
    {
        if (change == 0) return;
        _world.Goodwill = GoodwillNow() + change;
        _world.GoodwillAt = _world.Now;
        if (TObserver.HearsEvents) Tell(StepEvent.GoodwillChanged(Now, new ChannelId(channel), About(incident), new LogOdds(change), new LogOdds(_world.Goodwill)));
    }

    private void Slight(int channel, int incident) => AddGoodwill(-Value(_channels[channel].Slight), channel, incident);
}
