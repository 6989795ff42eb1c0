using System.Buffers;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Documents;

/// <summary>Bytes to text: UTF-8, a byte order mark allowed, no control characters. Line ends become LF, which moves no column.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c)]);

    /// <summary>The text, or null where it is told why there is none.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (bytes.Length > DocumentLimits.Bytes)
        {
            findings.Report(FileRules.TooLarge, new Place(name, 0, 0), "the file is larger than 1 MiB", "is it the file you mean?");
            return null;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return Refuse(findings, new Place(name, 1, 1), "the file is UTF-16", "save it as UTF-8");
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        return Text(name, bytes, findings);
    }

    private static string? Text(string name, ReadOnlySpan<byte> bytes, Findings findings)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(findings, PlaceOf(
                name, Encoding.UTF8.GetString(bytes), '\uFFFD'), "these bytes are not UTF-8 text", "save the file as UTF-8");
        }

        var control = text.AsSpan().IndexOfAny(Controls);
        if (control >= 0) return Refuse(
            findings, PlaceOf(name, text, text[control]), $"a control character (U+{(int)text[control]:X4})", "remove it");
        return WithLineFeeds(text);
    }

    /// <summary>The text with LF at the end of each line, which moves no column.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string? Refuse(Findings findings, Place place, string what, string hint)
    {
        findings.Report(FileRules.NotText, place, what, hint);
        return null;
    }

    private static Place PlaceOf(string name, string text, char found)
    {
        var before = text.AsSpan(0, Math.Max(0, text.IndexOf(found, StringComparison.Ordinal)));
        return new Place(name, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
