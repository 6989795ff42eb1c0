using static ChannelSim.Benchmarks.Peers.Cut.CallState;

namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>A call between ministers or chiefs of staff: asked for, decided on, held.</summary>
internal sealed class Call(CutWorld world) : Channel(world)
{
    private const double CoolingOffMinutes = 3 * 1440;
    private const double FuseBought = 720;
    private static readonly double FourfoldSigma = IncidentType.Sigma(1, 4);

    private readonly Machine<CallState, CallTrigger> _machine = CallMachine.Create(world.Style.Stateless);
    private Appointment? _operation;
    private Side _asker;

    public required double AcceptedWhenOpen { get; init; }

    public int Refused { get; private set; }

    public int Postponed { get; private set; }

    public int RoutineAttempts { get; private set; }

    public int RoutineConnected { get; private set; }

    public int RoutineRefused { get; private set; }

    public int RoutinePassedOver { get; private set; }

    private bool IsRoutine => About is null;

    /// <summary>Requests about no incident, so many in thirty days.</summary>
    public void BeginRoutine(Side asker, double rate) => World.Agenda.In(World.Dice.Exponential(43200 / rate), () => AskRoutinely(asker, rate));

    public override bool TryAsk(Incident incident)
    {
        if (_machine.State != Dormant)
        {
            PassedOver++;
            return false;
        }

        Attempts++;
        Ask(incident, incident.Type.Observer);
        return true;
    }

    public override void Close()
    {
        if (_machine.State == CallState.Connected) BrokenOff++;
        else Withdrawn++;
        _operation!.Cancel();
        Leave();
        _machine.Fire(CallTrigger.Close);
    }

    private void AskRoutinely(Side asker, double rate)
    {
        BeginRoutine(asker, rate);
        if (_machine.State != Dormant)
        {
            RoutinePassedOver++;
            return;
        }

        RoutineAttempts++;
        Ask(null, asker);
    }

    private void Ask(Incident? incident, Side asker)
    {
        Serve(incident);
        _asker = asker;
        _machine.Fire(CallTrigger.Ask);
        _operation = World.Agenda.In(World.Dice.Lognormal(120, FourfoldSigma), Respond);
    }

    private double Acceptance()
    {
        var willing = _asker == Side.Russia ? 0.95 : World.IsOpen ? AcceptedWhenOpen : 0.05;
        return IsRoutine ? willing : willing * 0.7;
    }

    private void Respond()
    {
        if (World.Dice.Happens(0.15)) Postpone();
        else if (World.Dice.Happens(Acceptance())) Accept();
        else Refuse();
    }

    private void Postpone()
    {
        if (!IsRoutine) Postponed++;
        World.Goodwill.Change(-0.05);
        _machine.Fire(CallTrigger.Postpone);
        _operation = World.Agenda.In(World.Dice.Lognormal(120, FourfoldSigma), Respond);
    }

    private void Accept()
    {
        _machine.Fire(CallTrigger.Accept);
        _operation = World.Agenda.In(World.Dice.Lognormal(240, FourfoldSigma), Connect);
    }

    private void Refuse()
    {
        if (IsRoutine) RoutineRefused++;
        else Refused++;
        World.Goodwill.Change(-0.05);
        _machine.Fire(CallTrigger.Refuse);
        _operation = World.Agenda.In(CoolingOffMinutes, () => _machine.Fire(CallTrigger.CooledOff));
        Leave()?.FollowPlan();
    }

    private void Connect()
    {
        if (IsRoutine) RoutineConnected++;
        else Connected++;
        _machine.Fire(CallTrigger.Connect);
        _operation = World.Agenda.In(CallLength(), HangUp);
        About?.Buy(FuseBought);
    }

    private void HangUp()
    {
        _machine.Fire(CallTrigger.HangUp);
        World.Goodwill.Change(0.1);
        if (!IsRoutine) Completed++;
        Leave()?.Hear(this);
    }
}
