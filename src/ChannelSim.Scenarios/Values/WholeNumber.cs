using System.Globalization;

namespace ChannelSim.Scenarios.Values;

/// <summary>A whole number in its one way of writing: digits without sign, blanks or leading zeros.</summary>
internal static class WholeNumber
{
    public static int? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole.ToString(CultureInfo.InvariantCulture) == text ? whole : null;
}
