using System.Text;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Cli.Places;

/// <summary>A page in the form that was asked for, as wide as where it goes; what it is written by, for what has a line to each number may be larger than memory.</summary>
internal static class PageForm
{
    public static Action<Stream> Of(Page page, string? form, Workplace place) => Render(page with { Warnings = [.. page.Warnings, .. place.Warnings] }, form, place);

    /// <summary>The same of a page that has the warnings it is to have.</summary>
    public static Action<Stream> Render(Page page, string? form, Workplace place) => form switch
    {
        "json" => stream => PageJson.Write(page, stream),
        "csv" => stream => PageCsv.Write(page, stream),
        _ => Text(PageText.Render(page, Terminal.Width(place.IsTerminal), place.Colour)),
    };

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));
}
