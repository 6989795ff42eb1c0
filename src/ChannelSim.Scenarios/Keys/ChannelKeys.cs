using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys of channels.</summary>
internal static class ChannelKeys
{
    private static readonly ChannelKind[] Line = [ChannelKind.Line];
    private static readonly ChannelKind[] Asked = [ChannelKind.Call, ChannelKind.Meeting];
    private static readonly ChannelKind[] Meeting = [ChannelKind.Meeting];
    private static readonly ChannelKind[] Talks = [ChannelKind.Talks];
    private static readonly ChannelKind[] Spoken = [ChannelKind.Line, ChannelKind.Call, ChannelKind.Meeting];

    public static readonly BlockDefinition Channel = new("channel", "a channel", "channels.NAME", "A channel that joins the two sides; each kind is one state machine.",
    [
        new("kind", KeyKind.Choice, "Which machine it is: a staffed line, calls or meetings that are asked for, or scheduled talks.", "line")
        {
            Required = true, Allowed = ["line", "call", "meeting", "talks"],
        },
        Like("channels"),
        Title("What it is called when people read of it, in a form that fits into a sentence.", "the line between the general staffs"),
        About("Set up in March 2022 to keep the two air forces apart."),
        new("ends", KeyKind.TextBySide, "Who sits at each end.", "{ us: Secretary of Defense, russia: Minister of Defense }")
        {
            Absent = "not said", Copied = false,
        },
        Text("language", "The language it is held in.", "ru") with { Absent = "not said" },
        .. Asking(), .. LineKeys(), .. TalksKeys(), .. Speaking(),
        new("routine", KeyKind.NumberBySide, "By the side that asks: requests per 30 days about no incident.", "{ us: 0.4 }")
        {
            Unit = ParameterUnit.PerThirtyDays, Absent = "none", Copied = false,
        },
        Number("goodwill", ParameterUnit.LogOdds, "0", "Goodwill that a completed contact or a held session adds, log-odds.", "0.3"),
        Number("slight", ParameterUnit.LogOdds, "0", "Goodwill that a refusal, a postponement or no answer takes, log-odds.", "0.2"),
        .. Provenance,
    ]);

    public static readonly BlockDefinition Check = new("check", "a check", "channels.NAME.check", "When a line is tried out, at fixed local clock times.",
    [
        new("every", KeyKind.Span, "Time between two checks; divides a day or is whole days.", "12h")
        {
            Required = true, Positive = true, Unit = ParameterUnit.Minutes,
        },
        new("first", KeyKind.ClockTime, "Local time of the first check, the first such time at or after the start.", "08:00")
        {
            Default = "00:00",
        },
        new("zone", KeyKind.Zone, "Zone of these clock times.", "Europe/Berlin") { Absent = "`clock.zone`" },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Official = new("official", "an official reading", "channels.NAME.official", "A second, independent reading of the same word, which replaces the first.",
    [
        Duration("after", null, "Time from the end of the call.", "98m") with { Required = true },
        Probability("misreading", "0", "Probability that this reading is the opposite of the word.", "1%"),
        .. Provenance,
    ]);

    private static IEnumerable<KeyDefinition> Speaking() =>
    [
        Probability("misreading", "0", "Probability that the listener hears the opposite word.", "2..20%"),
        Probability("deception", "0", "Probability that an act that was meant is denied.", "40%"),
        Probability("believed-deception", "0", "What the listener takes `deception` to be.", "25%")
        with { Default = null, DefaultKey = "deception" },
        new("official", KeyKind.Block, "A second, official reading of the same word.", "{ after: 98m, misreading: 1% }")
        {
            Block = "official", Absent = "none",
        },
        Probability("authority", "0", "Probability that a call stops an ongoing act, whatever the truth.", "60%"),
        Duration("buys", "0", "Time that a connection adds to the fuse.", "12h"),
        Duration("patience", null, "Longest time from request to connection.", "10m") with { Absent = "no limit" },
    ];

    private static IEnumerable<KeyDefinition> LineKeys() =>
    [
        new("fails", KeyKind.DurationByRung, "Up-time until it fails; may differ by rung.", "{ mean: 2y }")
        {
            Unit = ParameterUnit.Minutes, Positive = true, Kinds = [.. Line], Absent = "never",
        },
        new("check", KeyKind.Block, "When it is tried out.", "{ every: 12h, first: \"08:00\" }")
        {
            Block = "check", Kinds = [.. Line], Absent = "never",
        },
        Duration("repair", "0", "Time from the discovery of a failure to working order.", "{ median: 6h, p90: 24h }")
        with { Kinds = [.. Line] },
        Probability("answer", "100%", "Probability that a working line is answered.", "98%") with { Kinds = [.. Line] },
        Duration("ring", "0", "Time until it is answered.", "{ median: 3m, p90: 8m }") with { Kinds = [.. Line] },
        Duration("call", "0", "Length of a call or meeting.", "{ median: 40m, p90: 67m }") with { Kinds = [.. Spoken] },
    ];

    private static IEnumerable<KeyDefinition> Asking() =>
    [
        Probability(
            "accept", "100%", "Probability that a request that is not postponed is accepted.", "{ russia: { closed: 5%, open: 55% }, us: 95% }")
            with { Kinds = [.. Asked] },
        Probability("postpone", "0", "Probability that a decision is put off.", "15%") with { Kinds = [.. Asked] },
        Duration("response", "0", "Time from the request to the decision.", "{ median: 6h, p90: 15h }") with { Kinds = [.. Asked] },
        Duration("lead", "0", "Call: time from acceptance to connection. Meeting: time to agree on a date.", "{ median: 8h, p90: 36h }")
            with { Kinds = [.. Asked] },
        Duration("travel", "0", "Time from the agreement to the meeting.", "1d") with { Kinds = [.. Meeting] },
        Duration("cooling-off", "0", "Time after a refusal in which nobody can ask.", "3d") with { Kinds = [.. Asked] },
    ];

    private static IEnumerable<KeyDefinition> TalksKeys() =>
    [
        new("sessions", KeyKind.MomentList, "When sessions are due.", "[\"2022-11-29T09:00+02:00\"]")
        {
            Kinds = [.. Talks], Required = true,
        },
        Probability("held", "100%", "Probability that a session that is due is held; else it is postponed.", "50%")
        with { Kinds = [.. Talks], BySide = false },
        Probability("indefinitely", "0", "Probability that a postponed session is postponed for good.", "80%")
        with { Kinds = [.. Talks], BySide = false },
        Duration("runs", "0", "Length of a session.", "7d") with { Kinds = [.. Talks] },
        new("delay", KeyKind.Duration, "Time from a postponement to the next decision.", "60d")
        {
            Unit = ParameterUnit.Minutes, Kinds = [.. Asked, .. Talks], Absent = "`response` for a call or meeting, 30d for talks",
        },
    ];
}
