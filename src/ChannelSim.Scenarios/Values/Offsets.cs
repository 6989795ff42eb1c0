using System.Globalization;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>Offsets from UTC as people write them.</summary>
internal static class Offsets
{
    /// <summary>The offset of a military zone letter: A to M without J are 1 to 12 hours east, N to Y 1 to 12 hours west, Z none.</summary>
    public static Offset OfLetter(char letter) => letter switch
    {
        >= 'A' and <= 'I' => Offset.FromHours(letter - 'A' + 1),
        >= 'K' and <= 'M' => Offset.FromHours(letter - 'K' + 10),
        >= 'N' and <= 'Y' => Offset.FromHours('N' - letter - 1),
        _ => Offset.Zero,
    };

    /// <summary>The offset as the format writes it after a time: empty for local time, null where it is none.</summary>
    public static string? Written(string zone)
    {
        var plain = zone.Replace(" ", "", StringComparison.Ordinal);
        if (plain is "" or "LOCAL" or "LT") return "";
        if (plain is "Z" or "ZULU" or "UTC" or "GMT") return "Z";
        if (plain.Length == 1) return Text(OfLetter(plain[0]));
        var digits = plain.TrimStart('U', 'T', 'C', 'G', 'M', 'Z');
        return Hours(digits) is { } offset ? Text(offset) : null;
    }

    /// <summary>The offset of what <see cref="Written"/> gives.</summary>
    public static Offset? OfSuffix(string suffix) => suffix == "Z" ? Offset.Zero : Hours(suffix);

    /// <summary><c>+8</c>, <c>-05:30</c>, <c>+0530</c>.</summary>
    public static Offset? Hours(string signed)
    {
        if (signed.Length < 2 || signed[0] is not ('+' or '-')) return null;
        var digits = signed[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        return minutes > 14 * 60 ? null : Offset.FromSeconds((signed[0] == '-' ? -60 : 60) * minutes);
    }

    /// <summary>The offset as the format has it.</summary>
    public static string Text(Offset offset) => offset == Offset.Zero ? "Z" : offset.ToString("+HH:mm", CultureInfo.InvariantCulture);
}
