using System.CommandLine;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Options;

/// <summary>The options of <c>play</c>.</summary>
internal sealed class PlayOptions
{
    private readonly RunOptions _run = new("table");

    public Option<ulong> Seed => _run.Seed;

    public Option<string[]> Set => _run.Set;

    public Option<bool> Quiet => _run.Quiet;

    public Option<long> Replication { get; } = WholeNumber.Option("--replication", ["-k"], "Which replication of the run is played, from 0", 0, 0, uint.MaxValue);

    public Option<string?> Seat { get; } = new("--seat") { Description = "Where you sit: control, observer, a side, or a seat that the scenario names; without it, the side that is played alone, or else control", HelpName = "SEAT" };

    public Option<string?> Play { get; } = new("--play") { Description = "The sides that people play, over what the scenario says: keys with commas between them, or none", HelpName = "SIDE,...|none" };

    public Option<long?> Rate { get; } = WholeNumber.Optional("--rate", "Simulated seconds in a second of the running clock, over what the scenario says", 1, 36_000);

    public Option<string?> Folder { get; } = FolderOption.Create("Keep the exercise in this folder, which must not be there yet: every command is safe before it is acknowledged");

    public Option<string?> Resume { get; } = new("--resume") { Description = "Go on with the exercise in this folder, paused where it was", HelpName = "FOLDER" };

    public Option<string?> Branch { get; } = new("--branch") { Description = "Begin a new exercise, in the folder of --output, as the one in this folder stood; --at says when", HelpName = "FOLDER" };

    public Option<string?> At { get; } = new("--at") { Description = "With --branch: the moment, a time of day, a date and time, or T+ and how long after the start; without it, where it was left", HelpName = "MOMENT" };

    public Option<bool> Plain { get; } = new("--plain") { Description = "Lines in the place of a screen, as things happen: for screen readers. From a pipe, lines as they come, without the clock on the wall" };

    /// <summary>What is set in the scenario: <c>--play</c> and <c>--rate</c> stand for its own keys, so that a log says the same as the file would.</summary>
    public IReadOnlyList<Assignment> Assignments(ParseResult parsed)
    {
        List<Assignment> all = [.. _run.Assignments(parsed)];
        if (parsed.GetValue(Play) is { } sides) all.Add(new Assignment($"exercise.play=[{(sides == "none" ? "" : sides.Replace(",", ", ", StringComparison.Ordinal))}]"));
        if (parsed.GetValue(Rate) is { } rate) all.Add(new Assignment(FormattableString.Invariant($"exercise.rate={rate}")));
        return all;
    }
}
