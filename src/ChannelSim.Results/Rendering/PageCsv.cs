using System.Text;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>A page as CSV: its data, each line with where it comes from.</summary>
public static class PageCsv
{
    // Lines about one world stand together, or those of a few take turns; of a study there may be a hundred thousand worlds.
    private const int MostOrigins = 256;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The table with a header, as one text.</summary>
    public static string Render(Page page) => Written.Text(stream => Write(page, stream));

    /// <summary>Writes the table with a header, line by line as its rows come: it may be larger than memory.</summary>
    public static void Write(Page page, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(stream);

        // Left open, and not closed on the way out of a fault: what is half a table must not be written for it.
        var text = new StreamWriter(stream, Utf8, leaveOpen: true);
        text.Write(CsvText.Line(page.Data.Columns.Concat(ProvenanceCsv.Columns)));
        Dictionary<WorldOrigin, string> origins = new(ReferenceEqualityComparer.Instance);
        foreach (var row in page.Data.Rows)
        {
            foreach (var field in row.Fields)
            {
                text.Write(CsvText.Field(field));
                text.Write(',');
            }

            text.Write(OriginOf(row.World, page, origins));
        }

        text.Flush();
    }

    private static string OriginOf(WorldOrigin world, Page page, Dictionary<WorldOrigin, string> known)
    {
        if (known.TryGetValue(world, out var origin)) return origin;
        if (known.Count == MostOrigins) known.Clear();
        return known[world] = CsvText.Line(ProvenanceCsv.Fields(page.Provenance, world, page.Title, page.Lead, page.Warnings));
    }
}
