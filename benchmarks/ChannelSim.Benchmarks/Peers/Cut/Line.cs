using static ChannelSim.Benchmarks.Peers.Cut.LineState;

namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>The deconfliction line.</summary>
internal sealed class Line(CutWorld world) : Channel(world)
{
    private const double UpTime = 90 * 1440;
    private const double Patience = 10;
    private const double CheckEvery = 720;
    private const double FirstCheck = 480;
    private static readonly double RingSigma = IncidentType.Sigma(3, 7.4);
    private static readonly double RepairSigma = IncidentType.Sigma(6, 24);

    private readonly Machine<LineState, LineTrigger> _machine = LineMachine.Create(world.Style.Stateless);
    private Appointment? _operation;
    private Appointment? _check;
    private double _uncheckedSince;
    private double _deadSince;
    private double _ringsUntil;

    public int Cut { get; private set; }

    public int Unanswered { get; private set; }

    public double Checks { get; private set; }

    public double UnseenMinutes { get; private set; }

    public double SeenMinutes { get; private set; }

    private double Now => World.Agenda.Now;

    private bool ChecksAreCounted => World.Style.EveryCheck;

    public void Begin()
    {
        AwaitFailure();
        if (ChecksAreCounted) World.Agenda.At(FirstCheck, Check);
    }

    public void End()
    {
        if (_machine.State is Dead or RingingDead) UnseenMinutes += Now - _deadSince;
        if (_machine.State == InRepair) SeenMinutes += Now - _uncheckedSince;
        if (ChecksAreCounted) return;
        Checks += ChecksUntil(Now);
        if (_machine.State is not (Ready or Dead)) SkipChecks();
    }

    public override bool TryAsk(Incident incident)
    {
        if (_machine.State is not (Ready or Dead))
        {
            PassedOver++;
            return false;
        }

        Attempts++;
        Serve(incident);
        _machine.Fire(LineTrigger.Ring);
        _uncheckedSince = Now;
        _ringsUntil = Now + Patience;
        _check?.Cancel();
        var ring = World.Dice.Lognormal(3, RingSigma);
        var isAnswered = _machine.State == Ringing && World.Dice.Happens(0.98) && ring <= Patience;
        _operation = isAnswered ? World.Agenda.In(ring, Answer) : World.Agenda.At(_ringsUntil, GiveUp);
        return true;
    }

    public override void Close()
    {
        if (_machine.State == LineState.Connected) BrokenOff++;
        else Withdrawn++;
        _operation!.Cancel();
        Leave();
        SkipChecks();
        _machine.Fire(LineTrigger.Close);
        if (_machine.State == Dead) AwaitCheck();
    }

    private void Answer()
    {
        Connected++;
        _machine.Fire(LineTrigger.Answer);
        _operation = World.Agenda.In(CallLength(), HangUp);
    }

    private void HangUp()
    {
        Completed++;
        SkipChecks();
        _machine.Fire(LineTrigger.HangUp);
        Leave()!.Hear(this);
    }

    private void GiveUp()
    {
        Unanswered++;
        SkipChecks();
        var incident = Leave()!;
        _machine.Fire(LineTrigger.GiveUp);
        if (_machine.State == InRepair) Repair(wasUnseen: true);
        incident.FollowPlan();
    }

    private void Fail()
    {
        var wasConnected = _machine.State == LineState.Connected;
        _machine.Fire(LineTrigger.Fail);
        if (wasConnected)
        {
            Cut++;
            _operation!.Cancel();
            SkipChecks();
            Repair(wasUnseen: false);
            Leave()!.FollowPlan();
            return;
        }

        _deadSince = Now;
        if (_machine.State == Dead)
        {
            AwaitCheck();
            return;
        }

        _operation!.Cancel();
        _operation = World.Agenda.At(_ringsUntil, GiveUp);
    }

    // A check that is known to find the line dead.
    private void FindDead()
    {
        _machine.Fire(LineTrigger.Check);
        Repair(wasUnseen: true);
    }

    // Any check.
    private void Check()
    {
        World.Agenda.In(CheckEvery, Check);
        if (_machine.State is Ready or Dead) Checks++;
        var wasDead = _machine.State == Dead;
        _machine.Fire(LineTrigger.Check);
        if (wasDead) Repair(wasUnseen: true);
    }

    private void Repair(bool wasUnseen)
    {
        if (wasUnseen) UnseenMinutes += Now - _deadSince;
        _uncheckedSince = Now;
        World.Agenda.In(World.Dice.Lognormal(360, RepairSigma), Repaired);
    }

    private void Repaired()
    {
        SeenMinutes += Now - _uncheckedSince;
        SkipChecks();
        _machine.Fire(LineTrigger.Repaired);
        AwaitFailure();
    }

    private void AwaitFailure() => World.Agenda.In(World.Dice.Exponential(UpTime), Fail);

    private void AwaitCheck()
    {
        if (!ChecksAreCounted) _check = World.Agenda.At(FirstCheck + (ChecksUntil(Now) * CheckEvery), FindDead);
    }

    // Checks at 8:00 and 20:00, up to a moment.
    private static double ChecksUntil(double time) => Math.Floor((time - FirstCheck) / CheckEvery) + 1;

    // All checks are counted at the end but those while the line was in use or in repair.
    private void SkipChecks()
    {
        if (!ChecksAreCounted) Checks -= ChecksUntil(Now) - ChecksUntil(_uncheckedSince);
    }
}
