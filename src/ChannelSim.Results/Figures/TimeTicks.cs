using System.Globalization;

namespace ChannelSim.Results.Figures;

/// <summary>Round times along an axis.</summary>
internal static class TimeTicks
{
    private const double Hour = 60;
    private const double Day = 1440;
    private static readonly double[] Steps = [1, 2, 5, 10, 15, 30, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 5 * Day, 7 * Day, 10 * Day, 30 * Day, 60 * Day, 90 * Day, 180 * Day, 365 * Day, 730 * Day, 1825 * Day];

    /// <summary>Times on an axis whose every step is as long, from 0: at most so many of them.</summary>
    public static IEnumerable<(double Minutes, string Words)> Even(double to, int most)
    {
        var step = Steps.FirstOrDefault(step => to / step <= most - 1, to / (most - 1));
        for (var tick = 0.0; tick <= to; tick += step) yield return (tick, tick == 0 ? "0" : Words(tick));
    }

    /// <summary>Times on an axis on which each step is so many times as long as the one before it.</summary>
    public static IEnumerable<(double Minutes, string Words)> Multiplied(double from, double to) =>
        ((double[])[1.0 / 60, 1.0 / 6, 1, 10, Hour, 6 * Hour, Day, 7 * Day, 30 * Day, 365 * Day, 3650 * Day]).Where(tick => tick >= from && tick <= to).Select(tick => (tick, Words(tick)));

    /// <summary>A time in few letters: <c>10 min</c>, <c>6 h</c>, <c>30 d</c>.</summary>
    public static string Words(double minutes)
    {
        var (size, unit) = minutes >= Day ? (Day, "d") : minutes >= Hour ? (Hour, "h") : minutes >= 1 ? (1.0, "min") : (1.0 / 60, "s");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(minutes / size, minutes / size < 10 ? 1 : 0)} {unit}");
    }
}
