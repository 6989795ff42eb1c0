using System.Globalization;

namespace ChannelSim.Results.Telling;

/// <summary>Lengths of time as they are said: <c>3 minutes</c>, <c>a day and a half</c> is <c>36 hours</c>.</summary>
internal static class Spans
{
    private static readonly (string Unit, double Minutes, double Least)[] Units = [("day", 1440, 2880), ("hour", 60, 120), ("minute", 1, 2), ("second", 1.0 / 60, 0)];

    public static string Said(double minutes)
    {
        var (unit, size, _) = Units.First(unit => minutes >= unit.Least);
        var count = Math.Round(minutes / size);
        return count == 0 ? "no time" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {unit}{(count == 1 ? "" : "s")}";
    }
}
