using ChannelSim.Cli.Tests.Support;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Replications that were traced, for claims about what is told of them.</summary>
internal static class Told
{
    public static IEnumerable<string> Scenarios =>
        Directory.EnumerateFiles(Repository.PathOf("scenarios"), "*.yaml").Append(EveryKind).Append(EveryText).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal);

    /// <summary>A world in which every kind of event comes up.</summary>
    public static string EveryKind { get; } = Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "every-kind.yaml");

    /// <summary>A world in which authors call by themselves and everything has texts for people, with capitals, stops and quotation marks as they come.</summary>
    public static string EveryText { get; } = Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "every-text.yaml");

    public static Scenario Load(string path) => ScenarioReader.Read(ScenarioSource.Load(Repository.PathOf(path)), []).Scenario!;

    public static IEnumerable<Traced> Replications(Scenario scenario, int count) =>
        Enumerable.Range(0, count).Select(replication => Traced.Of(scenario.Model, new StreamKey(1, 0, (uint)replication, 0), fixedKnowledge: false));

    public static IEnumerable<Audience> Audiences(Scenario scenario) => [Audience.Control, Audience.Room, Audience.Of(scenario.Model, new SideId(0)), Audience.Of(scenario.Model, new SideId(1))];

    public static IReadOnlyList<View> Views(Scenario scenario, Traced traced, Audience audience, bool brief = false) => traced.For(scenario, audience, brief);

    /// <summary>The same replication as it would look to somebody who could see everything, had all that a side cannot know been otherwise.</summary>
    public static Traced Otherwise(Traced traced, Audience audience)
    {
        var opened = traced.Events.Where(e => e.Kind == StepEventKind.Opened).Select(e => e.AsOpened());
        var observed = opened.Where(incident => audience.Side == traced.Model.Incidents[incident.Type.Index].Observer).Select(incident => incident.Incident).ToHashSet();
        var otherwise = new Otherwise(audience, observed);
        return traced with
        {
            Events = [.. traced.Events.Select(otherwise.Of).OfType<StepEvent>()],
            Deadlines = traced.Deadlines.ToDictionary(pair => pair.Key, pair => observed.Contains(pair.Key) ? pair.Value : pair.Value + new SimDuration(61)),
        };
    }
}
