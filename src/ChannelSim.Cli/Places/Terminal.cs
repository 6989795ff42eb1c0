using System.Globalization;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Cli.Places;

/// <summary>How wide a page can be.</summary>
internal static class Terminal
{
    private const int Narrowest = 60;
    private const int Widest = 200;

    /// <summary>The variable COLUMNS where it is set; else the columns of the terminal, if the page goes to one; else as wide as pages usually are.</summary>
    /// <param name="isShown">Whether the page goes to the terminal.</param>
    public static int Width(bool isShown)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0) return Math.Clamp(said, Narrowest, Widest);
        return isShown && !Console.IsOutputRedirected && Columns() is > 0 and var columns ? Math.Clamp(columns, Narrowest, Widest) : TextPage.UsualWidth;
    }

    public static int Columns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
