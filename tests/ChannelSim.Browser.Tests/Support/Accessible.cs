using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>What axe finds on a page, and whether it is wider than the screen.</summary>
internal static class Accessible
{
    // What is in order is not listed: on a large page that takes longer than looking for what is not.
    private static AxeRunOptions Everything => new() { ResultTypes = [ResultType.Violations] };

    // Colours are all in which a page in the dark is another, and the same at every size.
    private const int Laptop = 1366;

    private static AxeRunOptions Colours => new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") };

    /// <summary>Claims that axe finds nothing, on a laptop in the dark too, and that nothing is wider than the screen.</summary>
    public static async Task Claim(IPage page, string name)
    {
        var (width, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("innerWidth"));
        var found = await Found(page, inTheDark: screen == Laptop);
        Assert.Multiple(() =>
        {
            Assert.That(found, Is.Empty, name);
            Assert.That(width, Is.LessThanOrEqualTo(screen), name);
        });
    }

    /// <summary>What axe finds on a page in the light and, of colours, perhaps in the dark, where the page stays.</summary>
    public static async Task<IReadOnlyList<string>> Found(IPage page, bool inTheDark)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        var found = Told(await page.RunAxe(Everything));
        if (!inTheDark) return found;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        return [.. found, .. Told(await page.RunAxe(Colours))];
    }

    /// <summary>The same of a page on a phone, a laptop and a projector, with pictures of it.</summary>
    public static async Task ClaimAtEverySize(IPage page, string name)
    {
        foreach (var (width, height) in new[] { (390, 844), (1366, 768), (1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync("scrollTo(0, 0)");
            await Pictures.TakeBoth(page, $"room-{name}-{width}");
            await Claim(page, name);
        }
    }

    private static List<string> Told(AxeResult result) =>
        [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html[..Math.Min(160, node.Html.Length)] + " " + node.Any.FirstOrDefault()?.Message))}")];
}
