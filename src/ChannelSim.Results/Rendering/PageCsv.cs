using System.Text;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>A page as CSV: its data, each line with where it comes from.</summary>
public static class PageCsv
{
    /// <summary>The table, with a header.</summary>
    public static string Render(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = new StringBuilder(CsvText.Line(page.Data.Columns.Concat(ProvenanceCsv.Columns)));
        Dictionary<WorldOrigin, string> origins = new(ReferenceEqualityComparer.Instance);
        foreach (var row in page.Data.Rows)
        {
            if (!origins.TryGetValue(row.World, out var origin)) origins[row.World] = origin = CsvText.Line(ProvenanceCsv.Fields(page.Provenance, row.World, page.Title, page.Lead, page.Warnings));
            text.AppendJoin(',', row.Fields.Select(CsvText.Field)).Append(',').Append(origin);
        }

        return text.ToString();
    }
}
