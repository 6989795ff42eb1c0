using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Pages;

namespace ChannelSim.Exercise.Reviews;

/// <summary>The exercise as it was played, as one picture for control: what the staffs believed, what was true, what was tried and decided.</summary>
internal static class PlayedFigure
{
    /// <summary>The figure.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="moments">What happened in it.</param>
    /// <param name="identity">What it is a fold over.</param>
    /// <param name="command">The command that makes it again.</param>
    public static Figure Of(LiveExercise exercise, IReadOnlyList<Moment> moments, ExerciseIdentity identity, string command)
    {
        var scenario = exercise.Scenario;
        var scene = SceneOf(exercise, moments, new StreamKey(identity.Seed, 0, identity.Replication));
        return new Figure
        {
            Key = "played",
            Title = "How it was played",
            Caption = $"{ReplicationFigure.Came(scene)} The lines are what the staff of each side worked out; what players thought themselves is under Decisions. It is one play: where it lies among what could have come is told below.",
            Picture = new ReplicationPicture(scenario.Clock, null, ("", scene)),
            Table = ReplicationFigure.Table(scenario.Clock, [("", scene)]),
            Basis = new Results.Figures.Basis("one play", "", new Provenance { Verb = "report", Worlds = [WorldOrigin.Of(scenario, [])], Command = command, Seed = identity.Seed }),
        };
    }

    /// <summary>What happened, for control, as lanes.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="moments">What happened in it.</param>
    /// <param name="key">Its streams, by which numbers that are not known were drawn.</param>
    public static Scene SceneOf(LiveExercise exercise, IReadOnlyList<Moment> moments, StreamKey key)
    {
        var numbers = new ParameterBinding(CompiledModel.Compile(exercise.Scenario.Model));
        numbers.Draw(in key);
        var fold = new SceneFold(exercise.Scenario, exercise.Scenario.Model, parameter => numbers[new ParameterId(parameter)], Results.Telling.Audience.Control, Deadlines(moments));
        foreach (var happened in moments.SelectMany(moment => moment.Happened)) fold.Take(happened);
        return fold.Scene(exercise.Now.Minutes);
    }

    // No event says when a fuse burns down; the world does, as long as the incident is open.
    private static Dictionary<IncidentId, SimTime> Deadlines(IReadOnlyList<Moment> moments)
    {
        var deadlines = new Dictionary<IncidentId, SimTime>();
        foreach (var moment in moments.Where(moment => moment.Happened.Any(happened => happened.Kind == StepEventKind.Opened)))
        {
            var world = moment.World;
            for (var slot = 0; slot < Limits.OpenIncidents; slot++)
                if (world.OpenSlots.Has(slot)) deadlines.TryAdd(new IncidentId(world.Incidents[slot].Number), new SimTime(world.Incidents[slot].FuseAt));
        }

        return deadlines;
    }
}
