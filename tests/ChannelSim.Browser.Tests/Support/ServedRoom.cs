using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;
using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>A room that the built program serves, and the browsers of those who are in it.</summary>
internal sealed partial class ServedRoom : IAsyncDisposable
{
    private readonly Process _program;
    private readonly List<IBrowserContext> _contexts = [];

    private ServedRoom(Process program, Uri control)
    {
        (_program, Control) = (program, control);
    }

    /// <summary>The address that makes whoever opens it control.</summary>
    public Uri Control { get; }

    /// <summary>The server's address.</summary>
    public string Root => $"{Control.Scheme}://{Control.Authority}";

    /// <summary>All that the browser of a seat was sent, and all it complained of, by the name of the seat.</summary>
    public Dictionary<string, Received> Received { get; } = [];

    public static async Task<ServedRoom> Open(string scenario, string? folder = null, int port = 0)
    {
        string[] kept = folder is null || Directory.Exists(scenario) ? [] : ["-o", folder];
        var program = Built.Start(["serve", scenario, "--port", $"{port}", .. kept]);
        while (await program.StandardOutput.ReadLineAsync() is { } line)
            if (Address().Match(line) is { Success: true } found) return new ServedRoom(program, new Uri(found.Value));
        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync());
    }

    /// <summary>A folder from which the host chooses in the browser.</summary>
    public static async Task<ServedRoom> OpenFolder(string folder)
    {
        var program = Built.StartAt(folder, "serve", "--port", "0");
        while (await program.StandardOutput.ReadLineAsync() is { } line)
            if (Address().Match(line) is { Success: true } found) return new ServedRoom(program, new Uri(found.Value));
        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync());
    }

    /// <summary>A browser that knows nothing of the others.</summary>
    public async Task<IPage> Browser(string who, int width = 1366, int height = 768, ColorScheme theme = ColorScheme.Light)
    {
        var browser = await Chromium.Start();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = theme });
        context.SetDefaultTimeout(Chromium.Patience * 3);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        Received[who] = new Received(page);
        return page;
    }

    /// <summary>Control's page, in a browser of its own.</summary>
    public async Task<IPage> ControlPage(int width = 1366, int height = 768, ColorScheme theme = ColorScheme.Light)
    {
        var page = await Browser("control", width, height, theme);
        await page.GotoAsync(Control.ToString());
        await page.WaitForURLAsync("**/control");
        await Live(page);
        return page;
    }

    /// <summary>Joins by the code that control's page shows.</summary>
    public async Task<IPage> Join(IPage control, string seat, int width = 1366, int height = 768, ColorScheme theme = ColorScheme.Light)
    {
        var code = await control.Locator($".cards .card:has(h3:text-matches('(^|\\\\(){seat}(\\\\)|$)', 'i')) .code").First.TextContentAsync();
        var page = await Browser(seat, width, height, theme);
        await page.GotoAsync(Root);
        await page.FillAsync("#code", code!);
        await page.ClickAsync("text=Take the seat");
        await page.WaitForURLAsync(url => !url.EndsWith('/'));
        await Live(page);
        return page;
    }

    // Until the page answers to what is done on it.
    private static Task Live(IPage page) => page.WaitForSelectorAsync("main[data-live=yes]");

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.CloseAsync();
        Kill();
        _program.Dispose();
    }

    /// <summary>Types a command on a page's line, and reads that it was done.</summary>
    public static async Task Say(IPage page, string command)
    {
        await page.FillAsync("#command", command);
        await Done(page, () => page.PressAsync("#command", "Enter"));
    }

    /// <summary>Sends the line that is typed, and reads that it was done: in an answer of its own, for the one before says so too.</summary>
    public static async Task Done(IPage page, Func<Task> send)
    {
        await page.EvaluateAsync("document.querySelector('.answer > span').dataset.before = 'yes'");
        await send();
        await Assertions.Expect(page.Locator(".answer > span:not([data-before])")).ToContainTextAsync("done");
        await Assertions.Expect(page.Locator("#command")).ToHaveValueAsync("");
    }

    /// <summary>A port on which nobody serves.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As if the computer had lost its power.</summary>
    public void Kill()
    {
        if (!_program.HasExited) _program.Kill();
        _program.WaitForExit();
    }

    [GeneratedRegex(@"http://\S+#control=\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
