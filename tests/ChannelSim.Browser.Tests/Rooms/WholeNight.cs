using ChannelSim.Browser.Tests.Support;
using ChannelSim.Cli.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Rooms;

/// <summary>Five people hold the night of Przewodow to its end, by keyboard alone; in the middle of it the server loses its power.</summary>
public sealed class WholeNight
{
    private const int MostDecisions = 30;

    [Test]
    public async Task Is_played_to_its_end_by_keyboard_through_a_crash_and_nobody_is_sent_what_is_not_theirs()
    {
        using var folder = new Folder();
        var marked = new Marked("scenarios/przewodow-2022-11-15.yaml");
        var (scenario, kept, port) = (folder.At("night.yaml"), folder.At("night"), ServedRoom.FreePort());
        await File.WriteAllTextAsync(scenario, marked.Text);
        await using var room = await ServedRoom.Open(scenario, kept, port);
        var control = new Keyboard(await room.ControlPage());
        var adviser = new Keyboard(await room.Join(control.Page, "adviser", 390, 844));
        var moscow = new Keyboard(await room.Join(control.Page, "general-staff"));
        var observer = new Keyboard(await room.Join(control.Page, "observer"));
        var stage = await room.Join(control.Page, "stage", 1920, 1080);

        await Begin(control, adviser, observer);
        await TakeBackAnInject(control, adviser.Page);

        IPage[] all = [control.Page, adviser.Page, moscow.Page, observer.Page, stage];
        foreach (var page in all) await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        room.Kill();
        await using var again = await ServedRoom.Open(kept, port: port);
        foreach (var page in all) await Expect(page.Locator("body:not([data-before]) main[data-live=yes]")).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });

        await control.Line("until 22:05");
        await Expect(moscow.Page.Locator(".incidents")).ToContainTextAsync("readiness");
        await moscow.Button("Stand down");
        await moscow.Confirm("Yes, stand down: let it be");
        await Expect(moscow.Page.Locator(".incidents")).ToContainTextAsync("Over");
        await adviser.Button("Respond");
        await adviser.Confirm("Yes, respond: it was meant");
        await Expect(stage.Locator(".ladder [aria-current]")).Not.ToContainTextAsync("routine");
        await PlayOn(control, adviser, moscow);
        foreach (var page in new[] { control.Page, adviser.Page, moscow.Page, observer.Page }) await Expect(page.Locator(".bar .state")).ToHaveTextAsync("OVER");
        await Expect(adviser.Page.Locator(".bar .owed")).ToHaveCountAsync(0);
        await Expect(stage.Locator("main")).ToContainTextAsync("The exercise is over.");

        await Assert.MultipleAsync(async () =>
        {
            foreach (var (who, side) in new[] { ("adviser", "us"), ("general-staff", "russia"), ("stage", "") }) await Claim(room, marked, who, side);
        });
        var sent = await room.Received["control"].Text();
        Assert.That(marked.Marks.Count(mark => sent.Contains(mark.Text, StringComparison.Ordinal)), Is.GreaterThan(40), "control is sent them, so that they would be found");
    }

    private static async Task Begin(Keyboard control, Keyboard adviser, Keyboard observer)
    {
        await control.Line("play russia");
        await control.Line("until 15:45");
        await Expect(adviser.Page.Locator(".incidents")).ToContainTextAsync("Decide by");
        await adviser.Press("1");
        await adviser.Page.Keyboard.PressAsync("c");
        await Expect(control.Page.Locator(".truths")).ToContainTextAsync("ringing");
        await adviser.Line("believe 1 40");
        await observer.Press("m");
        await observer.Page.Keyboard.TypeAsync("They rang at once.");
        await observer.Page.Keyboard.PressAsync("Enter");
        await Expect(control.Page.Locator(".feed")).ToContainTextAsync("They rang at once.");
    }

    private static async Task TakeBackAnInject(Keyboard control, IPage adviser)
    {
        await control.Press("n");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync("radar tracks");
        await control.Press("u");
        await Expect(control.Page.Locator("#undo")).ToContainTextAsync("Seen already");
        await control.Confirm("Take it back");
        await Expect(adviser.Locator(".feed .undone")).ToContainTextAsync("radar tracks");
    }

    // Whoever has to decide stands down, until the night is over.
    private static async Task PlayOn(Keyboard control, Keyboard adviser, Keyboard moscow)
    {
        for (var decisions = 0; decisions < MostDecisions; decisions++)
        {
            await control.Line("until T+12h");
            if (await control.Page.Locator(".bar .state").TextContentAsync() == "OVER") return;
            var moment = await control.Page.Locator(".bar .clock").TextContentAsync();
            foreach (var seat in new[] { adviser, moscow }) await Expect(seat.Page.Locator(".bar .clock")).ToHaveTextAsync(moment!);
            foreach (var seat in new[] { adviser, moscow })
                foreach (var open in await seat.Page.Locator(".incident.open:has(button:text-is('Stand down')) h3").AllTextContentsAsync()) await seat.Line($"stand-down {open[..open.IndexOf('.', StringComparison.Ordinal)]}");
        }
    }

    private static async Task Claim(ServedRoom room, Marked marked, string who, string side)
    {
        var sent = await room.Received[who].Text();
        var found = marked.Marks.Where(mark => sent.Contains(mark.Text, StringComparison.Ordinal)).ToList();
        Assert.That(found.Where(mark => mark.IsByHand || !(mark.For == "all" || mark.For == side || mark.For == who)), Is.Empty, who);
        Assert.That(found, Is.Not.Empty, $"{who} is sent its own");
    }
}
