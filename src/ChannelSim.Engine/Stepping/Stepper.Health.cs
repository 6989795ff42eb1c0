using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>The health of lines, which a side cannot know, drawn by what it knows.</content>
public sealed partial class Stepper<TObserver>
{
    // Tries of the health of a line that rings, against how long it has rung; a line of which none fits rings dead.
    private const uint MostTries = 4096;
    private static readonly CauseAddress HealthAddress = CauseAddress.Of("health");

    private void RedrawHealth(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (cell.State is not (ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Ringing)) return;
        var known = KnownToWorkAt(index) - cell.UpSince;
        ref readonly var law = ref Law(_lines[index].Fails[_world.Rung]);
        var address = _lines[index].OwnAddress.Child(HealthAddress).Child((uint)cell.UpTimes);
        for (var attempt = 0u; attempt < MostTries; attempt++)
        {
            var draws = Draw(address.Value, attempt);
            var failsAt = cell.UpSince + law.QuantileAfter(known, draws.FirstUniform);
            if (cell.State == ChannelState.Ringing && !(draws.SecondUniform < LikelihoodOfSilence(index, failsAt))) continue;
            SetHealth(index, failsAt);
            return;
        }

        SetHealth(index, KnownToWorkAt(index));
    }

    // The last moment at which it was repaired, talked through, or checked and found in order.
    private double KnownToWorkAt(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        var known = Math.Max(cell.KnownToWorkAt, cell.UpSince);
        var passed = cell.CheckedFrom >= 0 ? ChecksPassed(index) : 0;
        return passed > cell.CheckedFrom && passed > 0 ? Math.Max(known, _lines[index].Checks[passed - 1]) : known;
    }

    // How probable it is that nobody has answered yet, if the line fails at a moment.
    private double LikelihoodOfSilence(int index, double failsAt)
    {
        ref readonly var cell = ref _world.Channels[index];
        var ringsAlive = Math.Min(failsAt, _world.Now) - cell.AskedAt;
        return ringsAlive > 0 ? 1 - (Chance(_lines[index].Answer, 1 - cell.Asker) * Law(_lines[index].Wait).LevelOf(ringsAlive)) : 1;
    }

    private void SetHealth(int index, double failsAt)
    {
        ref var cell = ref _world.Channels[index];
        var fails = failsAt <= _world.Now;
        Unset(TimerSlot.Failure + index);
        Unset(TimerSlot.Check + index);
        cell.Down = fails ? DownKind.Unseen : DownKind.None;
        cell.DownSince = fails ? failsAt : 0;
        if (!fails) Set(TimerSlot.Failure + index, failsAt);
        if (cell.State == ChannelState.Ringing) SetDead(index, fails);
        else cell.State = fails ? ChannelState.FailedUnseen : ChannelState.Ready;
        if (fails && cell.State != ChannelState.Ringing) AwaitCheck(index);
    }

    private void SetDead(int index, bool dead)
    {
        ref var cell = ref _world.Channels[index];
        cell.Dead = dead ? (byte)1 : (byte)0;
        if (!dead) RedrawRinging(index);
        else if (!double.IsInfinity(Unset(TimerSlot.Operation + index)) && !double.IsInfinity(cell.PatienceAt)) Set(TimerSlot.Patience + index, cell.PatienceAt);
    }
}
