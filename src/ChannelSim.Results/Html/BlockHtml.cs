using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>What stands on a page, as HTML.</summary>
internal sealed class BlockHtml(MarkupWriter html)
{
    private readonly TableHtml _tables = new(html);

    /// <summary>The blocks of a section.</summary>
    /// <param name="section">The section, whose heading is written.</param>
    /// <param name="headings">The level of headings in it.</param>
    public void Write(Section section, int headings)
    {
        var caption = section.Title;
        foreach (var block in section.Blocks)
        {
            if (block is Subheading heading) caption = heading.Text;
            Write(block, caption, headings);
        }
    }

    private void Write(Block block, string caption, int headings)
    {
        switch (block)
        {
            case Paragraph paragraph: html.Element("p", paragraph.Text, ("class", paragraph.Indented ? "indented" : null)); break;
            case Subheading heading: html.Element("h" + headings.ToString(CultureInfo.InvariantCulture), heading.Text); break;
            case Bullets bullets: Write(bullets); break;
            case Table table: _tables.Write(table, caption); break;
            case Legend legend: TableHtml.Write(html, legend.Terms); break;
            case Commands commands: Write(commands); break;
            case Story story: Write(story); break;
            default: throw new ArgumentException($"no HTML is known for {block?.GetType().Name}", nameof(block));
        }
    }

    private void Write(Bullets bullets)
    {
        using (html.Open("ul", ("class", "bullets")))
        {
            foreach (var item in bullets.Items) html.Element("li", item);
        }
    }

    private void Write(Commands commands)
    {
        using (html.Open("div", ("class", "commands")))
        {
            foreach (var (label, command) in commands.Lines)
            {
                if (label.Length > 0) html.Element("p", label, ("class", "label"));
                if (command.StartsWith("channelsim ", StringComparison.Ordinal)) Command(label, command);
                else html.Element("p", command, ("class", "none"));
            }
        }
    }

    private void Command(string label, string command)
    {
        using (html.Open("pre", ("class", "scroll command"), ("tabindex", "0"), ("role", "group"), ("aria-label", label.Length > 0 ? $"Command: {label}" : "Command"))) html.Element("code", command);
    }

    private void Write(Story story)
    {
        foreach (var day in Days(story.Moments))
        {
            html.Element("p", day[0].Day, ("class", "day"));
            using (html.Open("dl", ("class", "story")))
            {
                foreach (var moment in day)
                {
                    html.Element("dt", moment.Clock);
                    foreach (var text in moment.Texts) html.Element("dd", text);
                }
            }
        }
    }

    private static IEnumerable<List<StoryMoment>> Days(ImmutableArray<StoryMoment> moments)
    {
        List<StoryMoment> day = [];
        foreach (var moment in moments)
        {
            if (day.Count > 0 && day[0].Day != moment.Day)
            {
                yield return day;
                day = [];
            }

            day.Add(moment);
        }

        if (day.Count > 0) yield return day;
    }
}
