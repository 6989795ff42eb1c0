using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Forks;

/// <summary>Thousands of replications of a model in which everything is under way, each at the same moment: what a fork must be distributed as.</summary>
internal static class BusyWorlds
{
    public const double Moment = 6100;
    public const double Horizon = 9000;

    public static CompiledModel Model { get; } = CompiledModel.Compile(Make());

    /// <summary>The worlds at <see cref="Moment"/>.</summary>
    public static IEnumerable<World> Of(int replications)
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        for (var i = 0u; i < replications; i++)
        {
            stepper.Begin(new StreamKey(7, 0, i));
            stepper.RunUntil(new SimTime(Moment));
            stepper.AdvanceTo(new SimTime(Moment));
            yield return stepper.World;
        }
    }

    // No law is exponential where age is to matter; nothing is certain; the two sides believe what is true.
    private static ModelDefinition Make()
    {
        var builder = new DefinitionBuilder(Horizon, rungs: 3, climates: 2);
        builder.Climate(0, (1, builder.Duration(SpreadKind.Uniform, 100, 4000)));
        builder.Climate(1, (0, builder.Duration(SpreadKind.Lognormal, 1500, 4000)));
        builder.Rung(1, rung => rung with { Relax = builder.Number(3000) });
        builder.Rung(2, rung => rung with { Relax = builder.Number(2000) });
        DurationDefinition Short() => builder.Duration(SpreadKind.Lognormal, 60, 200);
        builder.Line("line", line => line with
        {
            Fails = builder.Fails(builder.Duration(SpreadKind.Uniform, 200, 3000)),
            Checks = DefinitionBuilder.Checks(0, 700, Horizon),
            Repair = builder.Duration(SpreadKind.Pert, 50, 200, 900),
            Answer = builder.Probability(0.7),
            Ring = builder.Duration(SpreadKind.Uniform, 0, 300),
            Call = Short(),
            Patience = builder.Duration(SpreadKind.Uniform, 100, 400),
            Official = new OfficialReadingDefinition(builder.Duration(SpreadKind.Uniform, 20, 900), builder.Probability(0.1)),
            Misreading = builder.Probability(0.2),
            Deception = builder.Probability(0.4),
        });
        builder.Call("call", call => call with
        {
            Accept = builder.Probability(0.5),
            Postpone = builder.Probability(0.4),
            Response = Short(),
            Delay = builder.Duration(SpreadKind.Uniform, 30, 500),
            Lead = builder.Duration(SpreadKind.Uniform, 10, 400),
            Call = Short(),
            CoolingOff = builder.Duration(SpreadKind.Uniform, 100, 1200),
            Patience = builder.Duration(SpreadKind.Uniform, 300, 1500),
            Routine = [builder.Number(20), builder.Number(40)],
        });
        builder.Meeting("meeting", meeting => meeting with
        {
            Lead = builder.Duration(SpreadKind.Uniform, 50, 700),
            Travel = builder.Duration(SpreadKind.Pert, 100, 300, 900),
            Call = Short(),
            Routine = [builder.Number(10), null],
        });
        builder.Talks("talks", [1000, 5000, 8500], talks => talks with { Held = builder.Probability(0.3), Delay = builder.Duration(SpreadKind.Uniform, 500, 3000), Runs = builder.Duration(SpreadKind.Uniform, 100, 1500) });
        AddIncidents(builder);
        return builder.Build();
    }

    private static void AddIncidents(DefinitionBuilder builder)
    {
        builder.Incident("often", type => type with
        {
            Rate = builder.Number(60),
            Hostile = builder.Probability(0.4),
            Signal = builder.Number(1),
            Clarification = new Clarification(builder.Duration(SpreadKind.Uniform, 50, 700), builder.Number(0.6)),
            Fuse = builder.Duration(SpreadKind.Uniform, 500, 2500),
            Notice = builder.Duration(SpreadKind.Lognormal, 150, 600),
            Plan = builder.Plan(0, 1),
            Until = PlanUntil.Closed,
        });
        builder.Incident("other", type => type with { Observer = new SideId(1), Rate = builder.Number(20), Hostile = builder.Probability(0.3), Signal = builder.Number(1), Fuse = builder.Minutes(1200) });
        builder.Incident("told", type => type with
        {
            Rate = builder.Number(45),
            Hostile = builder.Probability(0.5),
            Signal = builder.Number(1),
            Fuse = builder.Duration(SpreadKind.Uniform, 800, 1600),
            Announce = new Announcement(builder.Probability(0.8), builder.Probability(0.8), builder.Duration(SpreadKind.Uniform, 50, 800), PlanUntil.Call, builder.Plan(1)),
            Emboldens = [new FollowUp(new IncidentTypeId(0), builder.Probability(0.8), After: builder.Duration(SpreadKind.Pert, 100, 600, 3000))], // of the same observer: what a side supposes knows of no other follow-ups
        });
    }
}
