using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Telling;

/// <summary>A replication that was stepped and heard.</summary>
/// <param name="Model">Its world, channels that were taken out marked as such.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Deadlines">By incident, the moment by which it had to be decided when it opened; none for what was decided as it opened.</param>
/// <param name="Values">What was drawn, by number of the parameter.</param>
/// <param name="Outcome">Its measures, as a row of the table of replications has them; empty where it came to no end.</param>
/// <param name="WorldHash">The hash of the world at its end; null where it came to none.</param>
/// <param name="Failure">Why it came to no end; null if it did.</param>
internal sealed record Traced(ModelDefinition Model, IReadOnlyList<StepEvent> Events, IReadOnlyDictionary<IncidentId, SimTime> Deadlines, IReadOnlyList<double> Values, IReadOnlyList<(string Name, double Value)> Outcome, string? WorldHash, string? Failure)
{
    private const int ToldOfStandstill = 40;

    /// <summary>Steps a replication to its end.</summary>
    public static Traced Of(ModelDefinition model, StreamKey key, bool fixedKnowledge)
    {
        var compiled = CompiledModel.Compile(model);
        var stepper = new Stepper<EventRecorder>(compiled, new EventRecorder());
        var deadlines = new Dictionary<IncidentId, SimTime>();
        var failure = stepper.TryRunWhole(in key, fixedKnowledge, (in world) => Look(in world, deadlines))?.Message;
        var events = failure is null ? stepper.Observer.Events : Beginning(stepper.Observer.Events);
        if (events.Count < stepper.Observer.Events.Count) failure += $"; of that moment the first {ToldOfStandstill} events are told";
        return new Traced(
            model, events, deadlines, [.. model.Parameters.Select((_, i) => stepper.Parameters[new ParameterId(i)])],
            failure is null ? StudyColumns.ValuesOf(compiled, in stepper.World, stepper.Parameters) : [], failure is null ? Engine.Worlds.WorldHash.Of(in stepper.World) : null, failure);
    }

    /// <summary>What an audience is told of it, in order.</summary>
    public IReadOnlyList<View> For(Scenarios.Scenario scenario, Audience audience, bool brief)
    {
        var teller = new Teller(scenario, new Ledger(Model, parameter => Values[parameter]), audience, Deadlines, brief);
        return [.. Events.Select(teller.Tell).OfType<View>()];
    }

    // At a moment that does not end the same goes round and round: how it begins says what.
    private static IReadOnlyList<StepEvent> Beginning(IReadOnlyList<StepEvent> events) =>
        events is [.., var last] ? [.. events.Take(events.TakeWhile(happened => happened.At < last.At).Count() + ToldOfStandstill)] : events;

    // No event says when a fuse burns down; the world does, as long as the incident is open.
    private static void Look(in World world, Dictionary<IncidentId, SimTime> deadlines)
    {
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
            if (world.OpenSlots.Has(slot)) deadlines.TryAdd(new IncidentId(world.Incidents[slot].Number), new SimTime(world.Incidents[slot].FuseAt));
    }
}
