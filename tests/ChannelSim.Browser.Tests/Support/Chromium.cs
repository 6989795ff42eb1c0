using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>The Chromium of this computer, started once, without a network of its own.</summary>
internal static class Chromium
{
    /// <summary>Names the browser where it is not at one of the usual places.</summary>
    private const string Variable = "CHANNELSIM_CHROMIUM";

    /// <summary>Set where these tests must run: there a computer without the browser has them fail.</summary>
    private const string Required = "CHANNELSIM_BROWSER_REQUIRED";

    /// <summary>Milliseconds that it is waited for anything.</summary>
    public const int Patience = 60_000; // a crowded computer takes its time, and nothing waits longer than it must

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Nothing of the browser's own business: it speaks to nobody, and what it is asked to load is what the file asks for.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none"];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The browser; a computer that has none has these tests skipped, and says so.</summary>
    public static async Task<IBrowser> Start()
    {
        if (browser is not null) return browser;
        if (Path() is not { } path)
        {
            var reason = $"there is no Chromium on this computer, so no report was opened; {Variable} names one that is elsewhere";
            if (Environment.GetEnvironmentVariable(Required) is not (null or "")) Assert.Fail(reason);
            Assert.Ignore(reason);
            throw new InvalidOperationException(reason);
        }

        Assertions.SetDefaultExpectTimeout(Patience / 2);
        playwright = await Playwright.CreateAsync();
        return browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Flags });
    }

    /// <summary>Ends it.</summary>
    public static async Task Stop()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        (browser, playwright) = (null, null);
    }

    private static string? Path() => Usual.Prepend(Environment.GetEnvironmentVariable(Variable) ?? "").FirstOrDefault(File.Exists);
}
