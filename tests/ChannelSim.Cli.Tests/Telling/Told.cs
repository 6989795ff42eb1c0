using ChannelSim.Cli.Tests.Support;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Replications that were traced, for claims about what is told of them.</summary>
internal static class Told
{
    public static IEnumerable<string> Scenarios =>
        Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml").Append(EveryKind).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    /// <summary>A world in which every kind of event comes up.</summary>
    public static string EveryKind { get; } = Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "every-kind.yaml");

    public static Scenario Load(string path) => ScenarioReader.Read(ScenarioSource.Load(Repository.PathOf(path)), []).Scenario!;

    public static IEnumerable<Traced> Replications(Scenario scenario, int count) =>
        Enumerable.Range(0, count).Select(replication => Traced.Of(scenario.Model, new StreamKey(1, 0, (uint)replication, 0), fixedKnowledge: false));

    public static IEnumerable<Audience> Audiences(Scenario scenario) => [Audience.Control, Audience.Room, Audience.Of(scenario.Model, 0), Audience.Of(scenario.Model, 1)];

    public static IReadOnlyList<View> Views(Scenario scenario, Traced traced, Audience audience, bool brief = false) => traced.For(scenario, audience, brief);

    /// <summary>The same replication as it would look to somebody who could see everything, had all that a side cannot know been otherwise.</summary>
    public static Traced Otherwise(Traced traced, Audience audience)
    {
        var types = traced.Events.Where(e => e.Kind == StepEventKind.Opened).ToDictionary(e => e.Incident, e => traced.Model.Incidents[e.Code / 2].Observer.Index);
        var events = traced.Events.Where(e => e.Kind is not (StepEventKind.LineFailed or StepEventKind.NotThoughtOf or StepEventKind.TimelineFailed or StepEventKind.GoodwillChanged))
            .Select(e => Otherwise(e, audience.Side >= 0 && types.TryGetValue(e.Incident, out var observer) && observer == audience.Side, audience.Side < 0)).ToList();
        var deadlines = traced.Deadlines.ToDictionary(pair => pair.Key, pair => types[pair.Key] == audience.Side ? pair.Value : pair.Value + 61);
        return traced with { Events = events, Deadlines = deadlines };
    }

    private static StepEvent Otherwise(StepEvent e, bool observes, bool isRoom) => e.Kind switch
    {
        StepEventKind.Opened or StepEventKind.Decided => Elsewhere(e with { Code = e.Code ^ 1 }, observes),
        StepEventKind.Settled => e with { Code = e.Code ^ 1 },
        StepEventKind.Unanswered => e with { Code = e.Code ^ 1 },
        StepEventKind.Statement or StepEventKind.OfficialReading when observes => e with { Code = e.Code ^ 2 },
        StepEventKind.Statement or StepEventKind.OfficialReading => Elsewhere(e with { Code = e.Code ^ (isRoom ? 3 : 1) }, observes),
        StepEventKind.Clarified or StepEventKind.FuseExtended => Elsewhere(e, observes),
        StepEventKind.NoticeUp when !observes => e with { Code = 1 - e.Code },
        _ => e,
    };

    // What the other side believes, and by when it has to decide.
    private static StepEvent Elsewhere(StepEvent e, bool observes) => observes ? e : e with { X = e.X + 1.5, Y = e.Y - 2.5 };
}
