using ChannelSim.Browser.Tests.Support;

namespace ChannelSim.Browser.Tests;

/// <summary>Where nothing is found, something would have been: a page that is wrong in the light, and one that is wrong in the dark only.</summary>
public sealed class AccessibleClaims
{
    [TestCase("<p>There is a picture.<img src='data:,'></p>", "image-alt")]
    [TestCase("<p style='color: #999'>Hardly to be read.</p>", "color-contrast")]
    [TestCase("<style>@media (prefers-color-scheme: dark) { p { color: #444; background: #222 } }</style><p>Hardly to be read at night.</p>", "color-contrast")]
    public async Task It_is_found(string body, string rule)
    {
        var browser = await Chromium.Start();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!DOCTYPE html><html lang='en'><head><title>Wrong</title></head><body><main><h1>Wrong</h1>{body}</main></body></html>");
        Assert.That(await Accessible.Found(page, inTheDark: true), Has.Some.StartsWith(rule + ":"));
    }
}
