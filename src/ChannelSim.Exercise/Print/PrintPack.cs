using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Print;

/// <summary>
/// What is laid on the table of an exercise, as one HTML file without anything from elsewhere: a card for each inject, a sheet for each seat, and the run sheet of
/// control. Cards and sheets are made of what their readers may know; what only control may know stands in the run sheet alone.
/// </summary>
public static class PrintPack
{
    /// <summary>The file. The same scenario gives the same bytes.</summary>
    public static string Of(Scenario scenario, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var page = new HtmlText();
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
            .Text(scenario.Title).Raw($"</title>\n<style>\n{SheetStyle.Of(paper)}</style>\n</head>\n<body>\n");
        InjectCards.Write(page, scenario);
        SeatSheets.Write(page, scenario);
        RunSheet.Write(page, scenario);
        return page.Raw("</body>\n</html>\n").ToString();
    }
}
