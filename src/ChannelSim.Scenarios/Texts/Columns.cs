using System.Globalization;

namespace ChannelSim.Scenarios.Texts;

/// <summary>How many columns of a terminal a text takes, so that a caret stands under the character that it is about.</summary>
internal static class Columns
{
    /// <summary>The same text, unit for unit, with a visible sign for each character that would take no column.</summary>
    public static string Shown(string line) => line.AsSpan().ContainsAnyInRange('\u00A0', '\uFFFF') ? string.Concat(line.Select(c => Glyph.Is(c, GlyphSort.Invisible) ? '\uFFFD' : c)) : line;

    /// <summary>Columns of a text: East Asian characters and pictures take two, accents that join the letter before them none.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes()) count += IsJoined(rune.Value, System.Text.Rune.GetUnicodeCategory(rune)) ? 0 : IsWide(rune.Value) ? 2 : 1;
        return count;
    }

    private static bool IsJoined(int c, UnicodeCategory category) => c >= 0x300 && category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The blocks that UAX #11 counts as wide, as far as they are common.</summary>
    private static bool IsWide(int c) => c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
