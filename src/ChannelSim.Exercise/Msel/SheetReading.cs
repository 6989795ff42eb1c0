using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Msel;

/// <summary>What came of reading a table.</summary>
/// <param name="Sheet">The table; null where it cannot be read.</param>
/// <param name="Faults">Why not.</param>
/// <param name="Others">The other sheets of the workbook.</param>
public sealed record SheetReading(Sheet? Sheet, ImmutableArray<Diagnostic> Faults, ImmutableArray<string> Others)
{
    /// <summary>Bytes of a file at most.</summary>
    public const int MostBytes = 16 << 20;

    internal const int MostUnpacked = 64 << 20;
    internal const int MostRows = 10_000;
    internal const int MostColumns = 200;

    /// <summary>Reads a table: a workbook by its first bytes, else CSV.</summary>
    /// <param name="file">The file, as it was named.</param>
    /// <param name="bytes">The whole of it.</param>
    /// <param name="sheet">The sheet of a workbook, by its name; null: the first that has the headings of an inject list, else the first.</param>
    public static SheetReading Read(string file, ReadOnlyMemory<byte> bytes, string? sheet = null)
    {
        if (bytes.Length > MostBytes) return Refused(file, "the file is larger than 16 MiB", "is it the file you mean?");
        if (bytes.Span is [(byte)'P', (byte)'K', 3, 4, ..]) return WorkbookReader.Read(file, bytes, sheet);
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Refused(file, "this is a workbook in the old format of Excel (.xls)", "save it as .xlsx or as CSV");
        return sheet is null ? CsvReader.Read(file, bytes.Span) : Refused(file, "CSV has no sheets", "leave `--sheet` away");
    }

    internal static SheetReading Refused(string file, string what, string hint) =>
        new(null, [new Diagnostic(InjectListRules.Unreadable, new Place(file, 0, 0), what, hint, [])], []);
}
