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
        new("observer", KeyKind.Name, "The side that sees it and decides; the author is the other side.", "us")
        {
            Names = NameSort.Side, Required = true,
        },
        Number("rate", ParameterUnit.PerThirtyDays, "0", "Background incidents per 30 days.", "0.11"),
        Probability("hostile", "0", "True probability that it was a deliberate act of the author.", "5%")
        with { Default = null, Required = true },
        Probability("belief", "0", "What the observer takes `hostile` to be.", "20%") with { Default = null, DefaultKey = "hostile" },
        Number("signal", ParameterUnit.DPrime, "0", "Quality d' of the first evidence, in standard deviations.", "0.8"),
        new("clarification", KeyKind.Block, "Further evidence at renewal times from the opening.", "{ every: { mean: 4h }, signal: 0.7 }")
        {
            Block = "clarification", Absent = "none",
        },
        Duration("fuse", null, "Time in which a decision must fall, before the rung's factor.", "{ median: 12h, p90: 24h }")
        with { Required = true },
        new("escalates", KeyKind.Weights, "Rungs climbed by a response: a whole number, or whole numbers with weights.", "{ 1: 80%, 2: 20% }")
        {
            Default = "1", Unit = ParameterUnit.Probability,
        },
        new("contact", KeyKind.Block, "Whether and when the observer tries to reach the author.", "{ notice: 1h, until: closed }")
        {
            Block = "contact", Absent = "as its keys' defaults say",
        },
        new("reluctance", KeyKind.ProbabilityByChannel,
            "How reluctant the other side is to talk about it: a request is accepted with `accept` times (1 - reluctance). May differ by channel.", "0.3")
        {
            Unit = ParameterUnit.Probability, Absent = "not at all",
        },
        new("ongoing", KeyKind.Flag, "Whether its author can still stop it.", "true") { Default = "false" },
        new("provokes", KeyKind.ProbabilityByType, "Incidents that a response provokes; their observer must be the author of this one.",
            "{ reprisal: 40% }") { Unit = ParameterUnit.Probability, Absent = "none" },
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

    public static readonly BlockDefinition PlanEntry = new("plan-entry", "an entry of a plan", "contact.SIDE.NUMBER", "One channel that is tried; a bare channel name stands for an entry with chance 100 %.",
    [
        new("channel", KeyKind.Name, "The channel.", "hotline") { Names = NameSort.Channel, Required = true },
        Probability("chance", "100%", "Probability that the channel is thought of when its turn comes.", "40%"),
        Duration("patience", null, "Longest time from request to connection.", "6h") with { Absent = "the channel's" },
        .. Provenance,
    ]);
}
