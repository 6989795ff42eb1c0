using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>What was seen, for people to look at, where somebody wants to.</summary>
internal static class Pictures
{
    /// <summary>Names a folder outside the tree for pictures; without it none are taken.</summary>
    private const string Variable = "CHANNELSIM_SCREENSHOTS";

    private static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Keeps a file among them.</summary>
    public static async Task Keep(byte[] bytes, string name)
    {
        if (Folder is null) return;
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), bytes);
    }

    /// <summary>Takes one of the page as it is, or of all of it.</summary>
    public static async Task Take(IPage page, string name, bool all = true)
    {
        if (Folder is not null) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), FullPage = all });
    }

    /// <summary>Takes one in the dark and one in the light, and leaves the page there.</summary>
    public static async Task TakeBoth(IPage page, string name, bool all = true)
    {
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            await Take(page, $"{name}-{theme}", all);
        }
    }
}
