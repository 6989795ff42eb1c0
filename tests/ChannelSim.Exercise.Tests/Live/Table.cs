using System.Text;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>
/// A made-up scenario in which everything takes as long as it says: an act of Red's that Blue sees at minute 60 and has to judge within four hours, an act of Blue's at minute 100, a line
/// (2 minutes of ringing, 10 of talk), a call (asked, decided after 30 minutes, lead 10, talk 20), and another line that is dead from the start.
/// </summary>
internal static class Table
{
    private const string Text = """
        channelsim: 1
        id: table
        title: A table
        basis: assumption
        source: [made-up]
        clock: { start: 2022-01-01, horizon: 1d }
        exercise: { play: [blue, red], objectives: [{ id: reach, text: Reach the other side }] }
        sides:
          blue: { name: Blue, threshold: 50% }
          red: { name: Red, threshold: 50% }
        ladder:
          - { name: calm }
          - { name: tense }
          - { name: worse }
          - { name: over, terminal: true }
        climate:
          start: fair
          fair: {}
          foul: {}
        channels:
          line: { kind: line, ring: 2m, call: 10m, misreading: MISREADING, patience: 5m }
          dead: { kind: line, ring: 2m, call: 10m, patience: 5m }
          call: { kind: call, accept: 0%, response: 30m, lead: 10m, call: 20m }
        incidents:
          act: { observer: blue, hostile: 100%, fuse: 4h, ongoing: true, signal: 0 }
          strike: { observer: blue, hostile: 100%, fuse: 4h, signal: 0 }
          answer: { observer: red, hostile: 100%, fuse: 4h, signal: 0 }
        contact:
          blue: [line, dead, call]
          red: [line, call]
        timeline:
          - { at: 1h, incident: act, name: first }
          - { at: 1h40m, incident: answer, name: second }
          - { at: 5h, title: A rumour, to: [blue], name: rumour }
        sources:
          made-up: { title: Made up for tests; no fact is claimed }
        """;

    public static Scenario Scenario { get; } = Read("0%");

    public static Scenario Misheard { get; } = Read("100%");

    /// <summary>At minute 62: the act has been seen, and the line that is to be dead has failed.</summary>
    public static Held Set(Scenario? scenario = null) => new Held(scenario ?? Scenario).At(1).Do("control", "fail dead because it is to be dead").At(62);

    private static Scenario Read(string misreading)
    {
        var source = new ScenarioSource("table.yaml", [.. Encoding.UTF8.GetBytes(Text.Replace("MISREADING", misreading, StringComparison.Ordinal))]);
        var result = ScenarioReader.Read(source, []);
        return result.Scenario ?? throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
