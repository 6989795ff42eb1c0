namespace ChannelSim.Cli.Files;

/// <summary>A new file beside another, under a name of its own; gone when disposed of, unless it was moved.</summary>
internal sealed class AsideFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private bool _moved;

    private AsideFile(string path)
    {
        _path = path;
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += Vanish;
    }

    /// <summary>Makes one; its name is short, so that it fits wherever the other one does.</summary>
    public static AsideFile Beside(string path) => new(Path.Combine(Path.GetDirectoryName(path)!, ".channelsim-" + Path.GetRandomFileName()));

    /// <summary>Writes it, with the permissions of the file that it will replace, from the first byte on.</summary>
    public void Fill(Action<Stream> result, UnixFileMode? mode)
    {
        if (mode is { } kept && !OperatingSystem.IsWindows()) File.SetUnixFileMode(_stream.SafeFileHandle, kept);
        result(_stream);
        _stream.Flush(flushToDisk: true);
    }

    public void MoveTo(string path, bool overwrite)
    {
        _stream.Dispose();
        File.Move(_path, path, overwrite);
        _moved = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_moved) File.Delete(_path);
        _moved = true;
        AppDomain.CurrentDomain.ProcessExit -= Vanish;
    }

    // A second Ctrl-C ends the process wherever it is.
    private void Vanish(object? sender, EventArgs arguments)
    {
        if (!_moved) File.Delete(_path);
    }
}
