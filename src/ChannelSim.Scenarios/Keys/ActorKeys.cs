using ChannelSim.Engine.Model;
using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of sides, rungs, climate, goodwill and costs.</summary>
internal static class ActorKeys
{
    public static readonly BlockDefinition Side = new("side", "a side", "sides.NAME", "One of the two sides.",
    [
        Like("sides"),
        Text("name", "Its name for people.", "United States") with { Absent = "its key" },
        Text("title", "Another word for `name`; one of the two is enough.", "United States") with { Absent = "its `name`", Copied = false },
        About("The side that keeps the line manned."),
        new("threshold", KeyKind.NumberByRung, "Posterior probability, that it was meant, from which it responds; may differ by rung.", "60..80%")
        {
            Unit = ParameterUnit.Probability, Required = true,
        },
        Number("suspicion", ParameterUnit.LogOdds, "0", "Log-odds added when it observes an incident.", "0.3"),
        new("reassured", KeyKind.Number, "Posterior at or below which it stands down at once.", "2%")
        {
            Unit = ParameterUnit.Probability, Absent = "off",
        },
        new("convinced", KeyKind.Number, "Posterior at or above which it decides at once.", "99%")
        {
            Unit = ParameterUnit.Probability, Absent = "off",
        },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Rung = new("rung", "a rung", "ladder.NAME", "A rung of the ladder.",
    [
        Text("name", "Its name.", "alert-posture") with { Required = true, Form = WrittenForms.Name },
        Title("What it is called when people read of it.", "raised readiness"),
        About("Forces are told to be ready; nobody has moved yet."),
        Number("incidents", ParameterUnit.Factor, "1", "Factor on the background rates of incidents while on it.", "1.2"),
        Number("fuse", ParameterUnit.Factor, "1", "Factor on the fuse of an incident that opens on it.", "0.7"),
        Number("suspicion", ParameterUnit.LogOdds, "0", "Log-odds added when an incident opens on it.", "0.4"),
        new("relax", KeyKind.Mean, "Mean of the exponential time after which the ladder falls by one; it runs only while no incident is open.",
            "30d") { Unit = ParameterUnit.Minutes, Positive = true, Absent = "never" },
        new("suspends", KeyKind.NameList, "Channels suspended while on it.", "[new-start-commission]")
        {
            Names = NameSort.Channel, Absent = "none",
        },
        new("terminal", KeyKind.Flag, "Reaching it ends the replication.", "true") { Default = "false" },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Climate = new("climate", "the climate", "climate", "The political climate; every other key is the name of a state.",
    [
        new("start", KeyKind.Name, "The state at the start.", "closed") { Names = NameSort.Climate, Required = true },
        .. Provenance,
    ]);

    public static readonly BlockDefinition State = new("state", "a state of the climate", "climate.NAME", "A state of the climate.",
    [
        Title("What is said when it begins, a clause.", "Moscow begins to accept calls"),
        About("From May on most requests are accepted."),
        .. Provenance,
    ])
    {
        Prefixed = new(
            "to-", KeyKind.Duration, "`to-STATE`: time until it changes to that state by itself; of several the earliest wins.", "{ mean: 78d }")
        {
            Unit = ParameterUnit.Minutes, Positive = true, Absent = "never by itself",
        },
    };

    public static readonly BlockDefinition Goodwill = new("goodwill", "goodwill", "goodwill", "How goodwill begins and fades.",
    [
        new("half-life", KeyKind.Number, "Time in which it halves.", "30d")
        {
            Unit = ParameterUnit.Minutes, Positive = true, Absent = "no decay",
        },
        Number("start", ParameterUnit.LogOdds, "0", "Goodwill at the start, log-odds.", "0.2"),
        .. Provenance,
    ]);

    public static readonly BlockDefinition Costs = new("costs", "the costs", "costs", "What wrong decisions cost; the threshold a side should have is miscalculation / (miscalculation + missed).",
    [
        new("miscalculation", KeyKind.Number, "Cost of responding to what was not meant.", "7") { Unit = ParameterUnit.Cost, Required = true },
        new("missed", KeyKind.Number, "Cost of standing down from what was meant.", "3") { Unit = ParameterUnit.Cost, Required = true },
        .. Provenance,
    ]);
}
