using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Tests.Support;

/// <summary>A model with something of everything, by hand: all kinds of channel, all shapes of duration, ranges, ladder, climate, timeline. No two things are due at one moment.</summary>
internal static class Models
{
    public const double Day = 1440;

    public static ModelDefinition Everything(double horizon = 60 * Day) => Builder(horizon).Build();

    public static DefinitionBuilder Builder(double horizon = 60 * Day)
    {
        var builder = new DefinitionBuilder(horizon, rungs: 4, climates: 2);
        builder.Climate(0, (1, builder.Exponential(20 * Day)));
        builder.Climate(1, (0, builder.Duration(SpreadKind.Lognormal, 10 * Day, 20 * Day)));
        builder.Goodwill(0.1, 15 * Day);
        builder.Costs(3, 2);
        AddChannels(builder);
        AddLadder(builder);
        AddTypes(builder);
        builder.OpenAt(3.3 * Day, 0, hostile: true);
        builder.At(20.2 * Day, entry => entry with { Suspend = [new ChannelId(1)], Chance = builder.Probability(0.5) });
        builder.At(33.4 * Day, entry => entry with { Restore = [new ChannelId(1)] });
        builder.WhenNoContact(70, [0], entry => entry with { Rung = new Rung(1) });
        return builder;
    }

    private static void AddChannels(DefinitionBuilder builder)
    {
        builder.Line("hotline", line => line with
        {
            Fails = builder.Fails(builder.Exponential(4 * Day)),
            Checks = DefinitionBuilder.Checks(361, Day / 2, 60 * Day),
            Repair = builder.Duration(SpreadKind.Pert, 60, 200, 700),
            Answer = builder.Probability(0.8),
            Ring = builder.Exponential(3),
            Patience = builder.Duration(SpreadKind.Uniform, 5, 15),
            Call = builder.Duration(SpreadKind.Lognormal, 6, 15),
            Misreading = builder.Probability(builder.Number(Spread.Uniform(0.05, 0.2), "hotline.misreading")),
            Deception = builder.Varied((side, climate, rung) => 0.1 + (0.1 * side) + (0.2 * climate) + (0.05 * rung)),
            Official = new OfficialReadingDefinition(builder.Exponential(40), builder.Probability(0.02)),
            Routine = [builder.Number(8), builder.Number(3)],
            Goodwill = builder.Number(0.02),
            Slight = builder.Number(0.05),
        });
        builder.Call("minister", call => call with
        {
            Accept = builder.Varied((_, climate, _) => climate == 0 ? 0.3 : 0.9),
            Postpone = builder.Probability(0.3),
            Response = builder.Exponential(50),
            Delay = builder.Exponential(90),
            Lead = builder.Duration(SpreadKind.Pert, 5, 10, 60),
            Call = builder.Minutes(25.5),
            CoolingOff = builder.Exponential(Day),
            Patience = builder.Exponential(600),
            Buys = builder.Exponential(60),
            Authority = builder.Probability(0.4),
            Slight = builder.Number(0.1),
        });
        builder.Meeting("envoy", meeting => meeting with { Response = builder.Exponential(100), Lead = builder.Exponential(300), Travel = builder.Exponential(500), Call = builder.Minutes(121.7), Goodwill = builder.Number(0.3) });
        builder.Talks("commission", [10.1 * Day, 30.7 * Day], talks => talks with { Held = builder.Probability(0.6), Delay = builder.Exponential(5 * Day), Runs = builder.Exponential(Day), Goodwill = builder.Number(0.2) });
    }

    private static void AddLadder(DefinitionBuilder builder)
    {
        for (var rung = 0; rung < 4; rung++)
        {
            var level = rung;
            builder.Rung(rung, definition => definition with
            {
                Incidents = builder.Number(1 + (0.3 * level)),
                Fuse = builder.Number(1 - (0.2 * level)),
                Suspicion = builder.Number(0.2 * level),
                Relax = level is 0 or 3 ? null : builder.Number(6 * Day),
                Suspends = level == 2 ? [new ChannelId(2)] : [],
                Terminal = level == 3,
            });
        }
    }

    private static void AddTypes(DefinitionBuilder builder)
    {
        builder.Side(0, side => side with { Convinced = builder.Number(0.98), Reassured = builder.Number(0.02) });
        builder.Incident("airspace", type => type with
        {
            Rate = builder.Number(Spread.Uniform(4, 8), "airspace.rate"),
            Hostile = builder.Probability(builder.Number(new Spread(SpreadKind.Pert, 0.1, 0.2, 0.4), "airspace.hostile")),
            Signal = builder.Number(1),
            Fuse = builder.Duration(SpreadKind.Lognormal, 240, 900),
            Clarification = new Clarification(builder.Exponential(100), builder.Number(0.4)),
            Notice = builder.Exponential(10),
            Until = PlanUntil.Closed,
            Plan = [builder.Entry(0, 0.9), builder.Entry(1), builder.Entry(0), builder.Entry(2, 0.5)],
            Provokes = [new FollowUp(new IncidentTypeId(1), builder.Probability(0.3))],
        });
        builder.Incident("naval", type => type with
        {
            Observer = new SideId(1),
            Rate = builder.Number(4),
            Hostile = builder.Probability(0.4),
            Belief = builder.Probability(0.5),
            Signal = builder.Number(0.7),
            Fuse = builder.Exponential(500),
            Ongoing = true,
            Reluctance = [null, builder.Probability(0.5)],
            Escalates = [builder.Escalation(0, 0.2), builder.Escalation(1, 0.7), builder.Escalation(2, 0.1)],
            Plan = builder.Plan(1, 0),
        });
    }
}
