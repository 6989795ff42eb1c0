using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Tests.Support;

/// <summary>Many replications of a model, looked at one by one.</summary>
internal static class Replications
{
    public const ulong Seed = 20260401;

    /// <summary>Shows the stepper at the end of each replication.</summary>
    public static void ForEach(ModelDefinition definition, int count, Action<Stepper<NoObserver>> look, ulong seed = Seed) =>
        Run(new Stepper<NoObserver>(CompiledModel.Compile(definition), default), count, look, seed);

    public static void ForEach(DefinitionBuilder builder, int count, Action<Stepper<NoObserver>> look) => ForEach(builder.Build(), count, look);

    /// <summary>Tells the events of each replication.</summary>
    public static void Tell(DefinitionBuilder builder, int count, Action<IReadOnlyList<StepEvent>> listen)
    {
        var stepper = new Stepper<EventRecorder>(CompiledModel.Compile(builder.Build()), new EventRecorder());
        Run(stepper, count, _ =>
        {
            listen(stepper.Observer.Events);
            stepper.Observer.Events.Clear();
        });
    }

    /// <summary>The measures of each replication, and where they stand.</summary>
    public static (MeasureSchema Schema, double[][] Rows) Rows(ModelDefinition definition, int count, ulong seed = Seed)
    {
        var schema = new MeasureSchema(CompiledModel.Compile(definition));
        var rows = new List<double[]>(count);
        ForEach(definition, count, stepper =>
        {
            var row = new double[schema.Width];
            schema.Fill(in stepper.World, stepper.Parameters, row);
            rows.Add(row);
        }, seed);
        return (schema, [.. rows]);
    }

    private static void Run<TObserver>(Stepper<TObserver> stepper, int count, Action<Stepper<TObserver>> look, ulong seed = Seed)
        where TObserver : struct, IStepObserver
    {
        for (var replication = 0u; replication < count; replication++)
        {
            stepper.Run(new StreamKey(seed, 0, replication));
            look(stepper);
        }
    }
}
