using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A small scenario into which a test writes the lines it is about.</summary>
internal static class Small
{
    public const string Head = """
        channelsim: 1
        id: small
        clock: { start: 2022-03-01T00:00, horizon: 60d, zone: Europe/Berlin }
        sides:
          us: { threshold: 70% }
          russia: { threshold: 60% }
        ladder: [{ name: calm }, { name: tense, relax: 10d }, { name: war, terminal: true }]
        climate: { start: closed, closed: {}, open: {} }

        """;

    public const string Hotline = "channels: { hotline: { kind: line } }\n";

    public const string Missile = "incidents: { missile: { observer: us, rate: 1, hostile: 5%, fuse: 12h } }\n";

    /// <summary>A channel with the given keys, in the plan of the missile's observer.</summary>
    public static string Channel(string keys) => $"{Head}channels: {{ c: {{ {keys} }} }}\n{Missile}contact: {{ us: [c] }}\n";

    public static string Incident(string keys) => $"{Head}{Hotline}incidents: {{ missile: {{ observer: us, rate: 1, hostile: 5%, fuse: 12h, {keys} }} }}\ncontact: {{ us: [hotline] }}\n";

    public static string Timeline(params string[] entries) => $"{Head}{Hotline}{Missile}contact: {{ us: [hotline] }}\ntimeline:\n{string.Concat(entries.Select(entry => $"  - {{ {entry} }}\n"))}";

    public static Scenario Load(string text, params string[] assignments)
    {
        var result = Files.Read(text, assignments);
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return result.Scenario!;
    }

    public static ChannelDefinition LoadChannel(string keys) => Load(Channel(keys)).Model.Channels[0];

    public static TChannel LoadChannel<TChannel>(string keys)
        where TChannel : ChannelDefinition => (TChannel)LoadChannel(keys);

    public static IncidentTypeDefinition LoadIncident(string keys) => Load(Incident(keys)).Model.Incidents[0];

    public static ParameterDefinition Parameter(this Scenario scenario, string path) =>
        scenario.Model.Parameters.SingleOrDefault(parameter => parameter.Path == path) ?? throw new AssertionException($"no parameter {path} among\n{string.Join('\n', scenario.Model.Parameters.Select(p => p.Path))}");

    public static Spread Spread(this Scenario scenario, string path) => scenario.Parameter(path).Spread;

    public static string PathOf(this Scenario scenario, ParameterId id) => scenario.Model.Parameters[id.Index].Path;

    public static ImmutableArray<string> Codes(string text, params string[] assignments) => [.. Files.Read(text, assignments).Diagnostics.Select(d => d.Code)];

    /// <summary>The only error of a text.</summary>
    public static Diagnostic Error(string text, params string[] assignments)
    {
        var errors = Files.Read(text, assignments).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.That(errors, Has.Count.EqualTo(1), string.Join('\n', errors));
        return errors[0];
    }
}
