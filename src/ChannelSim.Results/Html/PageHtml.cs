using System.Collections.Immutable;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Results.Html;

/// <summary>A page and its figures as one self-contained HTML file: the same bytes for the same page, for nothing in it tells of clocks or chance.</summary>
public static class PageHtml
{
    /// <summary>What a figure or table of frequencies is, and is not.</summary>
    private const string Frequencies = "These are frequencies in a model, given its numbers. They say nothing of what will happen.";

    /// <summary>The file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">Its figures, the main one first.</param>
    public static string Render(Page page, ImmutableArray<Figure> figures) => Of(page, figures).Render();

    private static HtmlReport Of(Page page, ImmutableArray<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(page);
        var provenance = page.Provenance;
        return new HtmlReport
        {
            Kind = ResultWords.Kind(provenance),
            Title = page.Title,
            Marking = page.Marking,
            Sentence = ResultWords.Sentence(provenance),
            Lead = [.. page.Lead, .. HeadingText.Changes(provenance)],
            Warnings = page.Warnings,
            Figures = figures,
            Sections = page.Sections,
            Origin = [.. OriginBlocks.Of(provenance), new Paragraph(Frequencies)],
            Repeat = [.. Repeat(page)],
            Afterwards = page.Afterwards,
            Foot = string.Join(" · ", ProvenanceText.Lines(provenance).Append("not a forecast")),
        };
    }

    private static IEnumerable<Block> Repeat(Page page)
    {
        var provenance = page.Provenance;
        List<(string, string)> lines = [];
        if (provenance.Command.Length > 0) lines.Add(("The same numbers, on any computer", provenance.Command));
        if (provenance.Folder is { } folder) lines.Add(("Whether the study is what it says it is", Shell.Line("channelsim", "verify", folder)));
        if (lines.Count > 0) yield return new Commands([.. lines]);
        yield return new Paragraph("The same scenario, seed and number of replications give the same digits, whatever the computer and the number of threads.");
        if (page.WorldHash is { } hash) yield return new Paragraph("world " + hash);
    }
}
