namespace ChannelSim.Cli.Tests.Support;

/// <summary>Where the checkout is.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "ChannelSim.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests do not run inside a checkout");
        return folder;
    }
}
