using System.Diagnostics;
using System.Runtime.InteropServices;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cluster.Tests.Processes;

/// <summary><c>channelsim worker</c> as a process of its own, to be killed or stopped.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it told, line by line.</summary>
    public string Said
    {
        get
        {
            lock (_said) return string.Join('\n', _said);
        }
    }

    /// <summary>Starts one; returns when it is a member.</summary>
    public static async Task<WorkerProcess> StartAsync(string url, params string[] more)
    {
        var worker = Begin(url, more);
        await worker.JoinedAsync();
        return worker;
    }

    /// <summary>Starts one that may not become a member at once.</summary>
    public static WorkerProcess Begin(string url, params string[] more) => new(Built.Start(["worker", "--cluster", url, "--threads", "1", .. more]));

    /// <summary>Waits until it is a member.</summary>
    public async Task JoinedAsync()
    {
        await Task.WhenAny(_ready.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.That(_ready.Task.IsCompleted, Said);
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Has it stand still, as a computer that is asleep.</summary>
    public void Stop() => Signal(19);

    /// <summary>Has it go on.</summary>
    public void Continue() => Signal(18);

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);

    private void Signal(int signal) => Assert.That(Kill(_process.Id, signal), Is.Zero);

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.Add(line);
        if (line.StartsWith("worker at ", StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
