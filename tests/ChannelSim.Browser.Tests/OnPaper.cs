using System.Text;
using ChannelSim.Browser.Tests.Support;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests;

/// <summary>A report can be printed, and its pictures taken out of it.</summary>
[TestFixtureSource(typeof(Reports), nameof(Reports.Kinds))]
public sealed class OnPaper(string kind)
{
    private IBrowserContext? _context;
    private IPage? _page;

    [OneTimeSetUp]
    public async Task Open()
    {
        var browser = await Chromium.Start();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions { AcceptDownloads = true, ColorScheme = ColorScheme.Dark });
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
    public async Task It_is_printed_light_with_all_tables_unfolded()
    {
        var pdf = await _page!.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
        await Pictures.Keep(pdf, kind + ".pdf");
        Assert.That(Encoding.ASCII.GetString(pdf, 0, 5), Is.EqualTo("%PDF-"));

        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var folded = await _page.EvaluateAsync<string[]>("[...document.querySelectorAll('details:not(.long) table')].filter(table => !table.checkVisibility({ contentVisibilityAuto: true })).map(table => table.caption.textContent)");
        var ground = await _page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.That(folded, Is.Empty);
        Assert.That(ground, Is.EqualTo("rgb(255, 255, 255)"));
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
    }

    [Test]
    public async Task Every_picture_is_saved_as_SVG_by_a_link_and_as_PNG_by_a_button()
    {
        await Folded.OpenAll(_page!);
        foreach (var link in await _page!.Locator("a.save").AllAsync())
        {
            var svg = await Saved(link);
            var png = await Saved(link.Locator("xpath=following-sibling::button"));

            Assert.That(System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(svg)).Root!.Name.LocalName, Is.EqualTo("svg"));
            Assert.That(Encoding.ASCII.GetString(png, 1, 3), Is.EqualTo("PNG"));
        }
    }

    // On a crowded computer Chromium now and then drops a download that a script begins long after the click; whoever gets none clicks again.
    private async Task<byte[]> Saved(ILocator what)
    {
        const int Clicks = 6;
        for (var click = 1; ; click++)
        {
            try
            {
                return await SavedAtOnce(what);
            }
            catch (TimeoutException) when (click < Clicks)
            {
            }
        }
    }

    private async Task<byte[]> SavedAtOnce(ILocator what)
    {
        var download = await _page!.RunAndWaitForDownloadAsync(() => what.ClickAsync(), new PageRunAndWaitForDownloadOptions { Timeout = Chromium.Patience / 10 });
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
