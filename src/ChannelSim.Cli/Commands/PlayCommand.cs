using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Cli.Playing;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Cli.Commands;

/// <summary><c>play SCENARIO</c>: a live exercise in the terminal.</summary>
internal static class PlayCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.Optional("SCENARIO", "Scenario file; none with --resume or --branch");
        var options = new PlayOptions();
        var command = new Command("play", "Hold a live exercise in the terminal")
        {
            scenario, options.Seat, options.Play, options.Replication, options.Rate, options.Folder, options.Resume, options.Branch, options.At, options.Plain, options.Seed, options.Set, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string? path, PlayOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet), cancellation);
        using var kept = parsed.GetValue(options.Resume) is { } folder ? Resumed(place, parsed, path, folder, options)
            : parsed.GetValue(options.Branch) is { } from ? Branched(place, parsed, path, from, options)
            : Begun(place, parsed, path, options);
        if (kept is null || SeatOf(place, parsed, kept, options) is not { } seat) return ExitCode.BadInput;
        var root = parsed.GetValue(options.Folder) ?? parsed.GetValue(options.Resume);
        return TerminalTable.IsThere
            ? TerminalTable.Play(kept.Exercise, seat, root, parsed.GetValue(options.Plain), cancellation)
            : PlainTable.Play(kept.Exercise, seat, root, cancellation);
    }

    private static KeptExercise? Resumed(Workplace place, ParseResult parsed, string? path, string folder, PlayOptions options) =>
        GoesAlone(place, parsed, path, options.Resume, folder, [options.Play, options.Replication, options.Rate, options.Folder, options.Branch, options.At, options.Seed, options.Set]) ? KeptExercise.Resume(folder) : null;

    private static KeptExercise? Branched(Workplace place, ParseResult parsed, string? path, string from, PlayOptions options)
    {
        if (!GoesAlone(place, parsed, path, options.Branch, from, [options.Play, options.Replication, options.Rate, options.Seed, options.Set])) return null;
        if (parsed.GetValue(options.Folder) is { } folder) return KeptExercise.Branch(from, exercise => MomentOf(place, exercise, parsed.GetValue(options.At)), folder, DateTimeOffset.UtcNow);
        place.Fault($"--branch {from} needs a folder for the new exercise: -o FOLDER");
        return null;
    }

    private static SimTime? MomentOf(Workplace place, LiveExercise exercise, string? at) => at is null ? exercise.Now : ReplayCommand.MomentOf(place, exercise, at);

    private static bool GoesAlone(Workplace place, ParseResult parsed, string? path, Option with, string folder, IEnumerable<Option> others)
    {
        var wrong = others.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with {with.Name}: {folder} says what is played");
        if (path is not null) place.Fault($"{path} does not go with {with.Name}: {folder} holds its own scenario");
        return wrong.Count == 0 && path is null;
    }

    private static KeptExercise? Begun(Workplace place, ParseResult parsed, string? path, PlayOptions options)
    {
        if (path is null)
        {
            place.Fault("play takes a scenario file, or --resume and the folder of an exercise");
            return null;
        }

        if (parsed.GetValue(options.At) is not null) place.Fault("--at goes with --branch");
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario || parsed.GetValue(options.At) is not null) return null;
        if (parsed.GetValue(options.Seat) is { } wanted && FindSeat(place, SeatList.Of(scenario), wanted) is null) return null; // before anything is made
        return KeptExercise.Begin(scenario, place.Load(path), parsed.GetValue(options.Seed), (uint)parsed.GetValue(options.Replication), parsed.GetValue(options.Folder), DateTimeOffset.UtcNow);
    }

    // Whoever plays a side alone sits there, and holds the clock.
    private static Seat? SeatOf(Workplace place, ParseResult parsed, KeptExercise kept, PlayOptions options)
    {
        var exercise = kept.Exercise;
        if (parsed.GetValue(options.Seat) is { } wanted) return FindSeat(place, exercise.Terms.Seats, wanted);
        if (exercise.Terms.Played is not [var side]) return Seat.Control;
        var alone = exercise.Terms.Seats.First(seat => seat.Side == side);
        if (!exercise.HasEnded && !exercise.HoldsClock(alone)) exercise.Submit(Seat.Control, new() { Verb = Exercise.Orders.Verb.Lend, To = [alone.Id] }, DateTimeOffset.UtcNow);
        return alone;
    }

    private static Seat? FindSeat(Workplace place, SeatList seats, string wanted)
    {
        if (seats.Find(wanted) is { } found) return found;
        place.Fault($"--seat {wanted}: there is no such seat; there are {string.Join(", ", seats.Select(seat => seat.Id))}");
        return null;
    }
}
