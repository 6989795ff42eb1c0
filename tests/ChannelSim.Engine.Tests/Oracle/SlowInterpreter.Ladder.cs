using ChannelSim.Engine.Events;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

// The ladder: climbing, relaxing, and all that a change of the rung brings with it.
internal sealed partial class SlowInterpreter
{
    private static readonly CauseAddress RelaxAddress = CauseAddress.Of("ladder/relax");

    private int rung;
    private uint relaxationsBegun;
    private double relaxationLeft = double.PositiveInfinity; // of the unit exponential; infinite: this rung does not relax
    private double relaxationSince;
    private SlowTimer? relaxation; // set while the clock runs

    private void StartLadder()
    {
        rung = model.Start.Index;
        for (var reached = 0; reached <= rung; reached++) outcome.FirstTimeAtRung[reached] = 0;
        outcome.PeakRung = rung;
        if (model.Rungs.Take(rung + 1).Any(r => r.Terminal)) throw new TerminalRungException();
        foreach (var channel in channels) channel.RungLock = SuspendsOnRung(channel);
        BeginRelaxation();
    }

    // An intermediate terminal rung stops the climb.
    private void ClimbTo(int target, ClimbCause cause)
    {
        for (var next = rung + 1; next <= Math.Min(target, model.Rungs.Length - 1); next++)
        {
            if (model.Rungs[next].Terminal || next == Math.Min(target, model.Rungs.Length - 1))
            {
                ChangeRung(next, cause);
                return;
            }
        }
    }

    private void ChangeRung(int to, ClimbCause cause)
    {
        var from = rung;
        rung = to;
        Emit(StepEvent.RungChanged(Now, new Rung(from), new Rung(to), cause));
        for (var reached = from + 1; reached <= to; reached++) Arrive(reached, cause);

        outcome.PeakRung = Math.Max(outcome.PeakRung, to);
        if (model.Rungs[to].Terminal) throw new TerminalRungException();
        TriggerWhatHolds();
        var workedBefore = channels.Where(channel => channel.IsLine && channel.Works).ToList();
        var lost = ApplyRungLocks();
        foreach (var line in workedBefore.Where(line => line.Works && FailsOtherwise(line, from, to))) BeginUpTime(line);
        RescaleArrivals();
        BeginRelaxation();
        foreach (var plan in lost) GoOn(plan);
    }

    // All rungs of one climb have its cause. A miscalculation counts before it climbs, so the one that causes the climb is among those before it.
    private void Arrive(int reached, ClimbCause cause)
    {
        if (double.IsFinite(outcome.FirstTimeAtRung[reached])) return;
        outcome.FirstTimeAtRung[reached] = now;
        outcome.FirstCauses[reached] = cause;
        outcome.MiscalculatedBefore[reached] = outcome.Types.Any(type => type.RespondedAccident > 0);
    }

    private static bool FailsOtherwise(SlowChannel line, int from, int to) =>
        line.IsLine && !line.Definition.Removed && !line.Line.Fails.IsEmpty && !ReferenceEquals(line.Line.Fails[from], line.Line.Fails[to]);

    private bool SuspendsOnRung(SlowChannel channel) => model.Rungs[rung].Suspends.Any(suspended => suspended.Index == channel.Index);

    // One change: first all channels, in channel order; the plans of incidents that lost their contact go on afterwards.
    private List<SlowPlan> ApplyRungLocks()
    {
        var lost = new List<SlowPlan>();
        foreach (var channel in channels) SetLocks(channel, SuspendsOnRung(channel), channel.TimelineLock, lost);
        return lost;
    }

    // A clock begins at every arrival on a rung that relaxes and is used up while no incident is open.
    private void BeginRelaxation()
    {
        Cancel(relaxation);
        relaxation = null;
        relaxationLeft = rung > 0 && model.Rungs[rung].Relax is not null
            ? key.First(RelaxAddress, relaxationsBegun++).Exponential
            : double.PositiveInfinity;
        if (open.Count == 0) ResumeRelaxation();
    }

    private void ResumeRelaxation()
    {
        if (double.IsInfinity(relaxationLeft)) return;
        relaxationSince = now;
        relaxation = At(now + (relaxationLeft * RelaxationMean()), TimerRank.Relaxation, 0, Relax);
    }

    private void PauseRelaxation()
    {
        if (relaxation is null) return;
        Cancel(relaxation);
        relaxation = null;
        relaxationLeft = Math.Max(0, relaxationLeft - ((now - relaxationSince) / RelaxationMean()));
    }

    private double RelaxationMean() => values[model.Rungs[rung].Relax!.Value.Index];

    private void Relax()
    {
        outcome.Relaxations++;
        ChangeRung(rung - 1, ClimbCause.None);
    }
}
