using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>A scenario file before it is understood: its name as it was given, and its bytes.</summary>
/// <param name="Name">The name that diagnostics print.</param>
/// <param name="Bytes">The whole content.</param>
/// <param name="Fault">Why the file could not be read; null where it was.</param>
public sealed record ScenarioSource(string Name, ImmutableArray<byte> Bytes, Diagnostic? Fault = null)
{
    /// <summary>The content as text, whatever it is: for showing the lines that findings are about.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.AsSpan()).TrimStart('\uFEFF');

    /// <summary>Reads a file. A missing, unreadable or too large file is no exception but a <see cref="Fault"/>, which the reader passes on.</summary>
    public static ScenarioSource Load(string path) => Load(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));

    /// <summary>Reads what comes from elsewhere, such as standard input. What fails is no exception but a <see cref="Fault"/>.</summary>
    /// <param name="path">The name that diagnostics print.</param>
    /// <param name="open">Opens it.</param>
    public static ScenarioSource Load(string path, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        try
        {
            using var stream = open();
            return FromStream(path, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Faulty(path, FileRules.Unreadable, "the file cannot be read", Reason(path, e));
        }
    }

    private static ScenarioSource FromStream(string path, Stream stream)
    {
        var buffer = new byte[DocumentLimits.Bytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return new ScenarioSource(path, [.. buffer.AsSpan(0, length)]);
    }

    private static string Reason(string path, Exception e) => e switch
    {
        _ when path.Length == 0 => "its name is empty",
        _ when path == "-" => "standard input is closed, or cannot be read",
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file" + Extended(path),
        UnauthorizedAccessException => "access is denied",
        _ => "the name or the device is not usable",
    };

    /// <summary>Whoever leaves the extension away means the file that has it.</summary>
    private static string Extended(string path) =>
        new List<string> { path + ".yaml", path + ".yml" }.Find(File.Exists) is { } meant ? $"; did you mean `{meant}`?" : "";

    private static ScenarioSource Faulty(string path, DiagnosticRule rule, string what, string hint) =>
        new(path, [], new Diagnostic(rule, new Place(path.Length == 0 ? "''" : path, 0, 0), what, hint, []));
}
