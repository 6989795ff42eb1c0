using System.Buffers;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>
/// Bytes to text: UTF-8, a byte order mark allowed, no control characters. Line ends become LF, which moves no column. A text in another
/// encoding is told as such and read on in it, so that its other faults are told too.
/// </summary>
internal static class SourceText
{
    private const int MostControls = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c), '\u0085', '\u2028', '\u2029']);

    /// <summary>The text, or null where it is told why there is none.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (bytes.Length > DocumentLimits.Bytes)
        {
            findings.Report(FileRules.TooLarge, new Place(name, 0, 0), "the file is larger than 1 MiB", "is it the file you mean?");
            return null;
        }

        if (Wide(bytes) is { } wide)
        {
            findings.Report(FileRules.NotText, new Place(name, 1, 1), "the file is UTF-16", "save it as UTF-8 (many editors ask for the encoding under \"Save as\")");
            return Checked(name, wide, findings);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        try
        {
            return Checked(name, Strict.GetString(bytes), findings);
        }
        catch (DecoderFallbackException)
        {
            return Foreign(name, bytes, findings);
        }
    }

    /// <summary>The text with LF at the end of each line, which moves no column.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The text of a file of two bytes a character, with its mark or without; null where it is none.</summary>
    private static string? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Length < 8) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2) (even, odd) = (even + (bytes[i] == 0 ? 1 : 0), odd + (bytes[i + 1] == 0 ? 1 : 0));
        var half = bytes.Length / 2;
        return odd > 0.7 * half && even == 0 ? Encoding.Unicode.GetString(bytes) : even > 0.7 * half && odd == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    /// <summary>Bytes that are not UTF-8: nearly always a text of Windows, whose quotation marks and dashes are single bytes.</summary>
    private static string? Foreign(string name, ReadOnlySpan<byte> bytes, Findings findings)
    {
        var text = new StringBuilder(bytes.Length);
        var (first, place, count) = ((byte)0, -1, 0);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done) text.Append(rune.ToString());
            else
            {
                if (place < 0) (first, place) = (bytes[0], text.Length);
                count++;
                text.Append(Windows1252.Of(bytes[0]));
                length = 1;
            }

            bytes = bytes[length..];
        }

        var whole = text.ToString();
        if (Many(whole)) return Refuse(findings, new Place(name, 0, 0), "this is no text file", "is it the file you mean?");
        findings.Report(
            FileRules.NotText, PlaceOf(name, whole, place),
            $"{(count > 1 ? $"{count} bytes are" : "a byte is")} not UTF-8 text; {(count > 1 ? "the first, " : "")}0x{first:X2}{(count > 1 ? "," : "")} is `{Windows1252.Of(first)}` in the encoding of Windows (1252)",
            "save the file as UTF-8 (many editors ask for the encoding under \"Save as\")");
        return Checked(name, whole, findings);
    }

    private static bool Many(string text) => text.AsSpan().IndexOfAny(Controls) >= 0 && text.Count(c => c < 0x20 && Controls.Contains(c)) > MostControls;

    private static string? Checked(string name, string text, Findings findings)
    {
        var control = text.AsSpan().IndexOfAny(Controls);
        if (control < 0) return WithLineFeeds(text);
        var found = text[control];
        var count = text.Count(c => c == found);
        var (what, hint) = found switch
        {
            '\v' => ("a manual line break of a word processor (U+000B)", "make it an ordinary line end"),
            '\f' => ("a page break (U+000C)", "remove it"),
            '\u0085' => ("a next-line character (U+0085)", "make it an ordinary line end"),
            '\u2028' => ("a line separator (U+2028)", "make it an ordinary line end"),
            '\u2029' => ("a paragraph separator (U+2029)", "make it an ordinary line end"),
            '\0' when count > MostControls => ("a control character (U+0000): this is no text file", "is it the file you mean?"),
            _ => ($"a control character (U+{(int)found:X4})", "remove it"),
        };
        return Refuse(findings, PlaceOf(name, text, control), count > 1 ? $"{what}, the first of {count}" : what, hint);
    }

    private static string? Refuse(Findings findings, Place place, string what, string hint)
    {
        findings.Report(FileRules.NotText, place, what, hint);
        return null;
    }

    private static Place PlaceOf(string name, string text, int found)
    {
        var before = WithLineFeeds(text[..Math.Max(0, found)]);
        return new Place(name, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
