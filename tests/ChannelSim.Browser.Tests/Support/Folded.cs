using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>What is folded away until somebody looks.</summary>
internal static class Folded
{
    /// <summary>Opens all of it, as a reader would: one after the other, what is within another after it.</summary>
    public static async Task OpenAll(IPage page)
    {
        var folded = page.Locator("details:not([open]) > summary");
        while (await folded.CountAsync() > 0) await folded.First.ClickAsync();
    }
}
