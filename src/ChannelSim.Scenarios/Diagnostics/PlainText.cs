using System.Globalization;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Text of a file made fit for a terminal and for data: a file may hold anything, and what quotes it should not.</summary>
internal static class PlainText
{
    /// <summary>The same text, unit for unit; what would move a cursor or turn the direction of writing is a blank, half a character is U+FFFD.</summary>
    public static string Of(string text) => IsPlain(text) ? text : string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++) plain[i] = IsHalf(from, i) ? '\uFFFD' : IsHidden(from[i]) ? ' ' : from[i];
    });

    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsHidden(text[i]) || IsHalf(text, i)) return false;
        return true;
    }

    private static bool IsHidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || (c >= 0x200E && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static bool IsHalf(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
