using System.Text;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>A made-up scenario in which time stands still once the first act is answered: two types of act provoke each other at once, for ever.</summary>
internal static class Standstill
{
    private const string Text = """
        channelsim: 1
        id: standstill
        title: Time stands still
        basis: assumption
        clock: { start: 2022-01-01, horizon: 3d }
        exercise: { play: [] }
        sides:
          blue: { name: Blue, threshold: 1% }
          red: { name: Red, threshold: 1% }
        ladder: [{ name: calm }, { name: tense }]
        incidents:
          spark: { observer: blue, hostile: 100%, fuse: 1h, provokes: { thrust: 100% } }
          thrust: { observer: red, hostile: 100%, fuse: 0, provokes: { riposte: 100% } }
          riposte: { observer: blue, hostile: 100%, fuse: 0, provokes: { thrust: 100% } }
        timeline: [{ at: 2h, incident: spark }]
        """;

    public static ScenarioSource Source { get; } = new("standstill.yaml", [.. Encoding.UTF8.GetBytes(Text)]);

    public static Scenario Scenario { get; } = ScenarioReader.Read(Source, []).Scenario!;
}
