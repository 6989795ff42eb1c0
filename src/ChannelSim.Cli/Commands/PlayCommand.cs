using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cli.Playing;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Cli.Commands;

/// <summary><c>play SCENARIO</c>: a live exercise in the terminal.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.Optional("SCENARIO", "Scenario file; none with --resume");
        var options = new PlayOptions();
        var command = new Command("play", "Hold a live exercise in the terminal")
        {
            scenario, options.Seat, options.Play, options.Replication, options.Rate, options.Folder, options.Resume, options.Plain, options.Seed, options.Set, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string? path, PlayOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet), cancellation);
        using var kept = parsed.GetValue(options.Resume) is { } folder ? Resumed(place, parsed, path, folder, options) : Begun(place, parsed, path, options);
        if (kept is null || SeatOf(place, parsed, kept, options) is not { } seat) return ExitCode.BadInput;
        var root = parsed.GetValue(options.Folder) ?? parsed.GetValue(options.Resume);
        return TerminalTable.IsThere
            ? TerminalTable.Play(kept.Exercise, seat, root, parsed.GetValue(options.Plain), cancellation)
            : PlainTable.Play(kept.Exercise, seat, root, cancellation);
    }

    private static KeptExercise? Resumed(Workplace place, ParseResult parsed, string? path, string folder, PlayOptions options)
    {
        Option[] others = [options.Play, options.Replication, options.Rate, options.Folder, options.Seed, options.Set];
        var wrong = others.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with --resume: {folder} says what is played");
        if (path is not null) place.Fault($"{path} does not go with --resume: {folder} holds its own scenario");
        return wrong.Count > 0 || path is not null ? null : KeptExercise.Resume(folder);
    }

    private static KeptExercise? Begun(Workplace place, ParseResult parsed, string? path, PlayOptions options)
    {
        if (path is null)
        {
            place.Fault("play takes a scenario file, or --resume and the folder of an exercise");
            return null;
        }

        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return null;
        return KeptExercise.Begin(scenario, place.Load(path), parsed.GetValue(options.Seed), (uint)parsed.GetValue(options.Replication), parsed.GetValue(options.Folder), DateTimeOffset.UtcNow);
    }

    // Whoever plays a side alone sits there, and holds the clock.
    private static Seat? SeatOf(Workplace place, ParseResult parsed, KeptExercise kept, PlayOptions options)
    {
        var exercise = kept.Exercise;
        if (parsed.GetValue(options.Seat) is { } wanted)
        {
            if (exercise.Terms.Seats.Find(wanted) is { } found) return found;
            place.Fault($"--seat {wanted}: there is no such seat; there are {string.Join(", ", exercise.Terms.Seats.Select(seat => seat.Id))}");
            return null;
        }

        if (exercise.Terms.Played is not [var side]) return Seat.Control;
        var alone = exercise.Terms.Seats.First(seat => seat.Side == side);
        if (!exercise.HoldsClock(alone)) exercise.Submit(Seat.Control, new() { Verb = Exercise.Orders.Verb.Lend, To = [alone.Id] }, DateTimeOffset.UtcNow);
        return alone;
    }
}
