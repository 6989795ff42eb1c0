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
    private readonly bool _kept;

    /// <param name="kept">Files as a folder keeps them: there are no others, whatever is on the disk.</param>
    /// <param name="cancellation">Not asked: nothing is waited for.</param>
    public InputFiles(IEnumerable<ScenarioSource> kept, CancellationToken cancellation)
        : this(cancellation)
    {
        _kept = true;
        foreach (var source in kept) _read[source.Name] = source;
    }

    /// <summary>What was read, in that order.</summary>
    public IReadOnlyList<ScenarioSource> Read => [.. _read.Values];

    /// <summary>A file; one that cannot be read comes with its fault.</summary>
    /// <exception cref="OperationCanceledException">The command was interrupted.</exception>
    public ScenarioSource Load(string path)
    {
        if (_read.TryGetValue(path, out var known)) return known;
        if (_kept) return ScenarioSource.Load(path, () => throw new IOException("it is not kept"));
        var reading = Task.Run(() => path == StandardInput ? ScenarioSource.Load(path, OpenStandardInput) : ScenarioSource.Load(path), CancellationToken.None);
        reading.Wait(cancellation);
        return _read[path] = reading.GetAwaiter().GetResult();
    }

    private static Stream OpenStandardInput() => StandardStreams.IsInputClosed ? throw new IOException("standard input is closed") : Console.OpenStandardInput();
}
