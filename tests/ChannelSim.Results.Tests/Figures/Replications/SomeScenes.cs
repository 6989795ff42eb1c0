using System.Text;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Telling;
using ChannelSim.Results.Tests.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>Replications of shipped scenarios and of awkward ones, traced.</summary>
internal static class SomeScenes
{
    /// <summary>Every shipped scenario with a few of its replications.</summary>
    public static IEnumerable<TestCaseData> Shipped => SomePages.Scenarios.SelectMany(path => Enumerable.Range(0, 5).Select(replication => new TestCaseData(path, (long)replication)));

    /// <summary>Scenarios that a picture must survive.</summary>
    public static IEnumerable<TestCaseData> Awkward =>
    [
        Case("nothing ever happens", ""),
        Case("no channel", "incidents: { a: { observer: us, rate: 10, hostile: 50%, signal: 1, fuse: 2d } }"),
        Case("decided as it opens", "incidents: { a: { observer: us, rate: 10, hostile: 50%, signal: 1, fuse: 0m } }"),
        Case("certain from the start", "incidents: { a: { observer: us, rate: 10, hostile: 50%, belief: 100%, signal: 1, fuse: 3h, clarification: { every: 30m, signal: 1 } } }"),
        Case("hundreds of incidents", "incidents: { a: { observer: us, rate: 300, hostile: 50%, signal: 1, fuse: 5h, clarification: { every: 1h, signal: 0.5 } } }\nchannels: { line: { kind: line, answer: 50%, patience: 5m, fails: { mean: 5d }, repair: 3h, check: { every: 12h } } }\ncontact: { us: [line] }"),
        Case("long names", $"incidents: {{ a: {{ title: {Long}, observer: us, rate: 20, hostile: 50%, signal: 1, fuse: 12h }} }}\nchannels: {{ {string.Join(", ", Enumerable.Range(0, 20).Select(i => $"c{i}: {{ kind: line, title: {Long} {i}, answer: 50%, patience: 5m, routine: {{ us: 3, ru: 3 }} }}"))} }}\ncontact: {{ us: [c1, c2] }}"),
        Case("one moment only", "timeline: [{ at: 3d, title: \"<script>alert(1)</script> & more\", rung: hot }]"),
    ];

    private const string Long = "Очень длинное название происшествия из шестидесяти букв и даже больше";

    public static Scenario Read(string rest) => ScenarioReader.Read(new ScenarioSource("awkward.yaml", [.. Encoding.UTF8.GetBytes($$"""
        channelsim: 1
        id: awkward
        clock: { start: 2022-03-01T00:00, horizon: 20d, zone: Europe/Moscow, show: [UTC, Asia/Kolkata] }
        sides: { us: { threshold: 60% }, ru: { name: "{{Long}}", threshold: 60% } }
        ladder: [{ name: calm }, { name: hot, relax: 10d, suspends: [] }, { name: war, terminal: true }]
        {{rest}}
        """)]), []) is { Scenario: { } scenario } ? scenario : throw new InvalidOperationException(rest);

    public static Traced Trace(Scenario scenario, long replication, params string[] without) =>
        Traced.Of(without.Aggregate(scenario.Model, Without.Channel), new StreamKey(1, 0, (uint)replication), fixedKnowledge: false);

    public static (Traced Traced, Scene Scene) Of(string path, long replication)
    {
        var scenario = SomePages.Read(path);
        var traced = Trace(scenario, replication);
        return (traced, SceneFold.Of(scenario, traced, Audience.Control));
    }

    /// <summary>A measure of a replication; 0 where its scenario has none of the kind.</summary>
    public static double Measure(this Traced traced, string name) => traced.Outcome.FirstOrDefault(measure => measure.Name == name).Value;

    private static TestCaseData Case(string name, string rest) => new TestCaseData(rest).SetArgDisplayNames(name);
}
