namespace ChannelSim.Results.Html;

/// <summary>The head of a report: what the file is, how it looks, and that it may load nothing from anywhere.</summary>
internal sealed class HeadHtml(MarkupWriter html, HtmlReport report)
{
    // Styles stand in the file, pictures are saved by way of data addresses, one script is known by its hash; everything else is refused by the browser itself.
    private static string Policy => $"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{ReportScript.Sha256}'; base-uri 'none'; form-action 'none'";

    public void Write()
    {
        using (html.Open("head"))
        {
            html.Line();
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Void("meta", ("name", "generator"), ("content", $"ChannelSim {Experiments.Runs.EngineVersion.Text}"));
            // Browsers print the title on every page: the marking is in it for those that have no other way.
            html.Element("title", report.Marking is { } marking ? $"{marking} · {report.Title}" : report.Title);
            using (html.Open("style")) html.Markup(new TrustedMarkup(ReportStyle.Of(report.Marking)));
        }
    }
}
