namespace ChannelSim.Results.Store;

/// <summary>Reads shards whole, so that their hash can be compared before they are believed.</summary>
internal static class Shards
{
    /// <exception cref="StoreFailedException">The shard is not what was committed.</exception>
    public static MemoryStream Open(FolderPaths paths, string file, string hash)
    {
        var path = Path.Combine(paths.Root, file);
        var bytes = File.ReadAllBytes(path);
        if (DurableFile.HashOf(bytes) == hash) return new MemoryStream(bytes, writable: false);
        throw new StoreFailedException($"{path} was changed after it was committed: delete it, then `channelsim resume {paths.Root}` runs it again");
    }
}
