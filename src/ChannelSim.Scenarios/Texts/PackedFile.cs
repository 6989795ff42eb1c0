using System.IO.Compression;
using System.Text;

namespace ChannelSim.Scenarios.Texts;

/// <summary>What a file of the ZIP family is: documents of word processors and spreadsheets are archives too.</summary>
internal static class PackedFile
{
    private const int MostRead = 1 << 18;

    public static FileKind Of(string name, ReadOnlySpan<byte> bytes)
    {
        var entries = Entries(bytes);
        bool Has(string start) => entries.Exists(entry => entry.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        var ending = Path.GetExtension(name);
        bool Ends(string extension) => ending.Equals(extension, StringComparison.OrdinalIgnoreCase);
        if (Has("word/") || (Ends(".docx") && !Has("xl/"))) return Text("a Word document (.docx)");
        if (Has("xl/") || Ends(".xlsx")) return Table("an Excel workbook (.xlsx)", name, bytes);
        if (Has("ppt/")) return Text("a PowerPoint presentation (.pptx)");
        var type = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 120)]);
        if (type.Contains("opendocument.text", StringComparison.Ordinal)) return Text("an OpenDocument text (.odt)");
        if (type.Contains("opendocument.spreadsheet", StringComparison.Ordinal)) return Table("an OpenDocument spreadsheet (.ods)", name, bytes);
        if (type.Contains("opendocument", StringComparison.Ordinal)) return Text("an OpenDocument file");
        if (Has("Index/") || Ends(".pages")) return Text("a document of Apple iWork");
        return new FileKind("an archive (zip)", entries.Find(entry => entry.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || entry.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) is { } inside
            ? $"unpack it and give the scenario in it, `{inside}`" : "unpack it and give the scenario in it");
    }

    private static FileKind Text(string what) => new(what, "copy its text into a plain text file and save that as UTF-8");

    private static FileKind Table(string what, string name, ReadOnlySpan<byte> bytes) => InjectList.Looks(Content(bytes)) || InjectList.IsNamed(name)
        ? new FileKind($"{what} that looks like an inject list", InjectList.Cure)
        : new FileKind(what, "a scenario is YAML text: write it in a text editor, with `channelsim: 1` as its first line");

    /// <summary>The names in the archive, from the headers before the files: they are there even where the end of a large file was not read.</summary>
    private static List<string> Entries(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        for (var at = 0; at + 30 < bytes.Length && names.Count < 1000;)
        {
            var next = bytes[at..].IndexOf("PK\u0003\u0004"u8);
            if (next < 0 || at + next + 30 >= bytes.Length) break;
            at += next;
            var length = bytes[at + 26] | (bytes[at + 27] << 8);
            if (at + 30 + length <= bytes.Length) names.Add(Encoding.UTF8.GetString(bytes.Slice(at + 30, length)));
            at += 30;
        }

        return names;
    }

    /// <summary>The first words of a workbook; empty where it cannot be unpacked.</summary>
    private static string Content(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            var parts = archive.Entries.Where(entry => entry.FullName is "xl/sharedStrings.xml" or "xl/worksheets/sheet1.xml" or "content.xml");
            return string.Concat(parts.Select(Beginning));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return "";
        }
    }

    private static string Beginning(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[MostRead];
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, MostRead, throwOnEndOfStream: false)).Replace('<', ' ').Replace('>', ' ');
    }
}
