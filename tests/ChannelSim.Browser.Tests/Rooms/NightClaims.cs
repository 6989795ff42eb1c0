using System.Text.RegularExpressions;
using ChannelSim.Browser.Tests.Support;
using ChannelSim.Cli.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Rooms;

/// <summary>Przewodow's opening, played by a room of people in their browsers.</summary>
public sealed class NightClaims
{
    private const string Scenario = "scenarios/przewodow-2022-11-15.yaml";

    // Words of the scenario that each may read by a quarter to four, and that the others may not.
    private const string ToldUs = "Something has come down on a farm in Przewodow";
    private const string ToldMoscow = "A wave of cruise missiles is under way";
    private static readonly string[] ControlsOwn = ["They ask for radar tracks", "The Polish General Staff asks allies", "canary-note"];

    [Test]
    public async Task Each_reads_what_is_its_own_and_its_browser_is_sent_nothing_else()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        var adviser = await room.Join(control, "adviser", 390, 844);
        var moscow = await room.Join(control, "general-staff", theme: ColorScheme.Dark);
        var stage = await room.Join(control, "stage", 1920, 1080);
        await ServedRoom.Say(control, "note \"canary-note\"");
        await ServedRoom.Say(control, "until 15:45");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync(ToldUs);
        await Expect(moscow.Locator(".feed")).ToContainTextAsync(ToldMoscow);
        await Expect(stage.Locator(".clock")).ToContainTextAsync("15:45");
        await adviser.GetByRole(AriaRole.Button, new() { Name = "Call about incident 1" }).First.ClickAsync();
        await Expect(adviser.Locator(".channels")).ToContainTextAsync("ringing");
        await Expect(control.Locator(".truths")).ToContainTextAsync("ringing");
        await Expect(moscow.Locator(".channels")).Not.ToContainTextAsync("ringing");
        await adviser.GetByRole(AriaRole.Button, new() { Name = "Respond", Exact = true }).ClickAsync();
        await adviser.GetByRole(AriaRole.Button, new() { Name = "Yes, respond: it was meant" }).ClickAsync();
        await Expect(stage.Locator(".ladder [aria-current]")).Not.ToContainTextAsync("routine");
        await Expect(control.Locator(".feed")).ToContainTextAsync("responds");

        var sent = new Dictionary<string, string>();
        foreach (var (who, received) in room.Received) sent[who] = await received.Text();
        Assert.That(ControlsOwn.Where(secret => !sent["control"].Contains(secret, StringComparison.Ordinal)), Is.Empty, "control is sent them, so that they would be found");
        foreach (var who in new[] { "adviser", "general-staff", "stage" }) Assert.That(ControlsOwn.Where(secret => sent[who].Contains(secret, StringComparison.Ordinal)), Is.Empty, who);
        Assert.Multiple(() =>
        {
            Assert.That(sent["adviser"], Does.Contain(ToldUs).And.Not.Contain(ToldMoscow).And.Contain("asleep").And.Not.Contain("Your cruise missiles"));
            Assert.That(sent["general-staff"], Does.Contain(ToldMoscow).And.Not.Contain(ToldUs).And.Not.Contain("asleep"));
            Assert.That(sent["stage"], Does.Not.Contain(ToldUs).And.Not.Contain(ToldMoscow).And.Not.Contain("asleep").And.Not.Contain("deconfliction"));
        });
        foreach (var (who, received) in room.Received)
        {
            Assert.That(received.Asked.Where(address => !address.StartsWith(room.Root, StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal)), Is.Empty, who);
            Assert.That(received.Complaints.Where(text => !text.Contains("Information:", StringComparison.Ordinal)), Is.Empty, who);
        }
    }

    [Test]
    public async Task A_server_that_was_killed_and_is_started_again_has_everybody_in_their_seats_without_a_hand()
    {
        using var folder = new Folder();
        var (kept, port) = (folder.At("night"), ServedRoom.FreePort());
        await using var room = await ServedRoom.Open(Scenario, kept, port);
        var control = await room.ControlPage();
        var adviser = await room.Join(control, "adviser");
        await ServedRoom.Say(control, "until 15:45");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync(ToldUs);
        await ServedRoom.Say(adviser, "note \"Acknowledged\"");
        var told = await adviser.Locator(".feed").InnerTextAsync();
        foreach (var page in new[] { control, adviser }) await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        room.Kill();

        await using var again = await ServedRoom.Open(kept, port: port);
        foreach (var page in new[] { control, adviser }) await Expect(page.Locator("body:not([data-before]) main[data-live=yes]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ServedRoom.Say(adviser, "believe 1 40");
        await Expect(control.Locator(".feed")).ToContainTextAsync("Acknowledged");
        Assert.That(await adviser.Locator(".feed").InnerTextAsync(), Does.EndWith(told[(told.IndexOf('\n') + 1)..]));
    }

    [Test]
    public async Task A_wrong_code_opens_nothing_and_one_that_was_used_neither()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        var code = await control.Locator(".cards .code").First.TextContentAsync();
        await room.Join(control, "adviser");
        var page = await room.Browser("stranger");
        await page.GotoAsync(room.Root);
        foreach (var wrong in new[] { "ABCDEF", code! })
        {
            await page.FillAsync("#code", wrong);
            await page.ClickAsync("text=Take the seat");
            await Expect(page.Locator("#refusal")).ToContainTextAsync("That opens no seat now");
        }

        await page.GotoAsync(room.Root + "/control");
        Assert.That(page.Url, Is.EqualTo(room.Root + "/"));
    }

    [Test]
    public async Task The_page_of_a_seat_weighs_less_than_half_a_megabyte()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        await ServedRoom.Say(control, "until 20:00");
        await room.Join(control, "adviser", 390, 844);
        Assert.That(await room.Received["adviser"].Size(), Is.InRange(200_000, 500_000), "with all that a first visit loads, unpacked");
    }

    [Test]
    public async Task What_was_told_while_nobody_looked_is_marked_when_somebody_comes_back()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        var adviser = await room.Join(control, "adviser");
        await ServedRoom.Say(control, "until 15:45");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync(ToldUs);
        await adviser.GotoAsync("about:blank");
        await ServedRoom.Say(control, "inject \"Warsaw closes its airspace\"");
        await adviser.GotoAsync(room.Root + "/seat");
        await Expect(adviser.Locator(".feed [data-missed]")).ToHaveCountAsync(1);
        await Expect(adviser.Locator(".feed [data-missed]")).ToContainTextAsync("Warsaw closes its airspace");
    }

    [Test]
    public async Task Control_asks_what_could_come_and_sees_it_as_dots_with_numbers()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        await ServedRoom.Say(control, "until 15:45");
        await control.EvaluateAsync("document.activeElement.blur()");
        await control.Keyboard.PressAsync("w");
        await control.Keyboard.TypeAsync("stand-down 1 n=100");
        await control.Keyboard.PressAsync("Enter");
        await Expect(control.Locator(".whatif p[role=status]")).ToContainTextAsync("100 worlds of each", new() { Timeout = 30_000 });
        await Expect(control.Locator(".fan tbody").First.Locator("th")).ToHaveTextAsync(["accusation reached", "nothing", "stand-down 1"]);
        await Expect(control.Locator(".fan .dots").First).ToHaveTextAsync(new Regex("^[●○]{20}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.That(await control.EvaluateAsync<bool>("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.whatif'))"), "two options beside each other need no scrolling sideways");
        await Pictures.Take(control, "room-whatif");
    }

    [Test]
    public async Task Whoever_is_sent_away_sees_nothing_any_more()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        var adviser = await room.Join(control, "adviser");
        var row = control.Locator(".seats li:has(> strong:text-is('adviser'))");
        await row.GetByRole(AriaRole.Button, new() { Name = "Send away" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Yes, send adviser away" }).ClickAsync();
        await Expect(adviser).ToHaveURLAsync(new Regex("/$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Keys_command_and_letters_are_dead_while_somebody_types()
    {
        await using var room = await ServedRoom.Open(Scenario);
        var control = await room.ControlPage();
        await control.Keyboard.PressAsync(".");
        await Expect(control.Locator(".answer")).ToContainTextAsync("done (1)");
        await control.Keyboard.PressAsync("?");
        await Expect(control.Locator("#keys")).ToBeVisibleAsync();
        await control.Keyboard.PressAsync("Escape");
        await Expect(control.Locator("#keys")).ToBeHiddenAsync();
        await control.Keyboard.PressAsync("m");
        await control.Keyboard.TypeAsync("Nobody rang. ? l");
        await control.Keyboard.PressAsync("Enter");
        await Expect(control.Locator(".feed")).ToContainTextAsync("Nobody rang. ? l");
        await Expect(control.Locator("#lobby")).ToBeHiddenAsync();
        await control.EvaluateAsync("document.activeElement.blur()");
        await control.Keyboard.PressAsync(" ");
        await Expect(control.Locator(".bar .state")).ToContainTextAsync("RUNNING");
    }
}
