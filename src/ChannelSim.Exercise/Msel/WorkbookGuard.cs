using System.IO.Compression;
using System.Text;

namespace ChannelSim.Exercise.Msel;

/// <summary>Looks at a workbook before anything reads it: how large it is unpacked, whether its XML declares types, which could name files and grow without end.</summary>
internal static class WorkbookGuard
{
    private const int MostParts = 2000;

    /// <summary>What is wrong with it, and what to do; null where nothing is.</summary>
    public static (string What, string Hint)? Fault(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) return ("the workbook has too many parts", "is it the file you mean?");
            if (!archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return ("this is an archive, and no Excel workbook", "save the table as .xlsx or as CSV");
            long left = SheetReading.MostUnpacked;
            foreach (var entry in archive.Entries)
            {
                left -= Unpacked(entry, left, out var declares);
                if (left < 0) return ("the workbook is larger than 64 MiB when it is unpacked", "is it the file you mean?");
                if (declares) return ($"{entry.FullName} declares document types, as no workbook of Excel does", "save the table anew with a spreadsheet program");
            }

            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ("the workbook is damaged", "save the table anew with a spreadsheet program");
        }
    }

    /// <summary>The size of a part, read no further than is allowed: what an archive says of it need not be true.</summary>
    private static long Unpacked(ZipArchiveEntry entry, long most, out bool declares)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        declares = false;
        long size = 0;
        for (var first = true; size <= most; first = false)
        {
            var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (first) declares = Declares(buffer.AsSpan(0, count));
            size += count;
            if (count < buffer.Length) break;
        }

        return size;
    }

    // A declaration stands before the first element, in whichever of the encodings that XML may have.
    private static bool Declares(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
}
