using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;

namespace ChannelSim.Cluster.Tests.Support;

/// <summary>A server on the loopback, with a port and a folder of its own, that can be stopped in the middle of its work and started again.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    // Not one test waits longer than it must; a crowded computer takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The server ends when the input of this shell does, and that ends with the tests, however they end; should the shell be killed, setpriv has it end with the shell.
    private const string Guard = """
        exec 3<&0 2>&1
        signal=$1
        shift
        "$@" </dev/null 3<&- &
        server=$!
        { read -r _; kill -"$signal" "$server"; } <&3 >/dev/null 2>&1 &
        wait "$server"
        kill $! 2>/dev/null
        wait
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("channelsim-");
    private Process? _process;

    /// <summary>Its port, the same after a stop and a start.</summary>
    public int Port { get; } = FreePort();

    /// <summary>Where it is, for whoever may enter: user and password are in it.</summary>
    public abstract string Url { get; }

    /// <summary>Everything that it writes is here.</summary>
    protected string Folder => _folder.FullName;

    /// <summary>The command that runs it in the foreground.</summary>
    protected abstract IReadOnlyList<string> Command { get; }

    /// <summary>What ends it at once, as a crash would.</summary>
    protected abstract string Signal { get; }

    /// <summary>What must be done once, before it is started for the first time.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>Starts it on its port with what it stored before, and returns when it answers.</summary>
    public async Task Start()
    {
        var said = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = Guarded() };
        _process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? "it ended");
            if (line.Data is null) ready.TrySetResult(false);
            else if (line.Data.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase)) ready.TrySetResult(true);
        };
        _process.Start();
        _process.BeginOutputReadLine();
        await Task.WhenAny(ready.Task, Task.Delay(Patience));
        if (!ready.Task.IsCompleted || !await ready.Task) throw new InvalidOperationException($"{GetType().Name} did not start:\n{string.Join('\n', said)}");
    }

    /// <summary>Ends it at once, without a farewell to those who are connected; what it stored stays.</summary>
    public async Task Stop()
    {
        if (_process is not { } process) return;
        _process = null;
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }

    /// <summary>Ends it, and nothing of it is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }

    /// <summary>Skips the test and says why; where the variable is set, it fails.</summary>
    protected static void Skip(string required, string reason)
    {
        if (Environment.GetEnvironmentVariable(required) is not (null or "")) Assert.Fail(reason);
        Assert.Ignore(reason);
    }

    /// <summary>The server, started; what it left behind is gone when that fails.</summary>
    protected static async Task<T> Started<T>(T server)
        where T : LoopbackServer
    {
        try
        {
            await server.Prepare();
            await server.Start();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private ProcessStartInfo Guarded() => new("/bin/sh", ["-c", Guard, "sh", Signal, .. Command])
    {
        WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["LC_ALL"] = "C" },
    };

    // Below those that the system gives to connections, lest one has it while the server is stopped.
    private static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        return Enumerable.Repeat(0, int.MaxValue).Select(_ => Random.Shared.Next(20_000, 32_000)).First(port => !taken.Contains(port));
    }
}
