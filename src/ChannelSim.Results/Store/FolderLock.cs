namespace ChannelSim.Results.Store;

/// <summary>Held while a process works on a folder. The operating system lets it go when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _stream;

    private FolderLock(FileStream stream) => _stream = stream;

    /// <summary>The lock, or null where another process holds it.</summary>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();
}
