using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Files;

/// <summary>
/// The files a command reads, each read once however often it is asked for: what comes through a pipe is gone after the first time. <c>-</c> is
/// standard input. Waiting for the other end of a pipe, or for somebody to type, ends when the command is interrupted.
/// </summary>
internal sealed class InputFiles(CancellationToken cancellation)
{
    /// <summary>How standard input is called on a command line.</summary>
    public const string StandardInput = "-";

    private readonly Dictionary<string, ScenarioSource> _read = new(StringComparer.Ordinal);

    /// <summary>A file; one that cannot be read comes with its fault.</summary>
    /// <exception cref="OperationCanceledException">The command was interrupted.</exception>
    public ScenarioSource Load(string path)
    {
        if (_read.TryGetValue(path, out var known)) return known;
        var reading = Task.Run(() => path == StandardInput ? ScenarioSource.Load(path, OpenStandardInput) : ScenarioSource.Load(path), CancellationToken.None);
        reading.Wait(cancellation);
        return _read[path] = reading.GetAwaiter().GetResult();
    }

    private static Stream OpenStandardInput() => StandardStreams.IsInputClosed ? throw new IOException("standard input is closed") : Console.OpenStandardInput();
}
