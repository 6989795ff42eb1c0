namespace ChannelSim.Scenarios.Texts;

/// <summary>Look-alikes that break the structure within braces and brackets, which may go over several lines.</summary>
internal sealed class FlowTypography(Draft draft, LookAlikes told)
{
    private readonly Stack<Bracket> open = new();
    private string outer = "";
    private int line;
    private char quote;

    public bool IsClosed { get; private set; }

    /// <summary>Begins at the bracket after a key.</summary>
    public void Begin(string key) => outer = key;

    /// <summary>Reads a line from a position on.</summary>
    public void Line(int number, int from)
    {
        line = number;
        for (var i = from; i < draft.Line(line).Length && !IsClosed && !told.IsFull; i++) i = Step(i);
    }

    private char At(int i) => i < draft.Line(line).Length ? draft.Line(line)[i] : '\0';

    private int Step(int i)
    {
        var c = At(i);
        if (quote != 0) return InQuote(i, c);
        if (c == '#' && i > 0 && At(i - 1) == ' ') return draft.Line(line).Length;
        if (open.Count == 0) return Push(i, c);
        var top = open.Peek();
        if (c == ' ') return i;
        if (top.IsFresh) return Begin(i, c, top);
        return Within(i, c, top);
    }

    /// <summary>Where a key, a value or an item can begin.</summary>
    private int Begin(int i, char c, Bracket top)
    {
        if (c != '\t' && Glyph.IsBlank(c)) return Blank(i, c);
        if (!top.HasKey) top.Start = i;
        if (c is '"' or '\'') { quote = c; top.IsFresh = false; return i; }
        if (c is '{' or '[' || (Glyph.Is(c, GlyphSort.Bracket) && Glyph.Of(c)!.Meant is "{" or "[")) return Push(i, c);
        if (c is '}' or ']' or ',') return Within(i, c, top);
        top.IsFresh = false;
        if (top.HasKey || !top.IsMap) top.IsProse = ProseKeys.IsProse(top.IsMap ? top.Key : top.Outer, c);
        if (Glyph.Is(c, GlyphSort.DoubleQuote) || Glyph.Is(c, GlyphSort.SingleQuote))
        {
            var key = top.HasKey ? top.Key : "";
            if (!top.IsMap) key = ProseKeys.IsProse(top.Outer, c) ? top.Outer : "";
            return new QuoteTypography(draft, told).Mend(line, i, key, inFlow: true);
        }

        return Glyph.Is(c, GlyphSort.Bracket) ? Within(i, c, top) : i;
    }

    private int Within(int i, char c, Bracket top)
    {
        if (c is '}' or ']') return Pop(i);
        if (c == ',') { top.Next(); return i; }
        if (c == ':' && top.IsMap && !top.HasKey && (At(i + 1) == 0 || Glyph.IsBlank(At(i + 1)))) { top.SetKey(draft.Line(line), i); return i; }
        if (Glyph.Of(c) is not { } glyph || (top.HasKey && top.IsProse && !Ends(i, top))) return i;
        if (glyph.Sort == GlyphSort.Colon && top.IsMap && !top.HasKey && ProseKeys.CanBeKey(draft.Line(line)[top.Start..i]))
        {
            Mend(i, c, "is not a colon in YAML", Glyph.IsBlank(At(i + 1)) ? ":" : ": ");
            top.SetKey(draft.Line(line), i);
        }
        else if (glyph.Sort == GlyphSort.Comma && (top.HasKey || !top.IsMap) && !top.IsProse) { Mend(i, c, "is not a comma in YAML", Glyph.IsBlank(At(i + 1)) ? "," : ", "); top.Next(); }
        else if (glyph.Sort == GlyphSort.Bracket && glyph.Meant is "}" or "]" && (top.HasKey || !top.IsMap) && (!top.IsProse || Ends(i, top))) { Mend(i, c, "is not a bracket in YAML", glyph.Meant); return Pop(i); }
        return i;
    }

    // In free text a look-alike is a letter, but not where it closes the line and the bracket that is open was written in the same way.
    private bool Ends(int i, Bracket top) => top.IsLookAlike && Glyph.Of(At(i)) is { Sort: GlyphSort.Bracket } && draft.Line(line).AsSpan(i + 1).TrimStart() is [] or ['#' or ',' or '}' or ']', ..];

    private void Mend(int i, char c, string what, string right)
    {
        told.Add(line, i + 1, c, what, $"write `{right}`");
        draft.Replace(new Mend(line, i + 1, 1, right));
    }

    private int Blank(int i, char c)
    {
        told.Add(line, i + 1, c, "where a space belongs", "type an ordinary space");
        draft.Replace(new Mend(line, i + 1, 1, " "));
        return i;
    }

    private int Push(int i, char c)
    {
        var isLookAlike = c is not ('{' or '[');
        if (isLookAlike)
        {
            var right = Glyph.Of(c)!.Meant;
            Mend(i, c, "is not a bracket in YAML", right);
            c = right[0];
        }

        open.Push(new Bracket(c == '{', open.Count == 0 ? outer : open.Peek().IsMap ? open.Peek().Key : open.Peek().Outer) { IsLookAlike = isLookAlike });
        return i;
    }

    private int Pop(int i)
    {
        open.Pop();
        if (open.Count == 0) IsClosed = true;
        else open.Peek().IsFresh = false;
        return i;
    }

    private int InQuote(int i, char c)
    {
        if (quote == '"' && c == '\\') return i + 1;
        if (c == quote && quote == '\'' && At(i + 1) == '\'') return i + 1;
        if (c == quote) quote = '\0';
        else if (i == draft.Line(line).Length - 1 || Glyph.Is(c, GlyphSort.DoubleQuote) || Glyph.Is(c, GlyphSort.SingleQuote)) CloseEarly(i);
        return i;
    }

    /// <summary>A straight mark that only a look-alike can have been meant to close.</summary>
    private void CloseEarly(int i)
    {
        if (draft.Line(line).IndexOf(quote, i) >= 0) return;
        if (new QuoteTypography(draft, told).Close(line, i, quote)) quote = '\0';
    }

    /// <summary>A bracket that is open, and what was read of its entry.</summary>
    private sealed class Bracket(bool isMap, string outer)
    {
        public bool IsMap => isMap;

        /// <summary>The key that the bracket is the value of.</summary>
        public string Outer => outer;

        /// <summary>Whether it was written as one that only looks like it.</summary>
        public bool IsLookAlike { get; init; }

        public string Key { get; private set; } = "";

        public bool HasKey => Key.Length > 0;

        public bool IsFresh { get; set; } = true;

        public bool IsProse { get; set; }

        public int Start { get; set; }

        public void Next() => (Key, IsFresh, IsProse) = ("", true, false);

        public void SetKey(string text, int colon) => (Key, IsFresh) = (Start <= colon ? text[Start..colon].Trim() is { Length: > 0 } key ? key : "?" : "?", true);
    }
}
