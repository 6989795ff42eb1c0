using System.Diagnostics;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Serving;

/// <summary>A room full of pages that are open at once, some of which never answer.</summary>
public sealed class CrowdClaims
{
    private const int People = 200;
    private const int Slow = 20;
    private const int Injects = 30; // more than is sent to a page that never answers
    private static readonly string[] Seats = ["adviser", "chairman", "general-staff", "observer", "stage"];

    [Test]
    public async Task Two_hundred_open_pages_are_all_told_and_those_who_never_answer_delay_neither_them_nor_the_clock()
    {
        await using var served = await Served.Open();
        var cookies = Seats.ToDictionary(seat => seat, served.Cookie); // forty open pages each: more seats cannot be taken in a minute
        var crowd = new List<(Circuit Page, bool IsSlow)>();
        for (var i = 0; i < People; i++)
        {
            var seat = Seats[i % Seats.Length];
            crowd.Add((await Circuit.Open(served.Root, seat switch { "observer" => "/observer", "stage" => "/stage", _ => "/seat" }, cookies[seat], isSlow: i < Slow), i < Slow));
        }

        await Task.WhenAll(crowd.Select(one => one.Page.Until(all => all.Contains("JS.RenderBatch", StringComparison.Ordinal))));
        await served.Say("control", "inject \"Told to all first\"");
        await Task.WhenAll(crowd.Select(one => one.Page.Until(all => all.Contains("Told to all first", StringComparison.Ordinal))));
        Assert.That(served.Server.Room.Followers, Is.EqualTo(People));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Injects; i++) await served.Say("control", $"inject \"Told to all, {i}\"");
        var answered = watch.Elapsed / Injects;
        watch.Restart();
        await served.Say("control", "inject \"Told to all at last\"");
        await Task.WhenAll(crowd.Where(one => !one.IsSlow).Select(one => one.Page.Until(all => all.Contains("Told to all at last", StringComparison.Ordinal))));
        TestContext.Out.WriteLine($"{People} pages, {Slow} of them silent: a command was answered after {answered.TotalMilliseconds:F1} ms in the mean, and stood on all others after {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.That(crowd.Where(one => one.IsSlow).Select(one => one.Page.Draws), Has.All.LessThan(Injects), "who never answers is sent no more than a few");
        foreach (var (page, _) in crowd) await page.DisposeAsync();
    }
}
