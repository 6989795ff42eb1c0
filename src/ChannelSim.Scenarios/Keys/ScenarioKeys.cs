using ChannelSim.Engine.Model;
using static ChannelSim.Scenarios.Keys.CommonKeys;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The keys at the left margin, the clock, the study and the sources.</summary>
internal static class ScenarioKeys
{
    public static readonly BlockDefinition Scenario = new("scenario", "the scenario", "", "The whole file.",
    [
        new("channelsim", KeyKind.Whole, "Version of the format.", "1") { Required = true, Allowed = ["1"] },
        new("id", KeyKind.Text, "Name of the scenario in results, kebab-case.", "europe-2022") { Required = true, Form = WrittenForms.Id },
        Text("title", "What it is about, a line.", "US-Russia channels, March to December 2022") with { Absent = "the id" },
        Text("marking", "Classification or handling marking, printed on every result.", "UNCLASSIFIED // EXERCISE")
        with { Absent = "none" },
        new("clock", KeyKind.Block, "When it begins and how long it lasts.", "{ start: 2022-03-01, horizon: 281d, zone: Europe/Berlin }")
        {
            Required = true, Block = "clock",
        },
        new("sides", KeyKind.BlocksByName, "The two sides.", "{ us: { threshold: 70% }, russia: { threshold: 60% } }")
        {
            Required = true, Block = "side",
        },
        new("ladder", KeyKind.BlockList, "The rungs of escalation, the lowest first; one ladder for both sides.",
            "[{ name: routine }, { name: clash, relax: 45d }]") { Required = true, Block = "rung" },
        new("start", KeyKind.Name, "The rung at the start.", "accusation") { Names = NameSort.Rung, Absent = "the lowest rung" },
        new("climate", KeyKind.Block, "The political climate: named states, and how they change by themselves.",
            "{ start: closed, closed: {}, open: {} }") { Block = "climate", Absent = "one state without a name" },
        new("goodwill", KeyKind.Block, "How goodwill begins and fades; one signed number in log-odds for both sides.", "{ half-life: 30d }")
        {
            Block = "goodwill", Absent = "0 at the start, no decay",
        },
        new("costs", KeyKind.Block, "What wrong decisions cost.", "{ miscalculation: 7, missed: 3 }")
        {
            Block = "costs", Absent = "no mean cost is reported",
        },
        new("channels", KeyKind.BlocksByName, "The channels that join the two sides.", "{ hotline: { kind: line } }")
        {
            Block = "channel", Absent = "none",
        },
        new("incidents", KeyKind.BlocksByName, "The types of incident.", "{ stray-missile: { observer: us, hostile: 5%, fuse: 12h } }")
        {
            Block = "incident", Absent = "none",
        },
        new("contact", KeyKind.PlanBySide, "By the side that asks: which channels it tries about an incident, in which order.", "{ us: [hotline] }")
        {
            Block = "plan-entry", Absent = "nobody is tried",
        },
        new("timeline", KeyKind.BlockList, "What happens at a time, on a condition or by hand.", "[{ at: 2022-05-13, climate: open }]")
        {
            Block = "timeline-entry", Absent = "empty",
        },
        new("exercise", KeyKind.Block, "How it is held as a live exercise; a batch run ignores it.", "{ play: [us], assessment: words }")
        {
            Block = "exercise", Absent = "nobody plays",
        },
        new("study", KeyKind.Block, "Notes on how the scenario is usually run.", "{ replications: 100000 }")
        {
            Block = "study", Absent = "none",
        },
        new("sources", KeyKind.BlocksByName, "What `source` refers to.",
            "{ reuters-2022-11-28: { title: US and Russia have used deconfliction line once, date: 2022-11-28 } }")
        {
            Block = "source", Absent = "none",
        },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Clock = new("clock", "the clock", "clock", "When the scenario begins and how long it lasts.",
    [
        new("start", KeyKind.Instant, "The first moment.", "2022-03-01T00:00+01:00") { Required = true },
        new("horizon", KeyKind.SpanOrMoment, "Length of a replication, or the moment at which it ends; what falls on its end does not happen.", "281d")
        {
            Required = true, Positive = true, Unit = ParameterUnit.Minutes,
        },
        new("zone", KeyKind.Zone, "Zone of times without an offset.", "Europe/Berlin") { Default = "UTC" },
        new("show", KeyKind.ZoneList, "Zones in which times are shown.", "[UTC, Europe/Berlin, Europe/Moscow]") { Absent = "`zone`" },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Study = new("study", "the study", "study", "Notes for readers on how the scenario is usually run. No command takes anything from them.",
    [
        new("replications", KeyKind.Whole, "How many replications its author finds enough: a note; `-n` says how many are run.", "100000") { Positive = true, Absent = "not said" },
        new("watch", KeyKind.TextList, "What to look at in the results, in the author's words: a note for readers, which no command reads and nothing checks.", "[miscalculations, peak-rung]") { Absent = "none" },
        .. Provenance,
    ]);

    public static readonly BlockDefinition Source = new("source", "a source", "sources.NAME", "What `source` refers to. Further keys are kept as they are.",
    [
        Text("title", "Its title.", "Russia did not take US phone call after Poland missile strike") with { Absent = "none" },
        new("date", KeyKind.Text, "When it appeared: a year, a month or a day.", "2022-11-16") { Absent = "none", Form = WrittenForms.Date },
        Text("url", "Where it can be read.", "https://example.org/story") with { Absent = "none" },
    ]) { Open = true };
}
