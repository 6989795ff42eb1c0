using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Runs replications one by one and shows each as the list of what happened.</summary>
internal static class Recorder
{
    /// <summary>Calls back with the events of each of the first replications of a run with seed 1. The list is used again: do not keep it.</summary>
    public static void Each(CompiledModel model, int replications, Action<IReadOnlyList<StepEvent>> look)
    {
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        for (var k = 0; k < replications; k++)
        {
            stepper.Observer.Events.Clear();
            stepper.Begin(new StreamKey(1, 0, (uint)k), false);
            stepper.RunToEnd();
            look(stepper.Observer.Events);
        }
    }

    public static int ChannelOf(CompiledModel model, string name) => IndexOf(model.Definition.Channels.Select(channel => channel.Name), name);

    public static int TypeOf(CompiledModel model, string name) => IndexOf(model.Definition.Incidents.Select(type => type.Name), name);

    public static int RungOf(CompiledModel model, string name) => IndexOf(model.Definition.Rungs.Select(rung => rung.Name), name);

    public static int ClimateOf(CompiledModel model, string name) => IndexOf(model.Definition.Climates.Select(climate => climate.Name), name);

    private static int IndexOf(IEnumerable<string> names, string name)
    {
        var index = names.ToList().IndexOf(name);
        return index >= 0 ? index : throw new KeyNotFoundException(name);
    }
}
