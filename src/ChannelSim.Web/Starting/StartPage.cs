using System.Globalization;
using System.Net;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Web.Starting;

/// <summary>The pages before an exercise is opened: where the host chooses one, and where everybody else waits. All that comes from files is encoded.</summary>
internal static class StartPage
{
    /// <summary>Where the host chooses.</summary>
    public static string ForHost(Shelf shelf)
    {
        var scenarios = shelf.Scenarios();
        var exercises = shelf.Exercises();
        return Page("Hold an exercise", Html($"""
            <main class="start">
            <h1>Hold an exercise</h1>
            <p class="faint">From {Path.GetFullPath(shelf.Root)}. Nobody can join before you have opened one.</p>
            <section aria-labelledby="new-title"><h2 id="new-title">Begin a new one</h2>{Raw(scenarios.Count == 0 ? "<p>There is no scenario file (*.yaml) here.</p>" : string.Concat(scenarios.Select(one => New(shelf, one))))}</section>
            <section aria-labelledby="old-title"><h2 id="old-title">Go on with one that is kept</h2>{Raw(exercises.Count == 0 ? "<p>None is kept here.</p>" : string.Concat(exercises.Select(Old)))}</section>
            </main>
            """));
    }

    /// <summary>Where everybody else waits.</summary>
    public static string ForOthers() => Page("Not open yet", """
        <main class="join" data-wait="yes">
        <h1>The exercise is not open yet</h1>
        <p role="status">This page goes on by itself as soon as it is.</p>
        <p id="refusal" role="alert"></p>
        </main>
        """);

    private static string New(Shelf shelf, (string Path, Scenario? Scenario, IReadOnlyList<string> Faults) one) => one.Scenario is not { } scenario
        ? Html($"<article class=\"card\"><h3>{one.Path}</h3><p class=\"trouble\">It cannot be played:</p><ul>{Raw(string.Concat(one.Faults.Select(fault => Html($"<li>{fault}</li>"))))}</ul></article>")
        : Html($"""
            <article class="card"><h3>{scenario.Title}</h3>
            <p class="marking">{scenario.Marking}</p>
            <p class="faint">{one.Path}: {Spans.Said(scenario.Clock.Horizon.Minutes)}; {scenario.Exercise.Seats.Length} named seats, {scenario.Model.Timeline.Length} entries in its timeline</p>
            <form data-open><input type="hidden" name="path" value="{one.Path}" />
            <fieldset><legend>Played by people</legend>{Raw(string.Concat(scenario.Model.Sides.Select((side, i) => Html($"<label><input type=\"checkbox\" name=\"play\" value=\"{side.Key}\"{Raw(scenario.Exercise.Played.Any(played => played.Index == i) ? " checked" : "")} /> {side.Name}</label> "))))}</fieldset>
            <label>Kept in a new folder called <input name="folder" value="{shelf.NewFolder(scenario)}" maxlength="1000" /></label>
            <label>Replication <input name="replication" type="number" min="0" max="4294967295" value="0" /></label>
            <label>Seed <input name="seed" type="number" min="0" value="1" /></label>
            <button type="submit">Open it</button><p role="alert" class="trouble"></p></form></article>
            """);

    private static string Old((string Path, ExerciseIdentity? Identity, string Stands, string? Fault) one) => one.Identity is not { } identity
        ? Html($"<article class=\"card\"><h3>{one.Path}</h3><p class=\"trouble\">It cannot be gone on with: {one.Fault}</p></article>")
        : Html($"""
            <article class="card"><h3>{identity.Title}</h3>
            <p class="faint">{one.Path}: begun {identity.Begun.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC; stands at {one.Stands}</p>
            <form data-open><input type="hidden" name="path" value="{one.Path}" /><button type="submit" aria-label="Go on with {identity.Title}, {one.Path}">Go on</button><p role="alert" class="trouble"></p></form></article>
            """);

    private static string Page(string title, string body) => Html($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />
        <title>{title}</title><link rel="stylesheet" href="/assets/channelsim.css" /><link rel="icon" href="data:," /></head>
        <body>{Raw(body)}<script src="/assets/channelsim.js" defer></script></body></html>
        """);

    private static string Html(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(part => part is Markup raw ? raw.Text : WebUtility.HtmlEncode(Convert.ToString(part, CultureInfo.InvariantCulture) ?? ""))]);

    private static Markup Raw(string text) => new(text);

    private sealed record Markup(string Text);
}
