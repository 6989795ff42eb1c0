using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// The model read aloud: docs/model.md and docs/determinism.md as directly as they can be put into code.
/// It shares with the engine the definitions and the streams, and nothing else. The engine's stepper must agree with it event by event.
/// </summary>
internal sealed partial class SlowInterpreter
{
    private const int MostSteps = 2_000_000;

    private readonly ModelDefinition model;
    private readonly StreamKey key;
    private readonly double[] values;
    private readonly double horizon;
    private readonly SlowOutcome outcome;
    private readonly SlowChannel[] channels;
    private readonly List<SlowTimer> pending = [];
    private readonly List<StepEvent> events = [];
    private double now;
    private int steps;

    private SlowInterpreter(ModelDefinition model, StreamKey key, bool drawKnowledge)
    {
        this.model = model;
        this.key = key;
        values = [.. model.Parameters.Select(parameter => ValueOf(parameter, drawKnowledge))];
        horizon = model.Horizon.Minutes;
        channels = [.. model.Channels.Select((channel, index) => new SlowChannel(index, channel))];
        entries = [.. model.Timeline.Select((entry, index) => new SlowEntry(index, entry))];
        arrivals = [.. model.Incidents.Select((type, index) => new SlowArrival(index, type))];
        climateStays = new uint[model.Climates.Length];
        outcome = new SlowOutcome
        {
            Channels = [.. channels.Select(channel => channel.Outcome)],
            Types = [.. model.Incidents.Select(_ => new TypeOutcome())],
            FirstTimeAtRung = [.. model.Rungs.Select(_ => double.PositiveInfinity)],
            FirstCauses = new ClimbCause[model.Rungs.Length],
            MiscalculatedBefore = new bool[model.Rungs.Length],
            FiredAt = [.. model.Timeline.Select(_ => double.PositiveInfinity)],
            ParameterValues = values,
        };
    }

    /// <summary>Runs one replication to its end.</summary>
    public static SlowResult Run(ModelDefinition model, StreamKey key, bool drawKnowledge = true)
    {
        var interpreter = new SlowInterpreter(model, key, drawKnowledge);
        interpreter.Run();
        return new SlowResult(interpreter.events, interpreter.outcome);
    }

    private void Run()
    {
        try
        {
            Start();
            while (Earliest() is { } next) Happen(next);
            now = horizon;
        }
        catch (TerminalRungException)
        {
            outcome.Terminal = true;
        }

        End();
    }

    private void Start()
    {
        StartGoodwill();
        StartClimate();
        StartLadder();
        StartChannels();
        StartArrivals();
        StartRoutine();
        StartTimeline();
    }

    private void End()
    {
        outcome.EndMinutes = now;
        outcome.FinalRung = rung;
        outcome.FinalClimate = climate;
        outcome.FinalGoodwill = GoodwillNow();
        foreach (var incident in open) outcome.Types[incident.TypeIndex].Undecided++;
        foreach (var channel in channels) EndChannel(channel);
        Emit(StepEvent.Ended(Now, outcome.Terminal));
    }

    private void EndChannel(SlowChannel channel)
    {
        Enter(channel, channel.State); // accounts for the minutes since the last change
        var counts = CountsOf(channel);
        if (channel.State == SlowState.Pending) counts.PendingAtEnd++;
        if (channel.State == SlowState.Connected) counts.UnderWayAtEnd++;
    }

    // Nothing at or after the horizon happens.
    private SlowTimer? Earliest()
    {
        SlowTimer? earliest = null;
        foreach (var timer in pending)
        {
            if (timer.Time < horizon && (earliest is null || timer.ComesBefore(earliest))) earliest = timer;
        }

        return earliest;
    }

    private void Happen(SlowTimer timer)
    {
        if (++steps > MostSteps) throw new InvalidOperationException($"The model does not come to an end: {MostSteps} steps at minute {now}.");
        pending.Remove(timer);
        now = timer.Time;
        timer.Happen();
    }

    private SlowTimer At(double time, TimerRank rank, int order, Action happen, int suborder = 0)
    {
        var timer = new SlowTimer(time, rank, order, suborder, happen);
        pending.Add(timer);
        return timer;
    }

    private void Cancel(SlowTimer? timer)
    {
        if (timer is not null) pending.RemoveAll(other => ReferenceEquals(other, timer));
    }

    private SimTime Now => new(now);

    private void Emit(StepEvent happened) => events.Add(happened);

    private double ValueOf(ParameterDefinition parameter, bool draw)
    {
        var spread = parameter.Spread;
        return draw
            ? Variates.Of(spread, key.Pair(CauseAddress.Of("parameter/" + parameter.Path), 0).First)
            : Variates.Mean(spread.Kind, spread.A, spread.B, spread.C);
    }

    private double Lasts(DurationDefinition duration, SlowDraw draw) =>
        draw.Of(duration.Kind, values[duration.A.Index], values[duration.B.Index], values[duration.C.Index]);

    // Probabilities are read when the decision falls, with the rung and the climate of that moment, for the side that is called.
    private double Read(VariedProbability probability, int called) =>
        values[probability.Cells[(((called * model.Climates.Length) + climate) * model.Rungs.Length) + rung].Index];

    // Unwinds whatever was going on: nothing after the climb happens.
    private sealed class TerminalRungException : Exception;
}
