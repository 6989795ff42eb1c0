namespace ChannelSim.Web.Tests.Support;

/// <summary>A folder for an exercise, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("channelsim-").FullName;

    public string Path => System.IO.Path.Combine(_root, "night");

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
