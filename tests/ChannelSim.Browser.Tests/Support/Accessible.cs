using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>What axe finds on a page, and whether it is wider than the screen.</summary>
internal static class Accessible
{
    /// <summary>Claims that axe finds nothing, and that nothing is wider than the screen.</summary>
    public static async Task Claim(IPage page, string name)
    {
        var found = await page.RunAxe();
        var (width, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("innerWidth"));
        Assert.Multiple(() =>
        {
            Assert.That(found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html[..Math.Min(160, node.Html.Length)] + " " + node.Any.FirstOrDefault()?.Message))}"), Is.Empty, name);
            Assert.That(width, Is.LessThanOrEqualTo(screen), name);
        });
    }
}
