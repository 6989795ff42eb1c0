namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>The ladder: six rungs, the last one ends the replication.</summary>
internal sealed class Ladder(CutWorld world)
{
    private const int Top = 5;
    private static readonly double[] RelaxAfter = [0, 14400, 28800, 43200, 64800];
    private static readonly double[] Suspicions = [0, 0, 0.2, 0.4, 0.6];
    private static readonly double[] IncidentFactors = [1, 1, 1.1, 1.2, 1.3];
    private static readonly double[] FuseFactors = [1, 1, 1, 0.7, 0.5];

    private int _rung;
    private double _unitsLeft;
    private Appointment? _relaxation;

    public int Peak { get; private set; }

    public bool IsAtTop => _rung == Top;

    public double Suspicion => Suspicions[_rung];

    public double FuseFactor => FuseFactors[_rung];

    public double IncidentFactor => IncidentFactors[_rung];

    public void Climb(int rungs)
    {
        var from = _rung;
        _rung = Math.Min(_rung + rungs, Top);
        Peak = Math.Max(Peak, _rung);
        if (IsAtTop) world.Agenda.Stop();
        else Arrive(from);
    }

    /// <summary>The clock that relaxes runs only while no incident is open.</summary>
    public void Pause()
    {
        if (_relaxation is null) return;
        _unitsLeft = (_relaxation.Time - world.Agenda.Now) / RelaxAfter[_rung];
        _relaxation.Cancel();
        _relaxation = null;
    }

    public void Resume()
    {
        if (_rung > 0) _relaxation = world.Agenda.In(_unitsLeft * RelaxAfter[_rung], Relax);
    }

    private void Arrive(int from)
    {
        if (IncidentFactors[from] != IncidentFactor) world.RestartArrivals();
        _relaxation?.Cancel();
        _relaxation = null;
        _unitsLeft = world.Dice.Exponential(1);
        if (world.OpenIncidents == 0) Resume();
    }

    private void Relax()
    {
        _rung--;
        Arrive(_rung + 1);
    }
}
