using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>What time it is, how the clock goes, how high the crisis has climbed, and what is due, in words.</summary>
internal static class StatusText
{
    /// <summary>After the start, weekday, and the time of day in all zones that the scenario shows.</summary>
    public static string Clock(Scene scene)
    {
        var clock = scene.Scenario.Clock;
        return $"{PlainText.After(scene.Now)}  {clock.Local(scene.Now)[..3]} {clock.ClockOf(scene.Now)}";
    }

    public static string Running(Scene scene)
    {
        if (scene.View.HasEnded) return "OVER";
        var rate = $"{scene.Clock.Rate.ToString("#,0.##", CultureInfo.InvariantCulture)}x";
        return scene.Clock.IsRunning ? $"▶ RUNNING {rate}" : $"■ PAUSED {rate}";
    }

    public static string Rung(Scene scene)
    {
        var rungs = scene.Scenario.Model.Rungs;
        var rung = rungs[scene.View.Rung.Index];
        return $"rung {scene.View.Rung.Index + 1} of {rungs.Length}: {rung.Title ?? rung.Name}";
    }

    /// <summary>The climate; empty where there is only one.</summary>
    public static string Climate(Scene scene) => scene.Scenario.Model.Climates.Length < 2 ? "" : scene.Scenario.Model.Climates[scene.View.Climate.Index].Name;

    /// <summary>What somebody has to do now: decisions first, the next one alone, then those who wait for an answer.</summary>
    public static IEnumerable<(string Text, Tint Tint)> Owed(Scene scene)
    {
        var decisions = scene.View.Due.Where(due => due.Incident is not null).ToList();
        if (decisions is [var first, ..]) yield return (Decision(scene, first, decisions.Count - 1), IsPressing(scene, first) ? Tint.Alarm : Tint.Notice);
        foreach (var call in scene.View.Calls.Where(call => call.IsToSay)) yield return ($"SAY what it was on {call.Channel}{About(call.About)}: say accident, or say deliberate", Tint.Alarm);
        foreach (var request in scene.View.Requests.Where(_ => scene.Seat.Side is not null))
            yield return ($"ASKED on {request.Channel}{About(request.About)} {Spans.Said(scene.Now - request.At)} ago: accept, refuse or postpone", Tint.Notice);
    }

    /// <summary>The next thing that is known to come and is nobody's decision.</summary>
    public static string Next(Scene scene)
    {
        var due = scene.View.Due.FirstOrDefault(due => due.Incident is null);
        if (scene.Coming is [{ At: { } at } first, ..] && !(due?.At < at)) return $"next: {first.Name}, {Until(scene, at)}: {first.Title}";
        return due is null ? "" : $"next: {due.Text}, {Until(scene, due.At)}";
    }

    /// <summary>When, and how long from now: <c>Tue 20:10, in 13 minutes</c>.</summary>
    public static string Until(Scene scene, double at) => at <= scene.Now ? $"{scene.Scenario.Clock.Local(at)}, now" : $"{scene.Scenario.Clock.Local(at)}, in {Spans.Said(at - scene.Now)}";

    private static string Decision(Scene scene, DueView due, int others)
    {
        var title = scene.View.Incidents.FirstOrDefault(incident => incident.Number == due.Incident)?.Title;
        return $"{(scene.Seat.Side is null ? "DUE: incident" : "DECIDE")} {due.Incident} by {Until(scene, due.At)}{(others > 0 ? $" (+{others} more)" : "")}: {title}";
    }

    private static bool IsPressing(Scene scene, DueView due) => due.At - scene.Now <= 15;

    private static string About(int? incident) => incident is { } number ? $" about incident {number}" : "";
}
