using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
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
/// If no side is played and nobody commands anything, it is that replication, byte for byte.
/// </summary>
public sealed class LiveExercise
{
    private readonly Stepper<EventTap> _stepper;
    private readonly IExerciseLog _log;
    private readonly Dictionary<Audience, Projector> _projectors;
    private long _records;

    private LiveExercise(Scenario scenario, StreamKey key, IExerciseLog log)
    {
        Scenario = scenario;
        _log = log;
        _stepper = new Stepper<EventTap>(CompiledModel.Compile(scenario.Model), new EventTap());
        Audience[] audiences = [Audience.Control, Audience.Of(new SideId(0)), Audience.Of(new SideId(1)), Audience.Stage];
        _projectors = audiences.ToDictionary(audience => audience, audience => new Projector(scenario, audience));
        _stepper.Begin(in key, fixedKnowledge: false);
        PassOn();
    }

    /// <summary>What is played.</summary>
    public Scenario Scenario { get; }

    /// <summary>The simulation time.</summary>
    public SimTime Now => new(_stepper.World.Now);

    /// <summary>The events executed since the start.</summary>
    public long Events => _stepper.World.Events;

    /// <summary>Whether the exercise is over.</summary>
    public bool HasEnded => _stepper.World.Status != WorldStatus.Running;

    /// <summary>The world as it is; nobody but control may be shown anything of it.</summary>
    public ref readonly World World => ref _stepper.World;

    /// <summary>An exercise at its start.</summary>
    public static LiveExercise Begin(Scenario scenario, ulong seed, uint replication, IExerciseLog log)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(log);
        return new LiveExercise(scenario, new StreamKey(seed, 0, replication), log);
    }

    /// <summary>What an audience has been told so far.</summary>
    public IReadOnlyList<ViewEvent> SeenBy(Audience audience) => _projectors[audience].Seen;

    /// <summary>Lets the clock go on to a moment, or to where it has to stop before.</summary>
    public WhyStopped AdvanceTo(SimTime moment)
    {
        var toTheEnd = moment.Minutes >= _stepper.Model.Horizon.Minutes; // what falls on the horizon does not happen: there is nothing to rest before
        while (!HasEnded && (toTheEnd || _stepper.Peek() < moment)) StepOnce();
        if (HasEnded) return WhyStopped.Ended;
        _stepper.AdvanceTo(moment);
        return WhyStopped.Reached;
    }

    /// <summary>Gives a command: it is stamped, accepted or refused, kept, and acknowledged in this order.</summary>
    public OrderReply Submit(Seat seat, Order order, DateTimeOffset wall)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(order);
        var entry = new LogRecord(++_records, seat.Id, Events, Now.Minutes, order, null, wall);
        _log.Append(entry);
        return new OrderReply(entry.Number, null);
    }

    private void StepOnce()
    {
        _stepper.Step();
        PassOn();
    }

    private void PassOn()
    {
        var events = _stepper.Observer.Events;
        foreach (var happened in events)
        {
            foreach (var projector in _projectors.Values) projector.Hear(in happened, in _stepper.World);
        }

        events.Clear();
    }
}
