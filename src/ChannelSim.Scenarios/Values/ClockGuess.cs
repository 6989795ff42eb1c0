using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>A time of day as people write it: <c>9:30</c>, <c>2130</c>, <c>21:30h</c>, <c>9.30pm</c>, <c>noon</c>, perhaps with a zone.</summary>
internal static partial class ClockGuess
{
    /// <summary>The time, and the offset as the format writes it (empty where none is given); null where it is none.</summary>
    public static (LocalTime Time, string Suffix)? Of(string text)
    {
        var plain = text.Trim().ToUpperInvariant();
        if (plain is "NOON" or "MIDDAY" or "12 NOON") return (LocalTime.Noon, "");
        if (plain is "MIDNIGHT") return (LocalTime.Midnight, "");
        var match = Colon().Match(plain);
        if (!match.Success) match = Military().Match(plain);
        if (!match.Success) match = Hour().Match(plain);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (half.Length > 0 && hour is < 1 or > 12) return null;
        if (half.Length > 0) hour = (hour % 12) + (half[0] == 'P' ? 12 : 0);
        return hour < 24 && minute < 60 && Offsets.Written(match.Groups["zone"].Value) is { } suffix ? (new LocalTime(hour, minute), suffix) : null;
    }

    private const string Zone = @"(HRS?|HOURS?|H|UHR|O'CLOCK)?\.? ?\(?(?<zone>Z|ZULU|UTC|GMT|LOCAL|LT|[A-IK-Y]|((UTC|GMT|Z)? ?[+-] ?[0-9]{1,2}(:?[0-9]{2})?))?\)?$";

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2}) ?[:.H] ?(?<minute>[0-9]{2})([:.][0-9]{2}(\.[0-9]+)?)? ?(?<half>[AP]\.? ?M\.?)? ?" + Zone, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?<minute>[0-9]{2}) ?" + Zone, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Military();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2}) ?((?<half>[AP]\.? ?M\.?)|O'CLOCK|UHR)$(?<zone>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hour();
}
