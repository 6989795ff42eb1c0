using System.Collections.Concurrent;

namespace ChannelSim.Cli.Playing;

/// <summary>The keys of the terminal, as they come. Whoever reads them waits no longer than it wants to.</summary>
internal sealed class Keyboard : IDisposable
{
    private readonly BlockingCollection<ConsoleKeyInfo> _keys = [];

    public Keyboard() => new Thread(Read) { IsBackground = true, Name = "keyboard" }.Start();

    /// <summary>Whether no more can come.</summary>
    public bool IsClosed => _keys.IsCompleted;

    /// <summary>The next key; null: none came in time.</summary>
    /// <exception cref="OperationCanceledException">Somebody stops the program.</exception>
    public ConsoleKeyInfo? Take(TimeSpan wait, CancellationToken stopping) => _keys.TryTake(out var key, (int)wait.TotalMilliseconds, stopping) ? key : null;

    public void Dispose()
    {
        // The thread waits in a read that nothing ends: it goes with the program.
    }

    // Always in a read: between two of them the terminal would show what is typed.
    private void Read()
    {
        try
        {
            while (true) _keys.Add(Console.ReadKey(intercept: true));
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            _keys.CompleteAdding();
        }
    }
}
