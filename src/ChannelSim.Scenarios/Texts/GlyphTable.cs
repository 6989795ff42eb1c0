namespace ChannelSim.Scenarios.Texts;

/// <summary>The look-alikes, with their names after the Unicode Standard.</summary>
internal static class GlyphTable
{
    /// <summary>Cyrillic and Greek letters that look like Latin ones, pair by pair.</summary>
    private const string Cyrillic = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwкkмmтtвbнhАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅS";

    private const string Greek = "οoνvαaρpιiκkτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    public static IEnumerable<KeyValuePair<char, Glyph>> All =>
        Spaces.Concat(Invisible).Concat(Quotes).Concat(Dashes).Concat(Bullets).Concat(Others).Select(entry => KeyValuePair.Create(entry.Sign, entry.Glyph))
            .Concat(Letters("Cyrillic", Cyrillic)).Concat(Letters("Greek", Greek)).Concat(Digits('\u0660', "Arabic-Indic")).Concat(Digits('\u06F0', "extended Arabic-Indic"));

    private static IEnumerable<(char Sign, Glyph Glyph)> Spaces => Of(GlyphSort.Space, " ",
        ('\u00A0', "no-break space"), ('\u1680', "ogham space mark"), ('\u2000', "en quad"), ('\u2001', "em quad"), ('\u2002', "en space"), ('\u2003', "em space"),
        ('\u2004', "three-per-em space"), ('\u2005', "four-per-em space"), ('\u2006', "six-per-em space"), ('\u2007', "figure space"), ('\u2008', "punctuation space"),
        ('\u2009', "thin space"), ('\u200A', "hair space"), ('\u202F', "narrow no-break space"), ('\u205F', "medium mathematical space"), ('\u3000', "ideographic space"),
        ('\u3164', "Hangul filler"), ('\u2800', "braille pattern blank"));

    private static IEnumerable<(char Sign, Glyph Glyph)> Invisible => Of(GlyphSort.Invisible, "",
        ('\u00AD', "soft hyphen"), ('\u034F', "combining grapheme joiner"), ('\u061C', "Arabic letter mark"), ('\u180E', "Mongolian vowel separator"), ('\u200B', "zero-width space"),
        ('\u200C', "zero-width non-joiner"), ('\u200D', "zero-width joiner"), ('\u200E', "left-to-right mark"), ('\u200F', "right-to-left mark"), ('\u2060', "word joiner"),
        ('\u2061', "function application"), ('\u2062', "invisible times"), ('\u2063', "invisible separator"), ('\u2064', "invisible plus"), ('\uFEFF', "byte order mark"),
        ('\uFE0E', "variation selector-15"), ('\uFE0F', "variation selector-16"));

    private static IEnumerable<(char Sign, Glyph Glyph)> Quotes => Of(GlyphSort.DoubleQuote, "\"",
        ('\u201C', "left double quotation mark"), ('\u201D', "right double quotation mark"), ('\u201E', "double low-9 quotation mark"), ('\u201F', "double high-reversed-9 quotation mark"),
        ('\u00AB', "left-pointing double angle quotation mark"), ('\u00BB', "right-pointing double angle quotation mark"), ('\u2033', "double prime"),
        ('\u300C', "left corner bracket"), ('\u300D', "right corner bracket"), ('\u301D', "reversed double prime quotation mark"), ('\u301E', "double prime quotation mark"))
        .Concat(Of(GlyphSort.SingleQuote, "'",
        ('\u2018', "left single quotation mark"), ('\u2019', "right single quotation mark"), ('\u201A', "single low-9 quotation mark"), ('\u201B', "single high-reversed-9 quotation mark"),
        ('\u2039', "single left-pointing angle quotation mark"), ('\u203A', "single right-pointing angle quotation mark"), ('\u2032', "prime"), ('\u00B4', "acute accent"),
        ('\u02BC', "modifier letter apostrophe")));

    private static IEnumerable<(char Sign, Glyph Glyph)> Dashes => Of(GlyphSort.Dash, "-",
        ('\u2010', "hyphen"), ('\u2011', "non-breaking hyphen"), ('\u2012', "figure dash"), ('\u2013', "en dash"), ('\u2014', "em dash"), ('\u2015', "horizontal bar"),
        ('\u2043', "hyphen bullet"), ('\u2212', "minus sign"), ('\uFE58', "small em dash"), ('\uFE63', "small hyphen-minus"));

    private static IEnumerable<(char Sign, Glyph Glyph)> Bullets => Of(GlyphSort.Bullet, "-",
        ('\u2022', "bullet"), ('\u2023', "triangular bullet"), ('\u25AA', "black small square"), ('\u25AB', "white small square"), ('\u25A0', "black square"), ('\u25A1', "white square"),
        ('\u00B7', "middle dot"), ('\u2219', "bullet operator"), ('\u25CF', "black circle"), ('\u25CB', "white circle"), ('\u25E6', "white bullet"), ('\u2756', "black diamond minus white X"),
        ('\u27A2', "three-D top-lighted rightwards arrowhead"), ('\u2192', "rightwards arrow"), ('\u25B6', "black right-pointing triangle"), ('\u25BA', "black right-pointing pointer"),
        ('\uF0B7', "bullet of the Symbol font"), ('\uF0A7', "bullet of the Wingdings font"), ('\uF0D8', "arrow of the Wingdings font"));

    private static IEnumerable<(char Sign, Glyph Glyph)> Others =>
    [
        .. Of(GlyphSort.Colon, ":", ('\uA789', "modifier letter colon"), ('\u2236', "ratio"), ('\uFE55', "small colon"), ('\uFE13', "vertical colon"), ('\u02D0', "modifier letter triangular colon")),
        .. Of(GlyphSort.Comma, ",", ('\u3001', "ideographic comma"), ('\uFE50', "small comma"), ('\u060C', "Arabic comma"), ('\uFF64', "halfwidth ideographic comma")),
        .. Of(GlyphSort.Letter, "%", ('\uFE6A', "small percent sign"), ('\u066A', "Arabic percent sign")),
        .. Of(GlyphSort.Letter, ".", ('\u3002', "ideographic full stop"), ('\u066B', "Arabic decimal separator"), ('\u2024', "one dot leader")),
        .. Of(GlyphSort.Letter, "..", ('\u2026', "horizontal ellipsis"), ('\u2025', "two dot leader")),
        .. Of(GlyphSort.Letter, "/", ('\u2044', "fraction slash"), ('\u2215', "division slash")),
        .. Of(GlyphSort.Letter, "~", ('\u223C', "tilde operator"), ('\u301C', "wave dash")),
        .. Of(GlyphSort.Letter, "fi", ('\uFB01', "Latin small ligature fi")), .. Of(GlyphSort.Letter, "fl", ('\uFB02', "Latin small ligature fl")),
        .. Of(GlyphSort.Letter, "ff", ('\uFB00', "Latin small ligature ff")), .. Of(GlyphSort.Letter, "ffi", ('\uFB03', "Latin small ligature ffi")),
        .. Of(GlyphSort.Letter, "ffl", ('\uFB04', "Latin small ligature ffl")), .. Of(GlyphSort.Letter, "st", ('\uFB06', "Latin small ligature st")),
        .. Of(GlyphSort.Letter, "i", ('\u0131', "Latin small letter dotless i")), .. Of(GlyphSort.Letter, "I", ('\u0130', "Latin capital letter I with dot above")),
    ];

    private static IEnumerable<(char Sign, Glyph Glyph)> Of(GlyphSort sort, string meant, params (char Sign, string Name)[] signs) =>
        signs.Select(sign => (sign.Sign, new Glyph(sign.Name, meant, sort)));

    private static IEnumerable<KeyValuePair<char, Glyph>> Letters(string script, string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).Select(i => KeyValuePair.Create(pairs[2 * i], new Glyph($"{script} letter that looks like Latin {pairs[(2 * i) + 1]}", pairs[(2 * i) + 1].ToString(), GlyphSort.Letter)));

    private static IEnumerable<KeyValuePair<char, Glyph>> Digits(char zero, string script) =>
        Enumerable.Range(0, 10).Select(i => KeyValuePair.Create((char)(zero + i), new Glyph($"{script} digit {i}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), GlyphSort.Letter)));
}
