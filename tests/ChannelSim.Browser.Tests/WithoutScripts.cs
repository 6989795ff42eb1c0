using ChannelSim.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests;

/// <summary>Where scripts are off nothing is lost but PNG and buttons that copy.</summary>
[TestFixtureSource(typeof(Reports), nameof(Reports.Kinds))]
public sealed class WithoutScripts(string kind)
{
    private IBrowserContext? _context;
    private IPage? _page;

    [OneTimeSetUp]
    public async Task Open()
    {
        var browser = await Chromium.Start();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, JavaScriptEnabled = false });
        _context.SetDefaultTimeout(Chromium.Patience);
        _page = await _context.NewPageAsync();
        await _page.GotoAsync(new Uri(Reports.Of(kind)).AbsoluteUri);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_context is not null) await _context.CloseAsync();
    }

    [Test]
    public async Task Pictures_and_tables_are_seen_and_no_button_does_nothing()
    {
        Assert.That(await _page!.Locator("button").CountAsync(), Is.Zero);
        await Folded.OpenAll(_page);
        foreach (var picture in await _page.Locator("figure").AllAsync()) Assert.That(await picture.Locator("svg").First.IsVisibleAsync());
        foreach (var table in await _page.Locator("table").AllAsync()) Assert.That(await table.IsVisibleAsync());
    }

    [Test]
    public async Task The_theme_is_chosen_by_a_switch()
    {
        await _page!.Locator("#theme-dark").CheckAsync();
        var dark = await Ground();
        await _page.Locator("#theme-light").CheckAsync();

        Assert.That(dark, Is.LessThan(60));
        Assert.That(await Ground(), Is.GreaterThan(240));
    }

    // How bright the paper is, from 0 to 255.
    private async Task<int> Ground()
    {
        var colour = await _page!.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor");
        return colour.Split('(', ')', ',').Skip(1).Take(3).Max(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
    }
}
