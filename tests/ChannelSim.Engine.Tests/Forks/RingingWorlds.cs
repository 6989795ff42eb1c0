using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Forks;

/// <summary>Worlds in which a line has rung in vain for a while: it may be dead, nobody may come, or somebody may be on the way.</summary>
internal static class RingingWorlds
{
    private const double Asked = 1000;
    private const double Moment = 1080;

    public static CompiledModel Model { get; } = CompiledModel.Compile(Make());

    /// <summary>Those of so many replications in which it still rings.</summary>
    public static IEnumerable<World> Of(int replications)
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        for (var i = 0u; i < replications; i++)
        {
            stepper.Begin(new StreamKey(9, 0, i));
            stepper.RunUntil(new SimTime(Moment));
            stepper.AdvanceTo(new SimTime(Moment));
            if (stepper.World.Channels[0].State == ChannelState.Ringing) yield return stepper.World;
        }
    }

    private static ModelDefinition Make()
    {
        var builder = new DefinitionBuilder(3000);
        builder.Line("line", line => line with
        {
            Fails = builder.Fails(builder.Duration(SpreadKind.Uniform, 0, 6000)),
            Answer = builder.Probability(0.8),
            Ring = builder.Duration(SpreadKind.Uniform, 0, 100),
            Call = builder.Minutes(10),
            Patience = builder.Minutes(1000),
        });
        builder.OpenAt(Asked, builder.Incident("blip", type => type with { Hostile = builder.Probability(0.4), Fuse = builder.Minutes(2000), Plan = builder.Plan(0) }), hostile: false);
        return builder.Build();
    }
}
