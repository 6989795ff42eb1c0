using ChannelSim.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Rooms;

/// <summary>Each page of a room, on a phone, a laptop (in the dark too) and a projector: nobody is kept out, and nothing is out of sight.</summary>
[TestFixtureSource(nameof(Cases))]
public sealed class PageClaims(int width, int height)
{
    private static IEnumerable<TestFixtureData> Cases() =>
        from size in new[] { (Width: 390, Height: 844), (Width: 1366, Height: 768), (Width: 1920, Height: 1080) }
        select new TestFixtureData(size.Width, size.Height).SetArgDisplayNames($"{size.Width}");

    [Test]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen_on_any_page()
    {
        await using var room = await ServedRoom.Open("scenarios/przewodow-2022-11-15.yaml");
        var control = await room.ControlPage(width, height);
        var pages = new Dictionary<string, IPage> { ["control"] = control };
        foreach (var seat in new[] { "adviser", "observer", "stage" }) pages[seat] = await room.Join(control, seat, width, height);
        pages["join"] = await room.Browser("join", width, height);
        await pages["join"].GotoAsync(room.Root);
        foreach (var command in new[] { "until 15:45", "inject \"Warsaw closes its airspace\" \"For how long, it does not say.\"", "fail deconfliction-line because \"test\"" }) await ServedRoom.Say(control, command);
        await ServedRoom.Say(pages["adviser"], "call deconfliction-line about 1");
        await Expect(pages["stage"].Locator("h1")).ToContainTextAsync("Warsaw closes");
        foreach (var (name, page) in pages) await Look(page, name);
        await control.EvaluateAsync("document.getElementById('lobby').showModal()");
        await Look(control, "lobby");
    }

    private async Task Look(IPage page, string name)
    {
        await Pictures.TakeBoth(page, $"room-{name}-{width}", all: false);
        await Accessible.Claim(page, name);
    }
}
