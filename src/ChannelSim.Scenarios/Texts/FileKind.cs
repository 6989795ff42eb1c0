using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>A file that is none of ours, by what it is.</summary>
/// <param name="What">What it is, with its article.</param>
/// <param name="Cure">What to do.</param>
/// <param name="IsText">Whether it has lines that can be shown.</param>
internal sealed record FileKind(string What, string Cure, bool IsText = false)
{
    private const string Export = "copy its text into a plain text file and save that as UTF-8";

    private static readonly (byte[] Magic, string What, string Cure)[] Magics =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls, .ppt or .msg)", Export),
        ([0x1F, 0x8B], "a compressed file (gzip)", "unpack it first"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "a compressed file (bzip2)", "unpack it first"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "a compressed file (xz)", "unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file (zstd)", "unpack it first"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "an archive (7z)", "unpack it and give the scenario in it"),
        ([(byte)'R', (byte)'a', (byte)'r', (byte)'!'], "an archive (rar)", "unpack it and give the scenario in it"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture (PNG)", "a scenario is text: type it, or ask its author for the file"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)", "a scenario is text: type it, or ask its author for the file"),
        ([(byte)'G', (byte)'I', (byte)'F', (byte)'8'], "a picture (GIF)", "a scenario is text: type it, or ask its author for the file"),
        ([(byte)'P', (byte)'A', (byte)'R', (byte)'1'], "a table of results (Parquet)", "give the scenario that it was computed from"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", "give a scenario file"),
        ([(byte)'M', (byte)'Z', 0x90], "a program", "give a scenario file"),
        (Encoding.ASCII.GetBytes("SQLite format 3"), "a database (SQLite)", "give a scenario file"),
        (Encoding.ASCII.GetBytes("%PDF-"), "a PDF document", Export),
        (Encoding.ASCII.GetBytes("{\\rtf"), "a document in rich text format (.rtf)", Export),
    ];

    /// <summary>What a file is by its first bytes, or by what its text looks like; null where it may be a scenario or a study.</summary>
    public static FileKind? Of(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3 or 5 or 7, 4 or 6 or 8, ..]) return PackedFile.Of(name, bytes);
        foreach (var (magic, what, cure) in Magics)
            if (bytes.StartsWith(magic)) return new FileKind(what, cure);
        if (bytes.Length > DocumentLimits.Bytes) return null;
        if (bytes is [0xFF, 0xFE, ..]) return ForeignText.Of(name, Encoding.Unicode.GetString(bytes[2..])); // as a spreadsheet saves "Unicode text"
        if (bytes.Contains((byte)0)) return null;
        return ForeignText.Of(name, Encoding.UTF8.GetString(bytes));
    }

    public void Report(string name, Findings findings) => findings.Report(FileRules.OtherKind, new Place(name, IsText ? 1 : 0, IsText ? 1 : 0), $"this is {What}", Cure);
}
