using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>Somebody who has no mouse.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostStops = 300;

    public IPage Page => page;

    /// <summary>Presses a key of the page's own, with no field in the way.</summary>
    public async Task Press(string key)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Types a line on the command line, and reads that it was done.</summary>
    public async Task Line(string command)
    {
        await Press("/");
        await page.Keyboard.TypeAsync(command);
        await ServedRoom.Done(page, () => page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Goes from stop to stop to a button, and presses it.</summary>
    public async Task Button(string name)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("(document.activeElement.ariaLabel ?? document.activeElement.textContent ?? '').trim()") != name) continue;
            await page.Keyboard.PressAsync("Enter");
            return;
        }

        Assert.Fail($"No stop is called {name}.");
    }

    /// <summary>Presses the button at which the focus is, once it is called so.</summary>
    public async Task Confirm(string name)
    {
        await Expect(page.Locator("button:focus")).ToHaveTextAsync(name);
        await page.Keyboard.PressAsync("Enter");
    }
}
