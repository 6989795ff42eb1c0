using System.Net;
using System.Text;

namespace ChannelSim.Exercise.Print;

/// <summary>HTML that is written piece by piece. Whatever comes from a scenario is text, and never markup.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Markup that is written in this program.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Text, whatever is in it.</summary>
    public HtmlText Text(string text)
    {
        html.Append(WebUtility.HtmlEncode(text.Trim()));
        return this;
    }

    /// <summary>An element with a text in it.</summary>
    public HtmlText Element(string name, string text, string kind = "") => Raw(kind.Length > 0 ? $"<{name} class=\"{kind}\">" : $"<{name}>").Text(text).Raw($"</{name}>\n");

    /// <summary>A line of a list of terms; nothing where there is no text.</summary>
    public HtmlText Term(string term, string? text) => string.IsNullOrWhiteSpace(text) ? this : Element("dt", term).Element("dd", text);

    /// <summary>The line that stands above every sheet: how it is to be handled.</summary>
    public HtmlText Marking(string? marking) => marking is null ? this : Element("p", marking, "marking");

    public override string ToString() => html.ToString();
}
