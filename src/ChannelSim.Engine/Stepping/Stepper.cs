using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// Steps one world under the rules of a compiled model: peek, step, run until. Belongs to one thread; after construction it allocates nothing
/// (an observer may). The parts: ladder, timeline, incidents, evidence, contacts, lines, calls, talks.
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

    // The arrays that every event reads, taken out of model and binding once: a load less each time.
    private readonly CompiledIncidentType[] _types;
    private readonly CompiledChannel[] _channels;

    // The same, each where it is of the kind.
    private readonly CompiledContactChannel[] _contacts;
    private readonly CompiledLine[] _lines;
    private readonly CompiledRequestedChannel[] _requested;
    private readonly CompiledMeeting[] _meetings;
    private readonly CompiledTalks[] _talks;
    private readonly CompiledRung[] _rungs;
    private readonly double[] _values;
    private readonly double[] _probabilities;
    private readonly DurationCell[] _durations;
    private readonly double[] _ratesPerMinute;
    private readonly int[] _checksKnown;
    private readonly DecisionBounds _bounds;
    private readonly WordWorth[] _words;
    private readonly (int Timer, double After)[] _silenceTimers;
    private DrawSource _source;
    private World _world;
    private int _depth;
    private TObserver _observer;

    /// <summary>A stepper with no world yet; call <see cref="Begin"/> or <see cref="Restore"/>.</summary>
    public Stepper(CompiledModel model, TObserver observer)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _parameters = new ParameterBinding(model);
        _means = new ParameterBinding(model);
        _horizon = model.Horizon.Minutes;
        (_types, _channels, _rungs) = (model.Types, model.Channels.All, model.Rungs);
        (_contacts, _lines, _requested, _meetings, _talks) = (model.Channels.Contacts, model.Channels.Lines, model.Channels.Requested, model.Channels.Meetings, model.Channels.Talks);
        (_values, _probabilities, _durations) = (_parameters.Values, _parameters.Probabilities, _parameters.Durations);
        (_ratesPerMinute, _bounds) = (_parameters.RatesPerMinute, _parameters.Bounds);
        _words = new WordWorth[_channels.Length * _types.Length];
        Array.Fill(_words, WordWorth.Unknown);
        _checksKnown = new int[model.Channels.All.Length];
        _defersEvidence = model.Sides.All(side => side.Convinced.IsNone && side.Reassured.IsNone);
        _observer = observer;
        _silenceTimers = model.Timeline.SilenceTimers;
    }

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
    public bool Step() => TakeNext();

    /// <summary>Steps until the next event lies at or after a moment or is a decision that belongs to people (<see cref="DecisionDue"/>), or the replication has ended.</summary>
    public void RunUntil(SimTime moment)
    {
        while (Peek() < moment && DecisionDue is null && TakeNext())
        {
        }
    }

    /// <summary>Steps to the end of the replication.</summary>
    public void RunToEnd()
    {
        while (TakeNext())
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

    private bool TakeNext()
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

    // Another event at the same instant.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StayForAnother(int slot)
    {
        if (++_world.TakenNow > InstantLimit - StandstillNoted) NoteStandstill(slot);
        _world.SlotReached = Math.Max(slot, _world.SlotReached);
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

    // Apart, because a message that is put together costs the method around it registers and stack, thrown or not.
    [DoesNotReturn]
    private static void ThrowBeyond(long limit, string what) => throw new LimitReachedException($"more than {limit} {what}");

    private void Set(int slot, double minutes) => PendingTimers.Add(ref _world, minutes, slot);

    private double Unset(int slot) => PendingTimers.Remove(ref _world, slot);
}
