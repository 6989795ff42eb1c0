using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Cli.Places;

/// <summary>A page in the form that was asked for, as wide as where it goes.</summary>
internal static class PageForm
{
    public static string Of(Page page, string? form, Workplace place)
    {
        var whole = page with { Warnings = [.. page.Warnings, .. place.Warnings] };
        return form switch
        {
            "json" => PageJson.Render(whole),
            "csv" => PageCsv.Render(whole),
            _ => PageText.Render(whole, Terminal.Width(place.IsTerminal), place.Colour),
        };
    }
}
