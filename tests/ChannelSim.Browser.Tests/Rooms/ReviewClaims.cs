using ChannelSim.Browser.Tests.Support;
using ChannelSim.Cli.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Rooms;

/// <summary>Looking back in the browser, after a night that was played to its end: control, a seat on a phone, and what they hand in.</summary>
public sealed class ReviewClaims
{
    private const string FirstMoment = "T+00:00 Tue 15:30";
    private const string Hidden = "A wave of cruise missiles is under way";

    [Test]
    public async Task A_room_looks_back_when_control_opens_it_and_says_what_it_thinks_without_a_name()
    {
        var root = Directory.CreateTempSubdirectory("channelsim-");
        try
        {
            var folder = Path.Combine(root.FullName, "night");
            await using var room = await ServedRoom.Open("scenarios/przewodow-2022-11-15.yaml", folder);
            var control = await room.ControlPage();
            var seat = await room.Join(control, "adviser", 390, 844);
            foreach (var command in new[] { "until 15:45", "note \"canary-note\"", "until 20:00", "end" }) await ServedRoom.Say(control, command);
            Assert.That((await seat.GotoAsync($"{room.Root}/review"))!.Status, Is.EqualTo(403));
            await seat.GotoAsync($"{room.Root}/seat");
            var review = await control.Context.NewPageAsync();
            var received = new Received(review);
            await review.GotoAsync($"{room.Root}/review");
            await review.WaitForSelectorAsync("main[data-live=yes]");

            await ScrubByKeys(review);
            await AskAndAnswer(review, seat, room);
            await TurningPoints(review);
            await Accessible.ClaimAtEverySize(review, "review");
            await Download(review, folder);
            await Branch(review, root.FullName);
            await OpenToRoom(review, seat);
            Assert.That(received.Complaints.Where(text => !text.Contains("Information:", StringComparison.Ordinal)), Is.Empty);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task ScrubByKeys(IPage review)
    {
        await review.Keyboard.PressAsync("s");
        await review.Keyboard.PressAsync("Home");
        await Expect(review.Locator("#moment")).ToHaveAttributeAsync("aria-valuetext", FirstMoment);
        await Expect(review.Locator(".sees .feed")).Not.ToContainTextAsync(Hidden);
        await review.Locator("select").First.SelectOptionAsync("general-staff");
        await review.Locator("h1").ClickAsync();
        for (var i = 0; i < 2; i++) await review.Keyboard.PressAsync("k");
        await Expect(review.Locator(".sees .feed")).ToContainTextAsync(Hidden);
        await review.Keyboard.PressAsync("j");
        await review.Keyboard.PressAsync("s");
        await review.Keyboard.PressAsync("End");
        await Expect(review.Locator(".sees .bar")).ToContainTextAsync("T+04:30");
    }

    private static async Task AskAndAnswer(IPage review, IPage seat, ServedRoom room)
    {
        await review.GetByRole(AriaRole.Button, new() { Name = "Ask the seats three questions" }).ClickAsync();
        await seat.Locator("#hotwash-0").FillAsync("I took <b>silence</b> for a no.");
        await Seen(seat, "hotwash-seat-390");
        await seat.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(seat.Locator("main")).ToContainTextAsync("Thank you.");
        await Expect(review.Locator(".wash")).ToContainTextAsync("Answers so far: 1");
        await Expect(review.Locator(".wash")).Not.ToContainTextAsync("silence");
        Assert.That(await room.Received["adviser"].Text(), Does.Not.Contain(Hidden).And.Not.Contain("canary-note"));
        await review.GetByRole(AriaRole.Button, new() { Name = "Stop asking" }).ClickAsync();
        await Expect(review.Locator(".wash .answers").First).ToContainTextAsync("I took <b>silence</b> for a no.");
    }

    private static async Task TurningPoints(IPage review)
    {
        await review.GetByRole(AriaRole.Button, new() { Name = "Look for turning points" }).ClickAsync();
        await Expect(review.GetByRole(AriaRole.Heading, new() { Name = "Turning points", Exact = true })).ToBeVisibleAsync(new() { Timeout = Chromium.Patience * 2 });
        var first = review.Locator(".moments button").First;
        var moment = await first.TextContentAsync();
        await first.ClickAsync();
        await Expect(review.Locator("#moment")).ToHaveAttributeAsync("aria-valuetext", moment!);
    }

    private static async Task Download(IPage review, string folder)
    {
        var download = await review.RunAndWaitForDownloadAsync(() => review.GetByRole(AriaRole.Link, new() { Name = "Report, Markdown" }).ClickAsync());
        using var stream = new StreamReader(await download.CreateReadStreamAsync());
        Assert.That(await stream.ReadToEndAsync(), Is.EqualTo(Built.Run("report", folder).Output));
    }

    private static async Task Branch(IPage review, string root)
    {
        await review.GetByLabel("Its folder").FillAsync("then");
        await review.GetByRole(AriaRole.Button, new() { Name = "Branch off here" }).ClickAsync();
        await Expect(review.Locator(".made")).ToContainTextAsync("channelsim serve");
        Assert.That(Built.Run("verify", Path.Combine(root, "then")).ExitCode, Is.Zero);
    }

    private static async Task OpenToRoom(IPage review, IPage seat)
    {
        await review.GetByRole(AriaRole.Button, new() { Name = "Open this page to the room" }).ClickAsync();
        await review.GetByRole(AriaRole.Button, new() { Name = "Yes: all seats see the truth" }).ClickAsync();
        await seat.GetByRole(AriaRole.Link, new() { Name = "Look back on the whole exercise" }).ClickAsync();
        await seat.WaitForSelectorAsync("main.review[data-live=yes]");
        await Expect(seat.Locator(".review")).ToContainTextAsync(Hidden);
        await Seen(seat, "review-seat-390");
        await review.GetByRole(AriaRole.Button, new() { Name = "Close this page to the room" }).ClickAsync();
        await Expect(seat.Locator("main")).ToContainTextAsync("Control has closed the review.");
        await Expect(seat.Locator("main")).Not.ToContainTextAsync(Hidden);
    }

    private static async Task Seen(IPage page, string name)
    {
        await page.EvaluateAsync("scrollTo(0, 0)");
        await Pictures.TakeBoth(page, $"room-{name}");
        await Accessible.Claim(page, name);
    }
}
