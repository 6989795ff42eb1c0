using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>A page as text.</summary>
public static class PageText
{
    /// <summary>The page, so many columns wide.</summary>
    public static string Render(Page page, int width = TextPage.UsualWidth, bool colour = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = new TextPage(width, colour);
        HeadingText.Write(text, page.Title, page.Provenance);
        foreach (var line in page.Lead) text.Line(line);
        foreach (var warning in page.Warnings) text.Line("Warning: " + warning);
        foreach (var section in page.Sections) Write(text, section);
        ProvenanceText.Write(text, page.Provenance);
        foreach (var section in page.Afterwards) Write(text, section);
        if (page.WorldHash is { } hash) text.Command("world " + hash);
        return text.ToString();
    }

    private static void Write(TextPage text, Section section)
    {
        text.Heading(section.Title);
        foreach (var block in section.Blocks) text.Write(block);
    }
}
