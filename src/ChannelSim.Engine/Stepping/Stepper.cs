using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// Steps one world under the rules of a compiled model: peek, step, run until. Belongs to one thread; after construction it allocates nothing
/// (an observer may). The parts: ladder, timeline, incidents, evidence, contacts, lines, calls, talks; what is there for speed alone stands in Stepper.Caches.cs and
/// Stepper.Deferred.cs.
/// </summary>
/// <typeparam name="TObserver">Who hears what happens; a struct, so that the code is compiled for it.</typeparam>
public sealed partial class Stepper<TObserver>
    where TObserver : struct, IStepObserver
{
    /// <summary>Events after which a replication is taken to be without end (a delay of no length that is postponed for ever).</summary>
    public const long EventLimit = 1_000_000_000;

    /// <summary>Timers taken at one moment after which time is taken to stand still.</summary>
    public const int InstantLimit = 1_000_000;

    private readonly CompiledModel _model;
    private readonly ParameterBinding _parameters;
    private readonly ParameterBinding _means;
    private readonly double _horizon;
    private DrawSource _source;
    private World _world;
    private int _depth;
    private TObserver _observer;

    /// <summary>A stepper with no world yet; call <see cref="Begin"/> or <see cref="Restore"/>.</summary>
    public Stepper(CompiledModel model, TObserver observer)
        : this(model, parameters: new ParameterBinding(model), means: new ParameterBinding(model)) => _observer = observer;

    /// <summary>The world as it is.</summary>
    public ref readonly World World => ref _world;

    /// <summary>The observer, with what it has gathered.</summary>
    public ref TObserver Observer => ref _observer;

    /// <summary>The rules.</summary>
    public CompiledModel Model => _model;

    /// <summary>The parameters of the replication.</summary>
    public ParameterBinding Parameters => _parameters;

    /// <summary>The moment of the next event; the horizon if it comes first; never if the replication has ended.</summary>
    public SimTime Peek() =>
        _world.Status == WorldStatus.Running ? new SimTime(Math.Min(PendingTimers.NextMinutes(in _world), _horizon)) : SimTime.Never;

    /// <summary>Makes the next event happen. False when there was none before the horizon: then the replication has ended.</summary>
    /// <exception cref="LimitReachedException">A limit of the engine was reached; the world is not to be used further.</exception>
    public bool Step()
    {
        if (_world.Status != WorldStatus.Running) return false;
        var minutes = PendingTimers.NextMinutes(in _world);
        if (!(minutes < _horizon))
        {
            Finish(WorldStatus.AtHorizon, _horizon);
            return false;
        }

        var slot = PendingTimers.Take(ref _world);
        if (minutes > _world.Now) (_world.Now, _world.SlotReached, _world.TakenNow) = (minutes, slot, 0);
        else StayForAnother(slot);
        CountEvent();
        Dispatch(slot);
        return true;
    }

    /// <summary>Steps until the next event lies at or after a moment or is a decision that belongs to people (<see cref="DecisionDue"/>), or the replication has ended.</summary>
    public void RunUntil(SimTime moment)
    {
        while (Peek() < moment && DecisionDue is null && Step())
        {
        }
    }

    /// <summary>Steps to the end of the replication.</summary>
    public void RunToEnd()
    {
        while (Step())
        {
        }
    }

    /// <summary>
    /// A replication from start to end, to the same world, bit for bit, as <see cref="Begin"/> and <see cref="RunToEnd"/>; where nobody hears events, those
    /// that nobody can notice are executed when they begin to matter (Stepper.Deferred.cs).
    /// </summary>
    /// <exception cref="LimitReachedException">A limit of the engine was reached.</exception>
    public void Run(in StreamKey key, bool fixedKnowledge = false)
    {
        BeginAs(in key, fixedKnowledge, deferring: !TObserver.HearsEvents);
        RunToEnd();
    }

    private void CountEvent()
    {
        if (++_world.Events > EventLimit) ThrowBeyond(EventLimit, "events in one replication");
    }

    private void Dispatch(int slot)
    {
        switch (TimerSlot.KindOf(slot))
        {
            case TimerKind.Timeline: TimelineMoment(); break;
            case TimerKind.Condition: ConditionDue(slot - TimerSlot.Condition); break;
            case TimerKind.Triggered: TriggeredTurn(); break;
            case TimerKind.Climate: SetClimate(_world.ClimateNext); break;
            case TimerKind.Failure: LineFails(slot - TimerSlot.Failure); break;
            case TimerKind.Check: CheckFinds(slot - TimerSlot.Check); break;
            case TimerKind.Operation: Operate(slot - TimerSlot.Operation); break;
            case TimerKind.Session: SessionDue(slot - TimerSlot.Session); break;
            case TimerKind.Patience: PatienceEnds(slot - TimerSlot.Patience); break;
            case TimerKind.Official: ReadOfficially(slot - TimerSlot.Official); break;
            case TimerKind.Clarification: Clarify(slot - TimerSlot.Clarification); break;
            case TimerKind.Notice: NoticeUp(slot - TimerSlot.Notice); break;
            case TimerKind.AuthorNotice: AuthorNoticeUp(slot - TimerSlot.AuthorNotice); break;
            case TimerKind.Fuse: FuseBurnsDown(slot - TimerSlot.Fuse); break;
            case TimerKind.Relaxation: Relax(); break;
            case TimerKind.FollowUp: FollowUpOpens(slot - TimerSlot.FollowUp); break;
            case TimerKind.Arrival: Arrive(slot - TimerSlot.Arrival); break;
            default: AskRoutinely((slot - TimerSlot.Routine) >> 1, (slot - TimerSlot.Routine) & 1); break;
        }
    }

    private void Finish(WorldStatus status, double minutes)
    {
        (_world.Now, _world.TakenNow) = (minutes, 0);
        if (status == WorldStatus.AtHorizon) _world.SlotReached = -1; // what falls on the horizon does not happen
        EndDeferring();
        for (var channel = 0; channel < _channels.Length; channel++) CloseBooks(channel);
        _world.Status = status;
        if (TObserver.HearsEvents) Tell(StepEvent.Ended(Now, status == WorldStatus.Terminal));
    }

    // Only under `if (TObserver.HearsEvents)`: where nobody hears, what would be told is not put together either.
    private void Tell(in StepEvent happened) => _observer.Happened(in happened);

    private SimTime Now => new(_world.Now);

    private static IncidentId? About(int number) => number < 0 ? null : new IncidentId(number);

    private void Set(int slot, double minutes) => PendingTimers.Add(ref _world, minutes, slot);

    private double Unset(int slot) => PendingTimers.Remove(ref _world, slot);
}
