using System.Net;
using ChannelSim.Exercise.Tests;
using ChannelSim.Scenarios;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>A page is sent what its seat was told, and no other word of the scenario; and what people write is text on every page.</summary>
public sealed class HiddenClaims
{
    private static Scenario Scenario => Shipped.Named("przewodow-2022-11-15");

    [TestCase("adviser", "us")]
    [TestCase("general-staff", "russia")]
    [TestCase("stage", null)]
    [TestCase(null, null)]
    public async Task No_page_has_a_word_that_its_seat_was_not_told(string? seat, string? side)
    {
        await using var served = await Served.Open();
        await served.Say("control", "note \"canary-note\"");
        await served.Say("control", "until 16:45");
        await served.Say("control", "fail deconfliction-line because \"canary-reason\"");
        using var device = served.Device(seat);
        foreach (var path in new[] { "/", "/seat", "/stage", "/control", "/observer", "/review", "/review/report.html", "/review/report.md", "/nowhere" })
        {
            var page = WebUtility.HtmlDecode(await device.GetStringOrNothing(path));
            foreach (var secret in Secrets(seat, side)) Assert.That(page, Does.Not.Contain(secret), $"{path} of {seat}");
        }
    }

    [Test]
    public async Task A_seat_is_sent_what_it_was_told()
    {
        await using var served = await Served.Open();
        await served.Say("control", "until 15:45");
        using var device = served.Device("adviser");
        var page = WebUtility.HtmlDecode(await device.GetStringAsync("/seat"));
        Assert.That(page, Does.Contain("Something has come down on a farm").And.Contain("Two people are dead.").And.Contain("asleep"));
    }

    [Test]
    public async Task The_end_and_a_hot_wash_tell_a_seat_nothing_before_control_opens_the_review()
    {
        using var folder = new TemporaryFolder();
        await using var served = await Served.Open(folder.Path);
        foreach (var command in new[] { "note \"canary-note\"", "until 16:45", "fail deconfliction-line because \"canary-reason\"", "end" }) await served.Say("control", command);
        var wash = served.Server.Services.GetRequiredService<HotWash>();
        while (!wash.IsOver) await Task.Yield();
        Assert.That(wash.Ask(true).IsDone);
        using var device = served.Device("adviser");
        foreach (var path in new[] { "/", "/seat", "/stage", "/control", "/observer", "/review", "/review/report.html", "/review/report.md" })
        {
            var page = WebUtility.HtmlDecode(await device.GetStringOrNothing(path));
            foreach (var secret in Secrets("adviser", "us")) Assert.That(page, Does.Not.Contain(secret), path);
            Assert.That(page.Contains("Three questions", StringComparison.Ordinal), Is.EqualTo(path == "/seat"), path);
        }

        Assert.That(wash.Open(true).IsDone);
        foreach (var path in new[] { "/review", "/review/report.md" }) Assert.That(await device.GetStringAsync(path), Does.Contain("canary"), "it would have been found");
    }

    [Test]
    public async Task What_people_write_is_text()
    {
        const string Harm = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var text = File.ReadAllText(Path.Combine(Shipped.Root, "scenarios", "przewodow-2022-11-15.yaml"))
            .Replace("title: Przewodow, 15 November 2022, twelve hours", $"title: \"{Harm}\"", StringComparison.Ordinal)
            .Replace("title: \"National Security Adviser\"", $"title: \"{Harm}\"", StringComparison.Ordinal);
        await using var served = await Served.Open(text: text);
        await served.Say("control", "until 15:45");
        await served.Say("control", $"inject \"{Harm}\" \"{Harm}\"");
        await served.Say("adviser", $"note \"{Harm}\"");
        foreach (var (seat, path) in new[] { ("control", "/control"), ("adviser", "/seat"), ("observer", "/observer"), ("stage", "/stage"), ("stage", "/") })
        {
            using var device = served.Device(seat);
            var page = await device.GetStringAsync(path);
            Assert.That(page, Does.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script>alert").And.Not.Contain("<img src=x"), path);
        }
    }

    // By what the file says, not by what a page shows.
    private static IEnumerable<string> Secrets(string? seat, string? side)
    {
        yield return "canary-note";
        yield return "canary-reason";
        yield return "dead since";
        foreach (var known in Scenario.Exercise.Seats.Where(known => known.Id != seat && known.Brief is not null)) yield return known.Brief!;
        for (var i = 0; i < Scenario.Model.Timeline.Length; i++)
        {
            var (entry, texts) = (Scenario.Model.Timeline[i], Scenario.Exercise.Entries[i]);
            foreach (var secret in new[] { texts.Expected, texts.Notes }) if (secret is not null) yield return secret;
            var isTold = entry.Trigger.Kind == Engine.Model.TriggerKind.At && entry.Trigger.At <= 75 && seat is not null
                && (entry.To.IsEmpty || (side is not null && entry.To.Any(to => Scenario.Model.Sides[to.Index].Key == side)));
            if (!isTold) foreach (var secret in new[] { entry.Title, texts.Text }) if (secret is not null) yield return secret;
        }
    }
}

/// <summary>Pages that may be refused.</summary>
internal static class Asking
{
    /// <summary>The whole answer, whatever it is.</summary>
    public static async Task<string> GetStringOrNothing(this HttpClient device, string path)
    {
        using var answer = await device.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}
