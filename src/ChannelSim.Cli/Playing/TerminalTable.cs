using System.Runtime.InteropServices;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Engine;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Cli.Playing;

/// <summary>An exercise that people hold at a terminal, on a whole screen or by lines, until they leave it, somebody stops the program, or the connection is lost.</summary>
internal static class TerminalTable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether people sit at both ends: else lines come from a pipe, or go into one.</summary>
    public static bool IsThere => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <returns>The exit code.</returns>
    public static int Play(LiveExercise exercise, Seat seat, string? folder, bool byLines, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var lost = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            stopping.Cancel();
        });
        var screen = byLines ? null : Screen.OfConsole();
        var isStuck = false;
        var table = new LiveTable(exercise, seat, TimeProvider.System, folder is not null) { ShowsFansInParts = screen is not null };
        try
        {
            if (screen is not null) FullScreen.Run(table, screen, stopping.Token);
            else RunLines(table, exercise, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Somebody stops the program: what was done is kept.
        }
        catch (IOException)
        {
            stopping.Cancel(); // the terminal is gone: what was done is kept, and nobody reads anything
        }
        catch (LimitReachedException exception)
        {
            isStuck = true;
            throw Leaving.AtStandstill(exception, folder);
        }
        finally
        {
            if (!isStuck) Mark(table, folder); // nobody could come back to where time stands still
        }

        return End(exercise, folder, stopping.IsCancellationRequested);
    }

    private static void RunLines(LiveTable table, LiveExercise exercise, CancellationToken stopping)
    {
        using var keys = new Keyboard();
        var lines = new TypedLines(table, exercise.Scenario, Console.Out, Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"));
        lines.Begin();
        while (!table.IsLeft && !keys.IsClosed)
        {
            if (keys.Take(Tick, stopping) is { } key) lines.Press(key);
            else lines.Tick();
        }
    }

    private static void Mark(LiveTable table, string? folder)
    {
        try
        {
            table.Mark();
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw Leaving.NotKept(exception, folder);
        }
    }

    private static int End(LiveExercise exercise, string? folder, bool wasStopped)
    {
        if (exercise.HasEnded && !wasStopped) Console.Out.WriteLine("world " + WorldHash.Of(in exercise.World));
        Console.Error.WriteLine(folder is null ? "the exercise was not kept; -o FOLDER keeps one"
            : exercise.HasEnded ? $"the exercise is over and kept; look back on it with  channelsim report {Shell.Quote(folder)}"
            : Leaving.GoOn(folder));
        return wasStopped ? ExitCode.Interrupted : ExitCode.Done;
    }
}
