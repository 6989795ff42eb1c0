using System.Globalization;

namespace ChannelSim.Results.Html;

/// <summary>The contents of a report: a link to every picture and every table.</summary>
internal sealed class ContentsHtml(MarkupWriter html, HtmlReport report)
{
    /// <summary>The id of the part with all pictures but the main one.</summary>
    public const string Pictures = "part-pictures";

    /// <summary>The id of the part with all tables.</summary>
    public const string Numbers = "part-numbers";

    /// <summary>The id of the part with single replications.</summary>
    public const string Replications = "part-replications";

    /// <summary>The id of the part that says where the report comes from.</summary>
    public const string Origin = "part-origin";

    /// <summary>The id of the part that says how it is made again.</summary>
    public const string Repeat = "part-repeat";

    /// <summary>The id of a section.</summary>
    public static string IdOf(int section) => "part-" + (section + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a section that follows after where the report comes from.</summary>
    public static string IdAfterwards(int section) => "part-after-" + (section + 1).ToString(CultureInfo.InvariantCulture);

    public void Write()
    {
        using (html.Open("nav", ("aria-labelledby", "part-contents")))
        {
            html.Element("h2", "Contents", ("id", "part-contents"));
            using (html.Open("div", ("class", "columns")))
            {
                List("Pictures", report.Figures.Except(report.Replications).Select(figure => (figure.Key, figure.Title)));
                List("Single replications", report.Replications.Select(figure => (figure.Key, figure.Title)));
                List(report.PartTitle, report.Sections.Select((section, i) => (IdOf(i), section.Title)));
                List("Behind it", [(Origin, "Where this comes from"), (Repeat, "How to repeat it"), .. report.Afterwards.Select((section, i) => (IdAfterwards(i), section.Title))]);
            }
        }
    }

    private void List(string heading, IEnumerable<(string Id, string Title)> links)
    {
        var all = links.ToList();
        if (all.Count == 0) return;
        using (html.Open("div"))
        {
            html.Element("h3", heading);
            using (html.Open("ul"))
            {
                foreach (var (id, title) in all)
                {
                    using (html.Open("li")) html.Element("a", title, ("href", "#" + id));
                }
            }
        }
    }
}
