using System.Collections.Immutable;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Html;
using ChannelSim.Results.Pages;

namespace ChannelSim.Cli.Places;

/// <summary>A page with its figures as a report, where <c>--report</c> asks for one.</summary>
internal static class PageReport
{
    /// <summary>Writes it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">Draws its figures; not called where no report is wanted.</param>
    /// <param name="place">Where.</param>
    /// <returns>False if it could not be written, which was told.</returns>
    public static bool Write(Page page, Func<ImmutableArray<Figure>> figures, Workplace place) => place.Report(() => Of(page, figures(), place));

    /// <summary>The report, with what was said of the files that were read.</summary>
    public static string Of(Page page, ImmutableArray<Figure> figures, Workplace place) =>
        PageHtml.Render(page with { Warnings = [.. page.Warnings, .. place.Warnings.Except(page.Warnings)] }, figures);
}
