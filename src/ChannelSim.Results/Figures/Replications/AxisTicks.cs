using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Round times of the scenario's own zone along an axis, with what they are in each zone that it shows.</summary>
/// <param name="clock">The calendar.</param>
/// <param name="axis">The axis.</param>
internal sealed class AxisTicks(ScenarioClock clock, TimeAxis axis)
{
    private const double Room = 58;
    private const double Day = 1440;
    private static readonly double[] Steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, Day, 2 * Day, 7 * Day, 14 * Day, 28 * Day, 91 * Day, 364 * Day];

    private readonly double _step = Steps.FirstOrDefault(step => step * axis.Scale >= Room, Steps[^1]);

    /// <summary>Whether the ticks are times of a day; else they are days.</summary>
    public bool AreHours => _step < Day;

    /// <summary>The ticks where the axis is not pressed together, from left to right.</summary>
    public IEnumerable<double> All() => axis.Pieces.Where(piece => !piece.IsBreak).SelectMany(Within);

    /// <summary>A time of day in a zone.</summary>
    public string Hour(double minutes, DateTimeZone zone) => clock.LocalAt(new SimTime(minutes), zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date in the scenario's own zone.</summary>
    public string Date(double minutes, bool withYear) => Local(minutes).ToString(withYear ? "d MMM uuuu" : AreHours ? "ddd d MMM" : "d MMM", CultureInfo.InvariantCulture);

    /// <summary>The year in the scenario's own zone.</summary>
    public int YearOf(double minutes) => Local(minutes).Year;

    /// <summary>Whether a day begins.</summary>
    public bool IsMidnight(double minutes) => Local(minutes).TimeOfDay == LocalTime.Midnight;

    /// <summary>How long a stretch is, in words that are short.</summary>
    public static string Length(double minutes) => Spans.Said(minutes);

    private IEnumerable<double> Within(AxisPiece piece)
    {
        var date = Local(piece.From).Date;
        if (!AreHours) date = date.PlusDays(-(int)date.DaysSince((int)(_step / Day)));
        for (; ; date = date.PlusDays(AreHours ? 1 : (int)(_step / Day)))
        {
            var midnight = MinutesOf(date);
            if (midnight > piece.To) yield break;
            var next = AreHours ? MinutesOf(date.PlusDays(1)) : midnight + 1;
            for (var tick = midnight; tick < next; tick += _step)
                if (tick >= piece.From && tick <= piece.To) yield return tick;
        }
    }

    private double MinutesOf(LocalDate date) => clock.TimeAt(clock.Zone.AtStartOfDay(date).ToInstant()).Minutes;

    private ZonedDateTime Local(double minutes) => clock.LocalAt(new SimTime(minutes), clock.Zone);
}

/// <summary>Moments in lists below a picture.</summary>
internal static class ShortMoments
{
    /// <summary>Day and time in the scenario's own zone: <c>15 Nov 15:40</c>.</summary>
    public static string Short(this ScenarioClock clock, double minutes) => clock.LocalAt(new SimTime(minutes), clock.Zone).ToString("d MMM HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Days counted so that weeks begin with Mondays.</summary>
internal static class Weeks
{
    private static readonly LocalDate Monday = new(1601, 1, 1);

    /// <summary>Days since the last one that is a multiple of a number of days after a Monday of long ago.</summary>
    public static int DaysSince(this LocalDate date, int days) => Period.DaysBetween(Monday, date) % days;
}
