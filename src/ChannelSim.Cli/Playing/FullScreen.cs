using System.Runtime.InteropServices;

namespace ChannelSim.Cli.Playing;

/// <summary>An exercise on a whole screen: keys in, frames out, and the clock in between.</summary>
internal static class FullScreen
{
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(250); // another size is seen by then
    private static readonly TimeSpan Moving = TimeSpan.FromMilliseconds(100);

    public static void Run(LiveTable table, Screen screen, CancellationToken stopping)
    {
        using var keys = new Keyboard();
        using var back = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => screen.Forget());
        screen.Open();
        try
        {
            while (!table.IsLeft && !keys.IsClosed)
            {
                var (width, height) = Size();
                screen.Draw(table.Frame(width, height), width, height);
                Take(table, screen, keys, stopping);
                table.Tick();
            }
        }
        finally
        {
            screen.Close();
        }
    }

    private static void Take(LiveTable table, Screen screen, Keyboard keys, CancellationToken stopping)
    {
        for (var key = keys.Take(table.IsRunning ? Moving : Still, stopping); key is { } pressed && !table.IsLeft; key = keys.Take(TimeSpan.Zero, stopping))
        {
            if (pressed is { Key: ConsoleKey.L, Modifiers: ConsoleModifiers.Control }) screen.Forget();
            else table.Press(pressed);
        }
    }

    private static (int Width, int Height) Size()
    {
        try
        {
            return Console.WindowWidth > 0 && Console.WindowHeight > 0 ? (Console.WindowWidth, Console.WindowHeight) : (80, 24);
        }
        catch (IOException)
        {
            return (80, 24);
        }
    }
}
