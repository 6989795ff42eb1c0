using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Sights;

/// <summary>What time it is, how the clock goes, how high the crisis has climbed, and what is due, in words.</summary>
public static class StatusText
{
    /// <summary>After the start, weekday, and the time of day in all zones that the scenario shows.</summary>
    public static string Clock(Sight sight)
    {
        var clock = sight.Scenario.Clock;
        return $"{ToldText.After(sight.Now)}  {clock.Local(sight.Now)[..3]} {clock.ClockOf(sight.Now)}";
    }

    /// <summary>Whether the clock runs, and its rate.</summary>
    public static string Running(Sight sight)
    {
        if (sight.View.HasEnded) return "OVER";
        var rate = $"{sight.Clock.Rate.ToString("#,0.##", CultureInfo.InvariantCulture)}x";
        return sight.Clock.IsRunning ? $"▶ RUNNING {rate}" : $"■ PAUSED {rate}";
    }

    /// <summary>The rung, with its place on the ladder.</summary>
    public static string Rung(Sight sight)
    {
        var rungs = sight.Scenario.Model.Rungs;
        var rung = rungs[sight.View.Rung.Index];
        return $"rung {sight.View.Rung.Index + 1} of {rungs.Length}: {rung.Title ?? rung.Name}";
    }

    /// <summary>The climate; empty where there is only one.</summary>
    public static string Climate(Sight sight) => sight.Scenario.Model.Climates.Length < 2 ? "" : sight.Scenario.Model.Climates[sight.View.Climate.Index].Name;

    /// <summary>What somebody has to do now: decisions first, the next one alone, then those who wait for an answer.</summary>
    public static IEnumerable<(string Text, bool IsPressing)> Owed(Sight sight)
    {
        if (sight.View.HasEnded) yield break;
        var decisions = sight.View.Due.Where(due => due.Incident is not null).ToList();
        if (decisions is [var first, ..]) yield return (Decision(sight, first, decisions.Count - 1), IsPressing(sight, first));
        foreach (var call in sight.View.Calls.Where(call => call.IsToSay)) yield return ($"SAY what it was on {call.Channel}{About(call.About)}: say accident, or say deliberate", true);
        foreach (var request in sight.View.Requests.Where(_ => sight.Seat.Side is not null))
            yield return ($"ASKED on {request.Channel}{About(request.About)} {Spans.Said(sight.Now - request.At)} ago: accept, refuse or postpone", false);
    }

    /// <summary>The next thing that is known to come and is nobody's decision.</summary>
    public static string Next(Sight sight)
    {
        var due = sight.View.Due.FirstOrDefault(due => due.Incident is null);
        if (sight.Coming is [{ At: { } at } first, ..] && !(due?.At < at)) return $"next: {first.Name}, {Until(sight, at)}: {first.Title}";
        return due is null ? "" : $"next: {due.Text}, {Until(sight, due.At)}";
    }

    /// <summary>When, and how long from now: <c>Tue 20:10, in 13 minutes</c>.</summary>
    public static string Until(Sight sight, double at) => at <= sight.Now ? $"{sight.Scenario.Clock.Local(at)}, now" : $"{sight.Scenario.Clock.Local(at)}, in {Spans.Said(at - sight.Now)}";

    private static string Decision(Sight sight, DueView due, int others)
    {
        var title = sight.View.Incidents.FirstOrDefault(incident => incident.Number == due.Incident)?.Title;
        return $"{(sight.Seat.Side is null ? "DUE: incident" : "DECIDE")} {due.Incident} by {Until(sight, due.At)}{(others > 0 ? $" (+{others} more)" : "")}: {title}";
    }

    private static bool IsPressing(Sight sight, DueView due) => due.At - sight.Now <= 15;

    private static string About(int? incident) => incident is { } number ? $" about incident {number}" : "";
}
