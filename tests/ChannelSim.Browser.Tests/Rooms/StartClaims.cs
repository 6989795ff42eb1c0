using ChannelSim.Browser.Tests.Support;
using ChannelSim.Cli.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Rooms;

/// <summary>The host opens an exercise in the browser, closes it, and goes on with it; whoever waits at the door comes in by himself.</summary>
public sealed class StartClaims
{
    [Test]
    public async Task From_a_folder_to_a_joined_exercise_and_back_again()
    {
        using var folder = new Folder();
        File.Copy(Path.Combine(Repository.Root, "scenarios/przewodow-2022-11-15.yaml"), folder.At("night.yaml"));
        await File.WriteAllTextAsync(folder.At("bad.yaml"), "channelsim: 1\nid: bad\n");
        await using var room = await ServedRoom.OpenFolder(folder.Path);
        var waiting = await room.Browser("waiting", 390, 844, ColorScheme.Dark);
        await waiting.GotoAsync(room.Root);
        await Expect(waiting.Locator("h1")).ToHaveTextAsync("The exercise is not open yet");
        var host = await room.Browser("host");
        await host.GotoAsync(room.Control.ToString());
        await host.WaitForURLAsync("**/control");
        await Expect(host.Locator("h1")).ToHaveTextAsync("Hold an exercise");
        foreach (var (page, name) in new[] { (waiting, "waiting"), (host, "start") }) await Accessible.ClaimAtEverySize(page, name);

        await host.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await host.WaitForSelectorAsync("main.control[data-live=yes]");
        await Expect(waiting.Locator("#code")).ToBeVisibleAsync();
        var adviser = await room.Join(host, "adviser");
        await ServedRoom.Say(host, "until 15:45");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync("Something has come down");

        await host.GetByRole(AriaRole.Button, new() { Name = "Close exercise" }).ClickAsync();
        await host.GetByRole(AriaRole.Button, new() { Name = "Yes, close it" }).ClickAsync();
        await Expect(host.Locator("h1")).ToHaveTextAsync("Hold an exercise");
        await Expect(adviser.Locator("h1")).ToHaveTextAsync("The exercise is not open yet");
        await Expect(host.Locator("main")).ToContainTextAsync("T+00:15");
        await host.GetByRole(AriaRole.Button, new() { Name = "Go on with" }).ClickAsync();
        await host.WaitForSelectorAsync("main.control[data-live=yes]");
        await Expect(adviser.Locator(".feed")).ToContainTextAsync("Something has come down");
    }
}
