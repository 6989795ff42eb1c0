using Microsoft.Playwright;

namespace ChannelSim.Browser.Tests.Support;

/// <summary>What was seen, for people to look at.</summary>
internal static class Pictures
{
    /// <summary>Names a folder outside the tree for pictures; without it they go to the folder for temporary files.</summary>
    private const string Variable = "CHANNELSIM_SCREENSHOTS";

    private static string Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : Path.Combine(Path.GetTempPath(), "channelsim-screenshots");

    /// <summary>Keeps a file among them.</summary>
    public static Task Keep(byte[] bytes, string name)
    {
        Directory.CreateDirectory(Folder);
        return File.WriteAllBytesAsync(Path.Combine(Folder, name), bytes);
    }

    /// <summary>Where a picture of a name goes.</summary>
    public static string PathOf(string name) => Path.Combine(Folder, name + ".png");

    /// <summary>Takes one of the whole page.</summary>
    public static Task Take(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions { Path = PathOf(name), FullPage = true });
}
