using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>
/// A report as one file: title, what it is, the main picture and the contents first; then all pictures, all tables, where it comes from and how it is made again. Nothing
/// in it is read from anywhere else, and nothing of it needs a script: without one there is no saving as PNG and no button that copies.
/// </summary>
internal sealed class ReportHtml(HtmlReport report)
{
    private readonly MarkupWriter _html = new();

    public string Text()
    {
        using (_html.Open("html", ("lang", "en")))
        {
            _html.Line();
            new HeadHtml(_html, report).Write();
            using (_html.Open("body")) Body();
        }

        return _html.ToString();
    }

    private void Body()
    {
        _html.Line();
        _html.Element("a", "Skip to the report", ("class", "skip"), ("href", "#report"));
        using (_html.Open("header"))
        {
            Marking();
            Banner();
        }

        using (_html.Open("main", ("id", "report"), ("tabindex", "-1"))) Main();
        Foot();
        _html.Markup(ReportScript.Element);
    }

    private void Marking()
    {
        if (report.Marking is { } marking) _html.Element("p", marking, ("class", "marking"));
    }

    private void Banner()
    {
        using (_html.Open("div", ("class", "banner")))
        {
            _html.Line();
            _html.Element("p", $"{report.Kind} · ChannelSim", ("class", "kind"));
            ThemeSwitch();
        }
    }

    // Three choices that the style sheet reads: no script has a part in it.
    private void ThemeSwitch()
    {
        using (_html.Open("div", ("class", "theme"), ("role", "radiogroup"), ("aria-labelledby", "theme")))
        {
            _html.Element("span", "Colours", ("id", "theme"));
            foreach (var (id, words) in new[] { ("auto", "as the system"), ("light", "light"), ("dark", "dark") })
            {
                using (_html.Open("label"))
                {
                    _html.Void("input", ("type", "radio"), ("name", "theme"), ("id", "theme-" + id), ("checked", id == "auto" ? "" : null), ("autocomplete", "off"));
                    _html.Text(words);
                }
            }
        }
    }

    private void Main()
    {
        _html.Line();
        Opening();
        var figures = new FigureHtml(_html, report.Marking);
        var blocks = new BlockHtml(_html);
        if (report.Summary is { } summary) Part("part-summary", summary.Title, summary.Blocks, blocks);
        if (report.Main is { } main) figures.Write(main, level: 2);
        new ContentsHtml(_html, report).Write();
        Pictures(figures);
        Replications(figures);
        Tables(blocks);
        Part(ContentsHtml.Origin, "Where this comes from", report.Origin, blocks);
        Part(ContentsHtml.Repeat, "How to repeat it", report.Repeat, blocks);
        foreach (var (i, section) in report.Afterwards.Index()) Part(ContentsHtml.IdAfterwards(i), section.Title, section.Blocks, blocks);
    }

    private void Opening()
    {
        _html.Element("h1", report.Title);
        _html.Element("p", report.Sentence, ("class", "sentence"));
        if (!report.Warnings.IsEmpty) Warnings();
        foreach (var line in report.Lead) _html.Element("p", line, ("class", "lead"));
    }

    private void Warnings()
    {
        using (_html.Open("div", ("class", "warnings"), ("role", "note"), ("aria-label", "Warnings")))
        {
            foreach (var warning in report.Warnings) _html.Element("p", "Warning: " + warning);
        }
    }

    private void Pictures(FigureHtml figures)
    {
        if (report.Others.IsEmpty) return;
        using (_html.Open("section", ("id", ContentsHtml.Pictures), ("aria-labelledby", ContentsHtml.Pictures + "-title")))
        {
            _html.Element("h2", "More pictures", ("id", ContentsHtml.Pictures + "-title"));
            foreach (var figure in report.Others) figures.Write(figure, level: 3);
        }
    }

    private void Replications(FigureHtml figures)
    {
        if (report.Replications.IsEmpty) return;
        using (_html.Open("section", ("id", ContentsHtml.Replications), ("aria-labelledby", ContentsHtml.Replications + "-title")))
        {
            _html.Element("h2", "Single replications", ("id", ContentsHtml.Replications + "-title"));
            _html.Element("p", "Each is one way in which the dice can fall, and shows how things came about, not how often. Open the one to look at.");
            foreach (var (i, figure) in report.Replications.Index()) figures.WriteFolded(figure, level: 3, open: i == 0);
        }
    }

    private void Tables(BlockHtml blocks)
    {
        if (report.Sections.IsEmpty) return;
        using (_html.Open("section", ("id", ContentsHtml.Numbers), ("aria-labelledby", ContentsHtml.Numbers + "-title")))
        {
            _html.Element("h2", report.PartTitle, ("id", ContentsHtml.Numbers + "-title"));
            foreach (var (i, section) in report.Sections.Index())
            {
                using (_html.Open("section", ("aria-labelledby", ContentsHtml.IdOf(i))))
                {
                    _html.Element("h3", section.Title, ("id", ContentsHtml.IdOf(i)));
                    blocks.Write(section, headings: 4);
                }
            }
        }
    }

    private void Part(string id, string title, IEnumerable<Block> content, BlockHtml blocks)
    {
        using (_html.Open("section", ("aria-labelledby", id)))
        {
            _html.Element("h2", title, ("id", id));
            blocks.Write(new Section(title, [.. content]), headings: 3);
        }
    }

    private void Foot()
    {
        using (_html.Open("footer"))
        {
            if (report.Foot.Length > 0) _html.Element("p", report.Foot, ("class", "foot-line"));
            Marking();
        }
    }
}
