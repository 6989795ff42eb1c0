using System.Diagnostics;
using System.Text;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>The built program at a terminal that is none: 80 by 24, because it says nothing of its size.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int PatienceSeconds = 120;
    private readonly Process _process;
    private readonly StringBuilder _sent = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(PatienceSeconds));
    private int _read;

    public PseudoTerminal(string term, params string[] arguments)
    {
        var command = string.Join(' ', new[] { "exec", "dotnet", Built.Program }.Concat(arguments).Select(word => $"'{word}'")).Replace("'exec'", "exec", StringComparison.Ordinal);
        var start = new ProcessStartInfo("script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = Repository.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in new[] { ("TERM", term), ("LC_ALL", "C.UTF-8") }) start.Environment[name] = value;
        start.Environment.Remove("COLUMNS");
        _process = Process.Start(start)!;
    }

    public string Sent => _sent.ToString();

    /// <summary>Waits until something stands there that was not sent before.</summary>
    public async Task Await(string text)
    {
        var buffer = new char[4096];
        int at;
        while ((at = Sent.IndexOf(text, _read, StringComparison.Ordinal)) < 0)
        {
            var length = await _process.StandardOutput.ReadAsync(buffer, _patience.Token);
            Assert.That(length, Is.Positive, $"`{text}` did not come; there came:\n{Sent}");
            _sent.Append(buffer, 0, length);
        }

        _read = at + text.Length;
    }

    public void Press(string keys)
    {
        _process.StandardInput.Write(keys);
        _process.StandardInput.Flush();
    }

    public async Task<int> End()
    {
        _sent.Append(await _process.StandardOutput.ReadToEndAsync(_patience.Token));
        await _process.WaitForExitAsync(_patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _patience.Dispose();
    }
}
