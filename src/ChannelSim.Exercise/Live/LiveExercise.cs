using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Live;

/// <summary>
/// An exercise: the fold of its log over a replication of the scenario. Holds no wall clock and draws no screen; a host lets the clock go on and hands commands in.
/// If no side is played and nobody commands anything, it is that replication, byte for byte. Belongs to one thread at a time.
/// </summary>
public sealed partial class LiveExercise
{
    private readonly CompiledModel _model;
    private readonly StreamKey _key;
    private readonly IExerciseLog _log;
    private readonly NameBook _names;
    private readonly List<Observation> _observations = [];
    private Fold _fold;

    private LiveExercise(Scenario scenario, StreamKey key, IExerciseLog log)
    {
        (Scenario, Terms, _key, _log) = (scenario, ExerciseTerms.Of(scenario), key, log);
        _model = CompiledModel.Compile(scenario.Model);
        _names = new NameBook(scenario, Terms.Seats);
        _fold = NewFold();
    }

    /// <summary>What is played.</summary>
    public Scenario Scenario { get; }

    /// <summary>What was agreed before it began.</summary>
    public ExerciseTerms Terms { get; }

    /// <summary>The names that orders use.</summary>
    public NameBook Names => _names;

    /// <summary>The simulation time.</summary>
    public SimTime Now => _fold.Now;

    /// <summary>The moment of the next event: nobody but control may be told of it. The present one if the exercise has ended.</summary>
    public SimTime NextEvent => _fold.Peek();

    /// <summary>The events executed since the start.</summary>
    public long Events => _fold.Events;

    /// <summary>Whether the exercise is over.</summary>
    public bool HasEnded => _fold.HasEnded;

    /// <summary>What has been commanded of the clock.</summary>
    public ClockState Clock => _fold.Clock;

    /// <summary>The world as it is; nobody but control may be shown anything of it.</summary>
    public ref readonly World World => ref _fold.World;

    /// <summary>What was commanded, refused and undone.</summary>
    public History History { get; } = new();

    /// <summary>What seats have said they believe, and has not been undone, in order.</summary>
    public IReadOnlyList<Belief> Beliefs => _fold.Beliefs;

    /// <summary>The notes that were taken, in order; those before a rewind too.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>An exercise at its start.</summary>
    public static LiveExercise Begin(Scenario scenario, ulong seed, uint replication, IExerciseLog log)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(log);
        return new LiveExercise(scenario, new StreamKey(seed, 0, replication), log);
    }

    /// <summary>
    /// An exercise as its log has left it. What is commanded from here on goes to the log; the records are in it already. The clock is as it was commanded: a host that takes an exercise up
    /// again gives <see cref="Verb.Pause"/> before anything else, if it runs.
    /// </summary>
    /// <exception cref="ReplayException">A record does not replay.</exception>
    public static LiveExercise Resume(Scenario scenario, ulong seed, uint replication, IEnumerable<LogRecord> records, IExerciseLog log)
    {
        ArgumentNullException.ThrowIfNull(records);
        var exercise = Begin(scenario, seed, replication, log);
        foreach (var record in records) exercise.Replay(record);
        return exercise;
    }

    /// <summary>What an audience has been told so far.</summary>
    public IReadOnlyList<ViewEvent> SeenBy(Audience audience) => _fold.ProjectorOf(audience).Seen;

    /// <summary>Where <c>rewind</c> has to lead for something that control was told not to have happened. Of what is undone already it says nothing.</summary>
    /// <param name="sequence">The number of the view event in control's stream, from 1.</param>
    public RewindMark MarkOf(long sequence) => _fold.ToldWith[(int)sequence - 1];

    /// <summary>Whether people play a side.</summary>
    public bool IsPlayed(SideId side) => _fold.IsPlayed(side);

    /// <summary>Whether a seat may command the clock.</summary>
    public bool HoldsClock(Seat seat) => _fold.HoldsClock(seat);

    /// <summary>Whether a seat may try a verb as things stand: for completion and help.</summary>
    public bool MayTry(Seat seat, Verb verb)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return Authority.MayTry(seat.Kind, verb, HasEnded, seat.Side is { } side && IsPlayed(side), HoldsClock(seat));
    }

    /// <summary>What a line that a seat types now can mean, and how it can be completed.</summary>
    public OrderContext ContextOf(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        var (fold, projector) = (_fold, _fold.ProjectorOf(Audience.Of(seat)));
        var context = new OrderContext(seat, _names, Scenario.Clock, Now, projector.IncidentOf);
        return context with
        {
            MayTry = verb => MayTry(seat, verb),
            ChannelsFor = verb => fold.ChannelsFor(seat, verb).Select(_names.NameOf),
            IncidentsFor = verb => context.Known.Where(number => fold.IsFor(seat, verb, projector.IncidentOf(number)!.Value)),
        };
    }

    /// <summary>Lets the clock go on to a moment, or to where it has to stop before.</summary>
    public WhyStopped AdvanceTo(SimTime moment) => _fold.AdvanceTo(moment);

    /// <summary>
    /// Gives a command: it is completed, stamped, accepted or refused, kept, and acknowledged in this order. If it cannot be kept nothing has happened, and the exercise can go on.
    /// </summary>
    /// <exception cref="ArgumentException">The seat is not at the table.</exception>
    /// <exception cref="IOException">The log could not keep it.</exception>
    public OrderReply Submit(Seat seat, Order order, DateTimeOffset wall)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(order);
        if (!Terms.Seats.Contains(seat)) throw new ArgumentException($"{seat.Id} is not at the table.", nameof(seat));
        var completed = _fold.Complete(seat, Keepable.Of(order));
        var entry = new LogRecord(History.Count + 1, seat.Id, Events, Now.Minutes, completed, null, wall);
        entry = Take(seat, entry, _log.Append);
        return new OrderReply(entry.Number, entry.Refusal);
    }

    /// <summary>Marks in the log how far the clock has come, so that somebody who resumes it is there and not at the last command.</summary>
    /// <exception cref="IOException">The log could not keep it.</exception>
    public void Mark(DateTimeOffset wall)
    {
        var mark = MarkAt(wall);
        _log.Append(mark);
        History.Add(mark);
    }

    /// <summary>The mark that would come next.</summary>
    internal LogRecord MarkAt(DateTimeOffset wall) => new(History.Count + 1, "", Events, Now.Minutes, null, null, wall) { World = WorldHash.Of(in World) };

    private Fold NewFold() => new(Scenario, _model, in _key, Terms, _names);
}
