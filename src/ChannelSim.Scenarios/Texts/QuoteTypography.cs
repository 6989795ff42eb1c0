using System.Buffers;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Values in quotation marks that YAML does not know as such.</summary>
internal sealed class QuoteTypography(Draft draft, LookAlikes told)
{
    private const int Longest = 60;

    private static readonly SearchValues<char> Structure = SearchValues.Create(",{}[]");

    private static readonly SearchValues<char> Ending = SearchValues.Create(",:{}[]");

    /// <summary>Makes the marks around a value straight where it needs them; the position after the value as far as it was read.</summary>
    public int Mend(int line, int at, string key, bool inFlow)
    {
        var text = draft.Line(line);
        var end = Closing(text, at, inFlow);
        if (end < 0) return at;
        var content = text[(at + 1)..end];
        if (ProseKeys.IsProse(key, content.Length > 0 ? content[0] : ' ') && key.Length > 0 && !Breaks(content, inFlow)) return end;
        var mark = content.AsSpan().IndexOfAny('"', '\\') < 0 ? '"' : '\'';
        var straight = mark + (mark == '"' ? content : content.Replace("'", "''", StringComparison.Ordinal)) + mark;
        var shown = straight.Length <= Longest ? straight : string.Concat(straight.AsSpan(0, Longest), "...", mark.ToString());
        told.Add(line, at + 1, text[at], "is not a quotation mark in YAML", $"write straight quotation marks: `{(key.Length > 0 ? key.Trim() + ": " : "")}{shown}`");
        draft.Replace(new Mend(line, end + 1, 1, mark.ToString()));
        if (mark == '\'')
            for (var i = end - 1; i > at; i--)
                if (text[i] == '\'') draft.Replace(new Mend(line, i + 1, 0, "'"));
        draft.Replace(new Mend(line, at + 1, 1, mark.ToString()));
        return at + straight.Length - 1;
    }

    /// <summary>Closes a text that a straight mark opened and a look-alike was meant to close; whether there was one.</summary>
    public bool Close(int line, int at, char mark)
    {
        var text = draft.Line(line);
        var sort = mark == '"' ? GlyphSort.DoubleQuote : GlyphSort.SingleQuote;
        var end = -1;
        for (var i = at; i < text.Length && end < 0; i++)
            if (Glyph.Is(text[i], sort) && Ends(text, i, inFlow: true)) end = i;
        if (end < 0) return false;
        told.Add(line, end + 1, text[end], $"does not close what `{mark}` opened", $"write `{mark}`");
        draft.Replace(new Mend(line, end + 1, 1, mark.ToString()));
        return true;
    }

    private static int Closing(string text, int at, bool inFlow)
    {
        var (sort, straight) = Glyph.Is(text[at], GlyphSort.DoubleQuote) ? (GlyphSort.DoubleQuote, '"') : (GlyphSort.SingleQuote, '\'');
        for (var i = at + 1; i < text.Length; i++)
            if ((text[i] == straight || Glyph.Is(text[i], sort)) && Ends(text, i, inFlow)) return i;
        return -1;
    }

    /// <summary>Whether a value can end at a position: only blanks, and what follows a value, come after it.</summary>
    private static bool Ends(string text, int at, bool inFlow)
    {
        var rest = text.AsSpan(at + 1);
        while (rest.Length > 0 && Glyph.IsBlank(rest[0])) rest = rest[1..];
        if (rest.Length == 0 || (rest[0] == '#' && rest.Length < text.Length - at - 1) || rest[0] == ':') return true;
        return inFlow && (rest[0] is '}' or ']' || (rest[0] == ',' && GoesOn(rest[1..])) || Glyph.Is(rest[0], GlyphSort.Bracket) || Glyph.Is(rest[0], GlyphSort.Comma));
    }

    /// <summary>After a comma within braces another entry comes, not a text that goes on.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        var stop = rest.IndexOfAny(Ending);
        return stop < 0 || rest[stop] is ':' or '{' or '[' || !rest[..stop].Trim().Contains(' ');
    }

    private static bool Breaks(string content, bool inFlow) =>
        content.Contains(": ", StringComparison.Ordinal) || content.Contains(" #", StringComparison.Ordinal) || content.EndsWith(':')
        || (inFlow && content.AsSpan().ContainsAny(Structure));
}
