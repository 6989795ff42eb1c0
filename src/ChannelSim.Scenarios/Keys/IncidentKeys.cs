using ChannelSim.Engine.Model;
using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of incident types and contact plans.</summary>
internal static class IncidentKeys
{
    public static readonly BlockDefinition Incident = new("incident", "an incident type", "incidents.NAME", "Something that happens, and that its observer must judge: was it meant?",
    [
        Like("incidents"),
        Title("What it is called when people read of it, in a form that fits into a sentence.", "the missile on allied soil"),
        About("A missile comes down on the soil of an ally."),
        Text("meant", "What it is called when its author meant it.", "an attack on the plant") with { Absent = "\"meant\"" },
        Text("not-meant", "What it is called when its author did not mean it.", "shelling that strayed") with { Absent = "\"not meant\"" },
        Text("responds", "What a response to it looks like, a clause.", "the alliance raises its readiness") with { Absent = "nothing" },
        Text("stands-down", "What standing down from it looks like, a clause.", "the alliance asks for an inquiry") with { Absent = "nothing" },
        new("observer", KeyKind.Name, "The side that sees it and decides; the author is the other side.", "us")
        {
            Names = NameSort.Side, Required = true,
        },
        Number("rate", ParameterUnit.PerThirtyDays, "0", "Background incidents per 30 days.", "0.11"),
        Probability("hostile", "0", "True probability that its author meant it.", "5%")
        with { Default = null, Required = true },
        Probability("belief", "0", "What the observer takes `hostile` to be.", "20%") with { Default = null, DefaultKey = "hostile" },
        Number("signal", ParameterUnit.DPrime, "0", "Quality d' of the first evidence, in standard deviations.", "0.8"),
        new("clarification", KeyKind.Block, "Further evidence at renewal times from the opening.", "{ every: { mean: 4h }, signal: 0.7 }")
        {
            Block = "clarification", Absent = "none",
        },
        Duration("fuse", null, "Time in which a decision must fall, before the rung's factor.", "{ median: 12h, p90: 24h }")
        with { Required = true },
        new("escalates", KeyKind.Weights, "Rungs climbed by a response: a whole number, or whole numbers with weights. May differ by truth, `{ deliberate: X, accident: Y }`, both named.", "{ 1: 80%, 2: 20% }")
        {
            Default = "1", Unit = ParameterUnit.Probability, ByTruth = true,
        },
        new("contact", KeyKind.Block, "Whether and when the observer tries to reach the author.", "{ notice: 1h, until: closed }")
        {
            Block = "contact", Absent = "as its keys' defaults say",
        },
        new("announce", KeyKind.Block, "Whether and when the author calls by itself.", "{ probability: { accident: 60% }, notice: 30m }")
        {
            Block = "announce", Absent = "it does not",
        },
        new("reluctance", KeyKind.ProbabilityByChannel,
            "How reluctant the other side is to talk about it: a request is accepted with `accept` times (1 - reluctance). May differ by channel.", "0.3")
        {
            Unit = ParameterUnit.Probability, Absent = "not at all",
        },
        new("ongoing", KeyKind.Flag, "Whether its author can still stop it.", "true") { Default = "false" },
        new("provokes", KeyKind.ProbabilityByType, "Incidents that a response provokes; their observer must be the author of this one.",
            "{ reprisal: 40% }") { Unit = ParameterUnit.Probability, Absent = "none", Block = "provocation", ByTruth = true },
        new("emboldens", KeyKind.ProbabilityByType, "Incidents that the author goes on to when the observer stands down from what was meant; their observer must be that of this one.",
            "{ incursion: { probability: 5..25%, after: { mean: 10d } } }") { Unit = ParameterUnit.Probability, Absent = "none", Block = "emboldening" },
        new("plan", KeyKind.Plan, "Who is tried about it, in order.", "[hotline, { channel: burns, chance: 30% }]")
        {
            Block = "plan-entry", Absent = "the observer's plan under `contact`",
        },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Clarification = new("clarification", "a clarification", "incidents.NAME.clarification", "Further evidence.",
    [
        Duration("every", null, "Time between two pieces of evidence.", "{ mean: 4h }") with { Required = true, Positive = true },
        Number("signal", ParameterUnit.DPrime, "0", "Quality d' of each piece.", "0.7") with { Default = null, Required = true },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Contact = new("contact", "the contact", "incidents.NAME.contact", "Whether and when the observer tries to reach the author.",
    [
        Probability("probability", "100%", "Probability that contact is tried at all.", "80%"),
        Duration("notice", "0", "Time from the opening to the first entry of the plan.", "1h"),
        new("until", KeyKind.Choice, "What ends the plan: the first completed call, or only the end of the incident.", "closed")
        {
            Allowed = ["call", "closed"], Default = "call",
        },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Announce = new("announce", "an announcement", "incidents.NAME.announce", "Whether and when the author calls by itself about what it has done or let happen.",
    [
        Probability("probability", "0", "Probability that it does, drawn at the opening. By side means the observer, who is called.", "{ deliberate: 10%, accident: 60% }")
        with { Default = null, Required = true, ByTruth = true },
        Duration("notice", "0", "Time from the opening to the first entry of the author's plan.", "30m"),
        new("until", KeyKind.Choice, "What ends the author's plan: the first completed call, whoever asked for it, or only the end of the incident.", "closed")
        {
            Allowed = ["call", "closed"], Default = "call",
        },
        new("plan", KeyKind.Plan, "Whom the author tries, in order.", "[hotline]")
        {
            Block = "plan-entry", Absent = "the author's plan under `contact`",
        },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Provocation = FollowUp("provocation", "a provocation", "incidents.NAME.provokes.TYPE", "An incident that a response may provoke; a bare probability stands for one at once.", "40%", byTruth: true);

    public static readonly BlockDefinition Emboldening = FollowUp("emboldening", "an emboldening", "incidents.NAME.emboldens.TYPE", "An incident that the author may go on to; a bare probability stands for one at once.", "5..25%", byTruth: false);

    private static BlockDefinition FollowUp(string name, string called, string path, string description, string example, bool byTruth) => new(name, called, path, description,
    [
        Probability("probability", "0", byTruth ? "Probability that it comes up, read on the rung after the climb." : "Probability that it comes up.", example) with { Default = null, Required = true, ByTruth = byTruth },
        Duration("after", null, "Time from the decision to its opening.", "{ median: 2d, p90: 6d }") with { Absent = "0: at once" },
        .. Provenance,
    ]);

    public static readonly BlockDefinition PlanEntry = new("plan-entry", "an entry of a plan", "contact.SIDE.NUMBER", "One channel that is tried; a bare channel name stands for an entry with chance 100 %.",
    [
        new("channel", KeyKind.Name, "The channel.", "hotline") { Names = NameSort.Channel, Required = true },
        Probability("chance", "100%", "Probability that the channel is thought of when its turn comes.", "40%"),
        Duration("patience", null, "Longest time from request to connection.", "6h") with { Absent = "the channel's" },
        .. Provenance,
    ]);
}
