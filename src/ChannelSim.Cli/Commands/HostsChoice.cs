using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Web.Hosting;
using ChannelSim.Web.Starting;

namespace ChannelSim.Cli.Commands;

/// <summary><c>serve FOLDER</c>: the host chooses in the browser what is held, one exercise after another, at one address.</summary>
internal sealed class HostsChoice(Workplace place, string folder, ServeSettings settings)
{
    private readonly Shelf _shelf = new(folder, Path.Combine(AppContext.BaseDirectory, "scenarios"));
    private string? _token;
    private string? _held;
    private int _port = settings.Port;

    /// <summary>Serves until it is interrupted.</summary>
    public async Task<int> Run(bool isRight, CancellationToken cancellation)
    {
        if (!isRight) return ExitCode.BadInput;
        if (_shelf.IsEmpty)
        {
            place.Fault($"{folder}: there is neither a scenario file (*.yaml) nor an exercise in it; name a scenario file, or the folder of an exercise, or a folder that has some");
            return ExitCode.BadInput;
        }

        try
        {
            while (true)
            {
                var kept = await Choose(cancellation).ConfigureAwait(false);
                await Hold(kept, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            if (_held is { } root) place.Note($"the exercise is kept; go on with  channelsim serve {Shell.Quote(root)}");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (TakenPort.IsWhy(exception))
        {
            return TakenPort.Tell(place, _port, exception);
        }
    }

    private async Task<KeptExercise> Choose(CancellationToken cancellation)
    {
        var server = await StartServer.Start(_shelf, Open, settings with { Port = _port }, _token, TimeProvider.System).ConfigureAwait(false);
        await using var serving = server.ConfigureAwait(false);
        if (_token is null) await Welcome(server).ConfigureAwait(false);
        (_token, _port) = (server.ControlToken, server.Port);
        return await server.Chosen.WaitAsync(cancellation).ConfigureAwait(false);
    }

    private async Task Hold(KeptExercise kept, CancellationToken cancellation)
    {
        using (kept)
        {
            _held = kept.Root;
            var server = await ExerciseServer.Start(kept, settings with { Port = _port }, TimeProvider.System, _token).ConfigureAwait(false);
            await using var serving = server.ConfigureAwait(false);
            place.Note($"{kept.Exercise.Scenario.Title}: open{(kept.Root is { } root ? $", kept in {root}" : ", and not kept")}");
            await server.Closed.WaitAsync(cancellation).ConfigureAwait(false);
            _held = null;
        }
    }

    private async Task Welcome(StartServer server)
    {
        await Console.Out.WriteLineAsync($"You, who choose what is held, and nobody else:  {server.Address}/#control={server.ControlToken}").ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"Everybody else:  {string.Join("  or  ", server.Others.DefaultIfEmpty(server.Address))}  with a code from control's page (L), once an exercise is open").ConfigureAwait(false);
        await Console.Out.WriteLineAsync("Ctrl-C ends.").ConfigureAwait(false);
        if (settings.IsLan) place.Note("channelsim: warning: everybody on these networks reaches this server, and what goes over them is not encrypted");
    }

    private static (KeptExercise? Kept, string? Fault) Open(StartChoice choice)
    {
        try
        {
            if (choice.Folder is null && Directory.Exists(choice.Path)) return (KeptExercise.Resume(choice.Path), null);
            var source = ScenarioSource.Load(choice.Path);
            var read = ScenarioReader.Read(source, choice.Play is { } play ? [new Assignment($"exercise.play=[{(play == "none" ? "" : play.Replace(",", ", ", StringComparison.Ordinal))}]")] : []);
            return read.Scenario is { } scenario
                ? (KeptExercise.Begin(scenario, source, choice.Seed, choice.Replication, choice.Folder, DateTimeOffset.UtcNow), null)
                : (null, string.Join("\n", read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())));
        }
        catch (Exception exception) when (exception is StoreRefusedException or StoreFailedException or ChannelSim.Exercise.Live.ReplayException or IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message);
        }
    }
}
