using System.Collections.Frozen;
using System.Globalization;

namespace ChannelSim.Scenarios.Texts;

/// <summary>A character that looks like another one or like nothing, as word processors, keyboards and web pages put them in.</summary>
/// <param name="Name">What it is called, after the Unicode Standard, in lower case.</param>
/// <param name="Meant">What a plain text has in its place; empty where it has nothing.</param>
/// <param name="Sort">What it looks like.</param>
internal sealed record Glyph(string Name, string Meant, GlyphSort Sort)
{
    private static readonly FrozenDictionary<char, Glyph> Known = GlyphTable.All.ToFrozenDictionary();

    /// <summary>The look-alike that a character is; null where it is an ordinary one.</summary>
    public static Glyph? Of(char c) => c < '\u00A0' ? null : Known.TryGetValue(c, out var glyph) ? glyph : Wide(c);

    /// <summary>Whether a text has any look-alike: most have none, and cost nothing.</summary>
    public static bool In(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u00A0', '\uFFFF')) return false;
        foreach (var c in text)
            if (Of(c) is not null) return true;
        return false;
    }

    public static bool Is(char c, GlyphSort sort) => Of(c) is { } glyph && glyph.Sort == sort;

    /// <summary>A blank of any kind.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' || Is(c, GlyphSort.Space) || Is(c, GlyphSort.Invisible);

    /// <summary>The character as messages name it: itself where it can be seen, its code point, and its name.</summary>
    public static string Named(char c)
    {
        var glyph = Of(c);
        var name = glyph?.Name ?? "character";
        return glyph is null or { Sort: GlyphSort.Space or GlyphSort.Invisible } ? $"{Article(name)} {name} ({Code(c)})" : $"`{c}` ({Code(c)}, {name})";
    }

    /// <summary>The code point, <c>U+00A0</c>.</summary>
    public static string Code(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static string Article(string name) => name[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a";

    /// <summary>The wide forms of ASCII that East Asian keyboards type.</summary>
    private static Glyph? Wide(char c)
    {
        if (c is < '\uFF01' or > '\uFF5E') return null;
        var plain = (char)(c - 0xFEE0);
        var name = char.IsAsciiDigit(plain) ? $"fullwidth digit {plain}" : char.IsAsciiLetter(plain) ? $"fullwidth letter {plain}" : $"fullwidth {NameOf(plain)}";
        return new Glyph(name, plain.ToString(), plain switch
        {
            '"' => GlyphSort.DoubleQuote, '\'' => GlyphSort.SingleQuote, '-' => GlyphSort.Dash, ':' => GlyphSort.Colon, ',' => GlyphSort.Comma,
            '{' or '[' or '}' or ']' => GlyphSort.Bracket, _ => GlyphSort.Letter,
        });
    }

    private static string NameOf(char plain) => plain switch
    {
        ':' => "colon", ',' => "comma", '%' => "percent sign", '.' => "full stop", '-' => "hyphen-minus", '+' => "plus sign", '"' => "quotation mark", '\'' => "apostrophe",
        '{' => "left brace", '}' => "right brace", '[' => "left bracket", ']' => "right bracket", '(' => "left parenthesis", ')' => "right parenthesis",
        '/' => "slash", ';' => "semicolon", '#' => "number sign", '=' => "equals sign", '_' => "low line", '~' => "tilde", '*' => "asterisk", _ => $"`{plain}`",
    };
}

/// <summary>What a look-alike looks like.</summary>
internal enum GlyphSort
{
    /// <summary>A blank.</summary>
    Space,

    /// <summary>Nothing.</summary>
    Invisible,

    /// <summary>The quotation mark.</summary>
    DoubleQuote,

    /// <summary>The apostrophe.</summary>
    SingleQuote,

    /// <summary>A hyphen, a minus sign or a longer stroke.</summary>
    Dash,

    /// <summary>The sign before an item of a list.</summary>
    Bullet,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A brace or bracket.</summary>
    Bracket,

    /// <summary>A letter, a digit or another sign.</summary>
    Letter,
}
