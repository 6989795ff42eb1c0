using ChannelSim.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests;

/// <summary>A report of every kind opens by itself, on a phone and on a laptop, there in the dark too, and whoever reads it, however they read, finds all that is in it.</summary>
[TestFixtureSource(nameof(Cases))]
public sealed class ReportClaims(string kind, int width, int height)
{
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;
    private IPage? _page;

    private static IEnumerable<TestFixtureData> Cases() =>
        from kind in Reports.Kinds
        from size in new[] { (Width: 390, Height: 844), (Width: 1366, Height: 768) }
        select new TestFixtureData(kind, size.Width, size.Height).SetArgDisplayNames(kind, $"{size.Width}");

    private IPage Page => _page!;

    [OneTimeSetUp]
    public async Task Open()
    {
        var browser = await Chromium.Start();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = ColorScheme.Light, AcceptDownloads = true });
        _context.SetDefaultTimeout(Chromium.Patience);
        _page = await _context.NewPageAsync();
        _page.Request += (_, request) => _requests.Add(request.Url);
        _page.Console += (_, message) => _complaints.Add(message.Text);
        _page.PageError += (_, error) => _complaints.Add(error);
        await _page.GotoAsync(Address);
        await Pictures.TakeBoth(_page, $"{kind}-{width}");
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_context is not null) await _context.CloseAsync();
    }

    private string Address => new Uri(Reports.Of(kind)).AbsoluteUri;

    [Test]
    public void It_asks_for_nothing_but_itself_and_the_browser_has_nothing_to_complain_of()
    {
        Assert.That(_requests, Is.EqualTo(new[] { Address }));
        Assert.That(_complaints, Is.Empty);
    }

    [Test]
    public async Task No_part_of_the_page_is_wider_than_the_screen()
    {
        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
        var outside = await Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && !e.matches('.unseen, .skip') && e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => e.tagName + ' ' + e.className)
            """);
        Assert.That(outside, Is.Empty);
    }

    [Test]
    public async Task Every_figure_and_every_table_is_there_and_is_seen()
    {
        Assert.That(await Page.Locator("h1").CountAsync(), Is.EqualTo(1));
        await Folded.OpenAll(Page);
        foreach (var figure in await Page.Locator("figure").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            Assert.That(await figure.Locator("svg").First.IsVisibleAsync());
            Assert.That(await figure.Locator("figcaption").InnerTextAsync(), Is.Not.Empty);
        }

        var tables = await Page.Locator("table").AllAsync();
        Assert.That(tables, Is.Not.Empty);
        foreach (var table in tables) Assert.That(await table.IsVisibleAsync() && await table.Locator("caption").CountAsync() == 1 && await table.Locator("th[scope]").CountAsync() > 0);
    }

    [Test]
    public Task Axe_finds_nothing() => Accessible.Claim(Page, kind);

    [Test]
    public async Task Every_link_within_it_leads_somewhere()
    {
        var astray = await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => id.length > 0 && !document.getElementById(id))");
        Assert.That(astray, Is.Empty);
    }
}
