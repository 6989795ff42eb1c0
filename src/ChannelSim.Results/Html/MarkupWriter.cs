using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChannelSim.Results.Html;

/// <summary>
/// Writes HTML element by element. Texts and values of attributes are encoded here, whoever gives them; markup goes in only as a <see cref="TrustedMarkup"/>, so
/// that nothing of a scenario can become markup by being forgotten somewhere.
/// </summary>
internal sealed class MarkupWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new("<!doctype html>\n");

    /// <summary>Opens an element; disposing of what comes back closes it.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        return new Scope(this, name);
    }

    /// <summary>An element with a text in it.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes)) Text(text);
    }

    /// <summary>An element that has no content and no end.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(name, attributes);
        Line();
    }

    /// <summary>Text, whatever is in it.</summary>
    public void Text(string text) => _text.Append(Encoder.Encode(text));

    /// <summary>What is markup already.</summary>
    public void Markup(TrustedMarkup markup) => _text.Append(markup.Text);

    /// <summary>Ends the line, for those who read the source.</summary>
    public void Line() => _text.Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // An attribute whose value is null is left out; one whose value is empty stands alone.
    private void Begin(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(key);
            if (value.Length > 0) _text.Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        _text.Append('>');
    }

    private void End(string name)
    {
        _text.Append("</").Append(name).Append('>');
        if (name is not ("a" or "code" or "span" or "b" or "small" or "button" or "label" or "summary" or "bdi")) Line();
    }

    /// <summary>An element that is open.</summary>
    public readonly ref struct Scope(MarkupWriter writer, string name)
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.End(name);
    }
}
