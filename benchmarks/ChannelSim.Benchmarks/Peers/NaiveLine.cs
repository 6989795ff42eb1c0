namespace ChannelSim.Benchmarks.Peers;

/// <summary>One of the eight lines.</summary>
internal sealed class NaiveLine(Agenda agenda, Dice dice, bool everyCheck)
{
    private const double Day = 1440;
    private const double CheckEvery = 720;

    private State _state = State.Ready;
    private double _since;
    private Appointment? _call;

    private enum State
    {
        Ready,
        Calling,
        Dead,
        InRepair,
    }

    public int Needs { get; private set; }

    public int Connected { get; private set; }

    public int Completed { get; private set; }

    public int Cut { get; private set; }

    public int Missed { get; private set; }

    public int Busy { get; private set; }

    public int FoundInRepair { get; private set; }

    public double Checks { get; private set; }

    public double UnseenMinutes { get; private set; }

    public double SeenMinutes { get; private set; }

    // Checks at multiples of twelve hours from minute 0: those before a moment that is none of them.
    private static double ChecksBefore(double time) => Math.Ceiling(time / CheckEvery);

    public void Begin()
    {
        agenda.In(dice.Exponential(30 * Day), Fail);
        if (everyCheck) agenda.At(0, Check);
    }

    public void Need()
    {
        Needs++;
        switch (_state)
        {
            case State.Ready:
                Connected++;
                Enter(State.Calling);
                _call = agenda.In(dice.Lognormal(14.4, 0.5), HangUp);
                break;
            case State.Dead: Missed++; break;
            case State.Calling: Busy++; break;
            default: FoundInRepair++; break;
        }
    }

    public void End()
    {
        Enter(State.Ready);
        if (!everyCheck) Checks += ChecksBefore(agenda.Now);
    }

    private void Fail()
    {
        if (_state == State.Calling)
        {
            _call!.Cancel();
            Cut++;
            Repair();
            return;
        }

        Enter(State.Dead);
        if (!everyCheck) agenda.At(ChecksBefore(agenda.Now) * CheckEvery, Repair);
    }

    private void Check()
    {
        agenda.In(CheckEvery, Check);
        if (_state is State.Ready or State.Dead) Checks++;
        if (_state == State.Dead) Repair();
    }

    private void Repair()
    {
        Enter(State.InRepair);
        agenda.In(dice.Exponential(360), Repaired);
    }

    private void Repaired()
    {
        Enter(State.Ready);
        agenda.In(dice.Exponential(30 * Day), Fail);
    }

    private void HangUp()
    {
        Completed++;
        Enter(State.Ready);
    }

    private void Enter(State state)
    {
        var minutes = agenda.Now - _since;
        if (_state == State.Dead) UnseenMinutes += minutes;
        if (_state == State.InRepair) SeenMinutes += minutes;
        // A check that starts a repair has been made: the grid is counted from just after the moment.
        if (!everyCheck && _state is (State.InRepair or State.Calling)) Checks -= ChecksBefore(agenda.Now) - ChecksUpTo(_since);
        _state = state;
        _since = agenda.Now;
    }

    private static double ChecksUpTo(double time) => Math.Floor(time / CheckEvery) + 1;
}
