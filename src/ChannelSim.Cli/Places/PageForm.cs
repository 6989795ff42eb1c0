using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Cli.Places;

/// <summary>A page in the form that was asked for, as wide as where it goes.</summary>
internal static class PageForm
{
    public static string Of(Page page, string? form, Workplace place) => Render(page with { Warnings = [.. page.Warnings, .. place.Warnings] }, form, place);

    /// <summary>The same of a page that has the warnings it is to have.</summary>
    public static string Render(Page page, string? form, Workplace place) => form switch
    {
        "json" => PageJson.Render(page),
        "csv" => PageCsv.Render(page),
        _ => PageText.Render(page, Terminal.Width(place.IsTerminal), place.Colour),
    };
}
