using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Store;
using ChannelSim.Web.Hosting;

namespace ChannelSim.Cli.Commands;

/// <summary><c>serve SCENARIO</c>: a live exercise for a room of people, in their browsers. What serves it is loaded by this verb alone.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var what = ScenarioArgument.Optional("SCENARIO", "Scenario file; or the folder of an exercise to go on with, paused where it was; or a folder among whose scenarios and exercises the host chooses in the browser; without it, the folder where you are");
        var options = new ServeOptions();
        var command = new Command("serve", "Hold a live exercise for a room of people, in their browsers")
        {
            what, options.Port, options.Lan, options.Tls, options.Exercise.Play, options.Exercise.Replication, options.Exercise.Rate, options.Exercise.Folder, options.Exercise.Seed, options.Exercise.Set, options.Exercise.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(what) ?? ".", options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, ServeOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Console(parsed.GetValue(options.Exercise.Quiet), cancellation);
        var settings = new ServeSettings((int)parsed.GetValue(options.Port), parsed.GetValue(options.Lan), parsed.GetValue(options.Tls));
        if (Directory.Exists(path) && !ExerciseFolder.IsAt(path)) return new HostsChoice(place, path, settings).Run(Unasked(place, parsed, path, options), cancellation).GetAwaiter().GetResult();
        using var kept = Directory.Exists(path) ? Resumed(place, parsed, path, options.Exercise) : Begun(place, parsed, path, options.Exercise);
        return kept is null ? ExitCode.BadInput : Serve(place, kept, settings, cancellation).GetAwaiter().GetResult();
    }

    // What the host chooses in the browser cannot be said here too.
    private static bool Unasked(Workplace place, ParseResult parsed, string folder, ServeOptions options)
    {
        var wrong = new Option[] { options.Exercise.Play, options.Exercise.Replication, options.Exercise.Rate, options.Exercise.Folder, options.Exercise.Seed, options.Exercise.Set, options.Tls }.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} goes with a scenario file; {folder} is a folder, where the host chooses in the browser");
        return wrong.Count == 0;
    }

    private static KeptExercise? Begun(Workplace place, ParseResult parsed, string path, PlayOptions options) => place.Read(path, options.Assignments(parsed)) is { } scenario
        ? KeptExercise.Begin(scenario, place.Load(path), parsed.GetValue(options.Seed), (uint)parsed.GetValue(options.Replication), parsed.GetValue(options.Folder), DateTimeOffset.UtcNow)
        : null;

    private static KeptExercise? Resumed(Workplace place, ParseResult parsed, string folder, PlayOptions options)
    {
        var wrong = new Option[] { options.Play, options.Replication, options.Rate, options.Folder, options.Seed, options.Set }.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with {folder}, which says what is played");
        return wrong.Count == 0 ? KeptExercise.Resume(folder) : null;
    }

    private static async Task<int> Serve(Workplace place, KeptExercise kept, ServeSettings settings, CancellationToken cancellation)
    {
        try
        {
            var server = await ExerciseServer.Start(kept, settings, TimeProvider.System).ConfigureAwait(false);
            await using var serving = server.ConfigureAwait(false);
            foreach (var line in Welcome(kept, server)) await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
            if (settings.IsLan) place.Note($"channelsim: warning: everybody on these networks reaches this server{(settings.IsTls ? "" : ", and what goes over them is not encrypted; --tls encrypts")}");
            if (kept.Root is null) place.Note("channelsim: warning: this exercise is not kept; -o FOLDER keeps one");
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (kept.Root is { } root) place.Note($"the exercise is kept; go on with  channelsim serve {Shell.Quote(root)}");
        }
        catch (Exception exception) when (TakenPort.IsWhy(exception))
        {
            return TakenPort.Tell(place, settings.Port, exception);
        }

        return ExitCode.Interrupted;
    }

    private static IEnumerable<string> Welcome(KeptExercise kept, ExerciseServer server)
    {
        yield return kept.Exercise.Scenario.Title;
        yield return $"You, as control, and nobody else:  {server.ControlAddress}";
        yield return $"Everybody else:  {string.Join("  or  ", server.Others.DefaultIfEmpty(server.Address))}  with a code from control's page (L)";
        if (server.Fingerprint is { } fingerprint) yield return $"Browsers warn of the certificate, whose SHA-256 fingerprint is  {fingerprint}";
        yield return "Ctrl-C ends.";
    }
}
