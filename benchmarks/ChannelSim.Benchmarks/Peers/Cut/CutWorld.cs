namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>How the program is written.</summary>
/// <param name="EveryCheck">True to execute every check; false to arrange only those that find the line dead.</param>
/// <param name="Stateless">True to move channels and incidents by firing machines of Stateless; false to switch.</param>
internal sealed record CutStyle(bool EveryCheck, bool Stateless);

/// <summary>One replication of the cut of 2022.</summary>
internal sealed class CutWorld
{
    private static readonly IncidentType[] Arriving = [IncidentType.StrayMissile, IncidentType.CriticalInfrastructure];
    private readonly Dictionary<IncidentType, Appointment> _arrivals = [];
    private readonly Dictionary<Side, PlanEntry[]> _plans;

    public CutWorld(Dice dice, CutStyle style)
    {
        Dice = dice;
        Style = style;
        Agenda = new Agenda(281 * 1440);
        Ladder = new Ladder(this);
        Goodwill = new Goodwill(Agenda);
        Line = new Line(this) { Authority = 0.1, Deception = 0.4, Misreading = 0.1, CallMedian = 8, CallSigma = IncidentType.Sigma(8, 15) };
        Milley = new Call(this) { Authority = 0.6, Deception = 0.5, Misreading = 0.06, CallMedian = 40, CallSigma = IncidentType.Sigma(40, 67), AcceptedWhenOpen = 0.55 };
        Austin = new Call(this) { Authority = 0.7, Deception = 0.5, Misreading = 0.06, CallMedian = 60, CallSigma = IncidentType.Sigma(60, 88), AcceptedWhenOpen = 0.7 };
        _plans = new Dictionary<Side, PlanEntry[]>
        {
            [Side.UnitedStates] = [new(Line, 0.4), new(Milley, 0.5), new(Austin, 0.4)],
            [Side.Russia] = [new(Austin, 0.4)],
        };
    }

    public Dice Dice { get; }

    public CutStyle Style { get; }

    public Agenda Agenda { get; }

    public Ladder Ladder { get; }

    public Goodwill Goodwill { get; }

    public Line Line { get; }

    public Call Milley { get; }

    public Call Austin { get; }

    public bool IsOpen { get; private set; }

    public int OpenIncidents { get; private set; }

    public Dictionary<IncidentType, Outcomes> Outcomes { get; } = new()
    {
        [IncidentType.StrayMissile] = new(), [IncidentType.CriticalInfrastructure] = new(), [IncidentType.Reprisal] = new(),
    };

    public IEnumerable<PlanEntry> PlanOf(Side side) => _plans[side];

    public void Run()
    {
        Agenda.At(73 * 1440, () => IsOpen = true);
        Line.Begin();
        Milley.BeginRoutine(Side.UnitedStates, 0.4);
        Austin.BeginRoutine(Side.UnitedStates, 0.35);
        Austin.BeginRoutine(Side.Russia, 0.07);
        foreach (var type in Arriving) AwaitArrival(type);
        Agenda.Run();
        Line.End();
    }

    public void Open(IncidentType type)
    {
        Outcomes[type].Opened++;
        if (OpenIncidents++ == 0) Ladder.Pause();
        _ = new Incident(this, type);
    }

    public void Closed(Incident incident, IncidentState how)
    {
        Outcomes[incident.Type].Count(how, incident.IsDeliberate);
        if (--OpenIncidents == 0) Ladder.Resume();
    }

    /// <summary>A Poisson process has no memory: when its rate changes, the gap is drawn anew.</summary>
    public void RestartArrivals()
    {
        foreach (var type in Arriving)
        {
            _arrivals[type].Cancel();
            AwaitArrival(type);
        }
    }

    private void AwaitArrival(IncidentType type) => _arrivals[type] = Agenda.In(Dice.Exponential(43200 / Ladder.IncidentFactor), () => Arrive(type));

    private void Arrive(IncidentType type)
    {
        AwaitArrival(type);
        Open(type);
    }
}

/// <summary>What became of the incidents of a type.</summary>
internal sealed class Outcomes
{
    public int Opened { get; set; }

    /// <summary>By how it ended, deliberate acts before accidents: responded, stood down, settled.</summary>
    public int[] Ended { get; } = new int[6];

    public void Count(IncidentState how, bool isDeliberate) => Ended[(2 * ((int)how - 1)) + (isDeliberate ? 0 : 1)]++;
}
