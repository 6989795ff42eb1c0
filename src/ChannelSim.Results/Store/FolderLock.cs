namespace ChannelSim.Results.Store;

/// <summary>Held while a process works on a folder. The operating system lets it go when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    // What the system says of a file that another process holds: EAGAIN on Linux, on macOS, and the sharing and lock violations of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _stream;

    private FolderLock(FileStream stream) => _stream = stream;

    /// <summary>The lock, or null where another process holds it.</summary>
    /// <exception cref="IOException">It cannot be written, for another reason.</exception>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (Held.Contains(exception.HResult))
        {
            return null;
        }
    }

    /// <summary>Whether a process holds the lock; takes it for a moment, and makes none where there is none.</summary>
    public static bool IsHeld(string path)
    {
        if (!File.Exists(path)) return false;
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
            return false;
        }
        catch (IOException exception) when (Held.Contains(exception.HResult))
        {
            return true;
        }
    }

    public void Dispose() => _stream.Dispose();
}
