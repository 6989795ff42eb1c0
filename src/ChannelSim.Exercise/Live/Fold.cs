using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Live;

/// <summary>What has come of the records that are in effect: the world, and all that is agreed, believed and told around it. Goes forward only; a rewind makes another.</summary>
internal sealed partial class Fold
{
    private readonly Stepper<EventTap> _stepper;
    private readonly Scenario _scenario;
    private readonly ExerciseTerms _terms;
    private readonly Dictionary<Audience, Projector> _projectors;
    private readonly IncidentBook _incidents = new();
    private readonly List<RewindMark> _toldWith = [];
    private long _unattended;
    private (Audience Audience, int Told)? _next;
    private int? _letBurn;
    private bool _wasEnded;

    public Fold(Scenario scenario, CompiledModel model, in StreamKey key, ExerciseTerms terms, NameBook names)
    {
        (_scenario, _terms, Names) = (scenario, terms, names);
        Audience[] audiences = [Audience.Control, Audience.Of(new SideId(0)), Audience.Of(new SideId(1)), Audience.Stage];
        _projectors = audiences.ToDictionary(audience => audience, audience => new Projector(scenario, names, audience, parameter => _stepper!.Parameters[new ParameterId(parameter)]));
        _stepper = new Stepper<EventTap>(model, new EventTap());
        _stepper.Begin(in key);
        Clock = new ClockState(false, terms.Rate);
        foreach (var side in terms.Played) _stepper.Apply(Command.Play(side));
        PassOn();
        NoteTold(new RewindMark(IsEvent: true, 1));
    }

    public NameBook Names { get; }

    public ClockState Clock { get; private set; }

    /// <summary>Is told what has just happened, before audiences are; for looking back.</summary>
    public Action<IReadOnlyList<StepEvent>>? Watch { get; init; }

    public ref readonly World World => ref _stepper.World;

    public SimTime Now => new(_stepper.World.Now);

    /// <summary>Events so far, those included in which a played side stood down because nobody had decided: they happen by themselves, and are no commands.</summary>
    public long Events => _stepper.World.Events + _unattended;

    public bool HasEnded => _wasEnded || _stepper.World.Status != WorldStatus.Running;

    /// <summary>By each thing that control was told, what it was told with: an event or a command.</summary>
    public IReadOnlyList<RewindMark> ToldWith => _toldWith;

    public Projector ProjectorOf(Audience audience) => _projectors[audience];

    /// <summary>Lets the clock go on to a moment, or to where it has to stop before.</summary>
    public WhyStopped AdvanceTo(SimTime moment)
    {
        while (!HasEnded)
        {
            if (IsHeldByDecision()) return WhyStopped.DecisionDue;
            var wasRunning = Clock.IsRunning;
            var goal = Clock is { Until: { } until } && until < moment.Minutes ? new SimTime(until) : moment;
            if (goal.Minutes < _stepper.Model.Horizon.Minutes && !(_stepper.Peek() < goal)) // what falls on the horizon does not happen: there is nothing to rest before
            {
                Rest(goal);
                if (IsHeldByDecision()) return WhyStopped.DecisionDue;
                return wasRunning && !Clock.IsRunning ? WhyStopped.AtTarget : WhyStopped.Reached;
            }

            if (RestsBeforeDecision()) return WhyStopped.DecisionDue;
            StepOnce();
            if (wasRunning && !Clock.IsRunning && !HasEnded) return WhyStopped.AtTarget;
        }

        return WhyStopped.Ended;
    }

    /// <summary>Goes to where a record says that it was given; null, or why it cannot have been.</summary>
    public string? GoTo(long events, double minutes)
    {
        if (events < Events) return $"it says that {events} events had been executed, but {Events} had been before it";
        while (Events < events && !HasEnded) StepOnce();
        if (Events < events) return $"it says that {events} events had been executed, but the exercise ends after {Events}";
        if (!HasEnded && minutes >= _stepper.Model.Horizon.Minutes) StepOnce();
        if (!(minutes >= Now.Minutes) || !(minutes <= (HasEnded ? Now : _stepper.Peek()).Minutes)) return $"it was given at minute {minutes:R}, which does not lie between the events before and after it";
        if (!HasEnded) Rest(new SimTime(minutes));
        return null;
    }

    /// <summary>Goes to just before an event, at its moment.</summary>
    public void GoBefore(long number)
    {
        while (Events < number - 1) StepOnce();
        if (!HasEnded) Rest(_stepper.Peek());
    }

    /// <summary>The clock has been set back to here: audiences keep what they were told in between, and are told that it did not happen.</summary>
    public void TakeOver(Fold abandoned, long rewind)
    {
        Clock = Clock.Stopped;
        _next = null;
        foreach (var (audience, projector) in _projectors) projector.SetBack(Now.Minutes, abandoned._projectors[audience]);
        _toldWith.Clear();
        _toldWith.AddRange(abandoned._toldWith);
        NoteTold(new RewindMark(IsEvent: false, rewind));
    }

    /// <summary>The moment of the next event.</summary>
    public SimTime Peek() => HasEnded ? Now : _stepper.Peek();

    private void Rest(SimTime moment)
    {
        if (moment > Now) _stepper.AdvanceTo(moment);
        StopClockWhereDue();
    }

    // The fuse that burns down next belongs to people, and the exercise stops on decisions.
    private bool RestsBeforeDecision()
    {
        if (!_terms.StopsOnDecisions || _stepper.DecisionDue is not { } due || due.Number == _letBurn) return false;
        Rest(_stepper.Peek());
        return true;
    }

    private bool IsHeldByDecision() => _terms.StopsOnDecisions && IsDecisionDueNow() is { } due && due != _letBurn;

    private int? IsDecisionDueNow() => !HasEnded && _stepper.DecisionDue is { } due && _stepper.Peek() == Now ? due.Number : null;

    private void StepOnce()
    {
        if (_terms.StandsDownUnattended && _stepper.DecisionDue is { } due)
        {
            _stepper.AdvanceTo(_stepper.Peek());
            _stepper.Apply(Command.StandDown(due));
            _unattended++;
        }
        else
        {
            _stepper.Step();
        }

        PassOn();
        NoteTold(new RewindMark(IsEvent: true, Events));
        StopClockWhereDue();
    }

    private void NoteTold(RewindMark with)
    {
        while (_toldWith.Count < _projectors[Audience.Control].Seen.Count) _toldWith.Add(with);
    }

    // A function of where the exercise is, so that it stops at the same place however it got there.
    private void StopClockWhereDue()
    {
        var reached = Clock.Until <= Now.Minutes || (_next is { } next && _projectors[next.Audience].Seen.Count > next.Told);
        if (!HasEnded && !reached && !IsHeldByDecision()) return;
        Clock = Clock.Stopped;
        _next = null;
    }

    private void PassOn()
    {
        var events = _stepper.Observer.Events;
        if (events.Count > 0) Watch?.Invoke(events);
        foreach (var happened in events)
        {
            var told = AsTold(in happened);
            _incidents.Hear(in happened);
            if (happened.Kind is StepEventKind.TimelineFired) _spent.Add(happened.AsTimelineFired().Entry.Index);
            if (happened.Kind is StepEventKind.TimelineFailed) _spent.Add(happened.AsTimelineFailed().Entry.Index);
            foreach (var projector in _projectors.Values) projector.Hear(in told, in _stepper.World);
        }

        events.Clear();
    }
}
