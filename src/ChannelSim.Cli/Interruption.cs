using System.Runtime.InteropServices;
using ChannelSim.Cli.Exits;

namespace ChannelSim.Cli;

/// <summary>
/// Ctrl-C and SIGTERM: the first asks the command to come to an end, which it does with what it has; the second, or a command that cannot end because what
/// it writes to does not take it, ends the process. Nothing is lost by that: files are whole or not there.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource? _first; // not disposed of: a signal may be on its way
    private int _signals;

    /// <summary>From now on.</summary>
    /// <param name="stopping">Of a host that hears the first signal itself; null without a host.</param>
    public Interruption(CancellationToken? stopping)
    {
        _first = stopping is null ? new CancellationTokenSource() : null;
        Token = stopping ?? _first!.Token;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }) _registrations.Add(PosixSignalRegistration.Create(signal, Count));
    }

    /// <summary>Asks the command to end.</summary>
    public CancellationToken Token { get; }

    /// <summary>Runs a command to its end, or to that of patience with it.</summary>
    /// <returns>The exit code.</returns>
    public int Watch(Func<int> command)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = Token.Register(asked.SetResult);
        var work = Task.Run(command, CancellationToken.None);
        Task.WaitAny(work, asked.Task);
        if (!work.IsCompleted) Task.WaitAny([work, _second.Task], Patience);
        if (!work.IsCompleted) Console.Error.WriteLine("channelsim: interrupted; what was under way was given up");
        return work.IsCompleted && !Token.IsCancellationRequested ? work.GetAwaiter().GetResult() : ExitCode.Interrupted;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private void Count(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1) _second.TrySetResult();
        else _first?.Cancel();
    }
}
