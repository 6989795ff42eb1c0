using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Texts;

/// <summary>
/// Look-alikes where they break the structure: in indentations, as dashes of lists, colons, commas, brackets and quotation marks. Each is
/// told and mended in the draft. Those inside words that stay words are left to the repair of the document, those in free text to nobody.
/// </summary>
internal sealed class Typography(string source, Draft draft, Findings findings)
{
    private readonly LookAlikes told = new(source, draft, findings);
    private int line;
    private int? literal;
    private FlowTypography? flow;
    private char quote;
    private bool? emIsWide;

    public void Mend()
    {
        if (!Glyph.In(draft.Text)) return;
        for (line = 1; line <= draft.Count && !told.IsFull; line++) MendLine();
        told.Report();
    }

    private string Text => draft.Line(line);

    private char At(int i) => i < Text.Length ? Text[i] : '\0';

    private void MendLine()
    {
        if (quote != 0) { AfterQuote(0); return; }
        if (flow is not null) { Flow(0); return; }
        if (InLiteral()) return;
        var at = Dash(Blanks(0, indentation: true));
        if (At(at) is '#' or '\0') return;
        Entry(at);
    }

    /// <summary>Whether the line belongs to a text of several lines after `|` or `>`.</summary>
    private bool InLiteral()
    {
        if (literal is not { } margin) return false;
        var depth = Text.Length - Text.TrimStart(' ').Length;
        if (depth > margin || Text.Trim().Length == 0) return true;
        literal = null;
        return false;
    }

    /// <summary>Passes blanks of all kinds from a position on, each made an ordinary one; the position after them.</summary>
    private int Blanks(int at, bool indentation)
    {
        for (var i = at; ; i++)
        {
            var c = At(i);
            if (c is ' ' or '\t') continue;
            if (c == 0 || !Glyph.IsBlank(c) || told.IsFull) return i;
            if (indentation) told.AddIndentation(line, i + 1, c);
            else told.Add(line, i + 1, c, "where a space belongs", "type an ordinary space");
            var first = i == at && !indentation;
            draft.Replace(new Mend(line, i + 1, 1, indentation && IsWide(c) ? "  " : Glyph.Is(c, GlyphSort.Space) || (first && !Glyph.IsBlank(At(i + 1))) ? " " : ""));
            if (At(i) != ' ') i--;
        }
    }

    /// <summary>Whether a blank of an indentation stands for two: the ideographic one does, an em space where two fit the lines around better than one.</summary>
    private bool IsWide(char c)
    {
        if (c == '\u3000') return true;
        if (c is not ('\u2003' or '\u2001')) return false;
        if (emIsWide is { } known) return known;
        var (blanks, wide) = (0, 0);
        while (Glyph.IsBlank(At(blanks)) && At(blanks) != '\t') wide += At(blanks++) is '\u2003' or '\u2001' ? 1 : 0;
        bool Fits(int depth) => Enumerable.Range(1, draft.Count).Where(other => other != line && draft.Line(other).TrimStart(' ') is [var first, ..] && !Glyph.IsBlank(first)).MinBy(other => Math.Abs(other - line)) is var near and > 0 && draft.Line(near).Length - draft.Line(near).TrimStart(' ').Length == depth;
        return (emIsWide = Fits(blanks + wide) && !Fits(blanks)).Value;
    }

    /// <summary>A dash of a list, or what a word processor made of it; the position of what follows.</summary>
    private int Dash(int at)
    {
        var c = At(at);
        if (c == '-' && At(at + 1) is var next && next != ' ' && Glyph.IsBlank(next)) return Dash(Blanks(at + 1, indentation: false));
        if (c == '-' && At(at + 1) == ' ') return Dash(Blanks(at + 1, indentation: false));
        if (!(Glyph.Is(c, GlyphSort.Dash) || Glyph.Is(c, GlyphSort.Bullet)) || !BeginsItem(at)) return at;
        told.Add(line, at + 1, c, "does not start a list item", "write an ordinary hyphen and a space: `- `");
        draft.Replace(new Mend(line, at + 1, 1, Glyph.IsBlank(At(at + 1)) ? "-" : "- "));
        return Dash(Blanks(at + 1, indentation: false));
    }

    /// <summary>Whether a stroke or bullet stands for the dash of a list, and not in a text that goes on from the line above.</summary>
    private bool BeginsItem(int at)
    {
        var rest = Text.AsSpan(at + 1);
        if (rest.IndexOfAny(':', '\uFF1A', '{') >= 0 || At(at + 1) is '{' or '[') return true;
        var above = line - 1;
        while (above > 0 && (draft.Line(above).Trim().Length == 0 || draft.Line(above).TrimStart().StartsWith('#'))) above--;
        return above > 0 && (draft.Line(above).TrimEnd().EndsWith(':') || draft.Line(above).TrimStart().StartsWith('-'));
    }

    private void Entry(int at)
    {
        if (At(at) is '{' or '[' or '"' or '\'' || Glyph.Is(At(at), GlyphSort.Bracket)) { Value(at, "", isBlock: true); return; }
        var colon = Colon(at);
        if (colon < 0) { Value(at, "", isBlock: true); return; }
        var key = Text[at..colon];
        if (At(colon) != ':') colon = Straighten(colon);
        Value(Blanks(colon + 1, indentation: false), key, isBlock: true);
    }

    /// <summary>Where the colon of a key stands, or what looks like one; below zero where there is none.</summary>
    private int Colon(int at)
    {
        for (var i = at; i < Text.Length; i++)
        {
            if (Text[i] == '#' && Text[i - 1] == ' ') return -1;
            if (Text[i] == ':' && (i + 1 == Text.Length || Glyph.IsBlank(Text[i + 1]))) return i;
            if (Glyph.Is(Text[i], GlyphSort.Colon)) return ProseKeys.CanBeKey(Text[at..i]) ? i : -1;
        }

        return -1;
    }

    private int Straighten(int colon)
    {
        told.Add(line, colon + 1, At(colon), "is not a colon in YAML", "write an ordinary colon and a space: `: `");
        draft.Replace(new Mend(line, colon + 1, 1, Glyph.IsBlank(At(colon + 1)) ? ":" : ": "));
        return colon;
    }

    private void Value(int at, string key, bool isBlock)
    {
        var c = At(at);
        if (c is '{' or '[' || (Glyph.Is(c, GlyphSort.Bracket) && Glyph.Of(c)!.Meant is "{" or "[")) { flow = new FlowTypography(draft, told); flow.Begin(key); Flow(at); }
        else if (c is '"' or '\'') { quote = c; AfterQuote(at + 1); }
        else if (c is '|' or '>') literal = Text.Length - Text.TrimStart(' ').Length;
        else if (Glyph.Is(c, GlyphSort.DoubleQuote) || Glyph.Is(c, GlyphSort.SingleQuote)) new QuoteTypography(draft, told).Mend(line, at, key, inFlow: !isBlock);
    }

    private void Flow(int at)
    {
        flow!.Line(line, at);
        if (flow.IsClosed) flow = null;
    }

    /// <summary>Passes a text in straight quotation marks; one that a word processor's mark should close is closed.</summary>
    private void AfterQuote(int at)
    {
        for (var i = at; i < Text.Length; i++)
        {
            if (quote == '"' && Text[i] == '\\') i++;
            else if (Text[i] == quote && quote == '\'' && At(i + 1) == '\'') i++;
            else if (Text[i] == quote) { quote = '\0'; return; }
        }

        if (new QuoteTypography(draft, told).Close(line, at, quote)) quote = '\0';
    }
}
