using System.Security.Cryptography;

namespace ChannelSim.Results.Store;

/// <summary>Files that are either whole or not there: written aside, synced, renamed.</summary>
internal static class DurableFile
{
    /// <summary>What is written aside ends so; it is swept away when a study goes on.</summary>
    public const string Aside = ".tmp";

    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes a file through a stream.</summary>
    /// <exception cref="IOException">It cannot be written: the disk is full, or the file would be larger than may be.</exception>
    public static void Write(string path, Action<Stream> fill)
    {
        try
        {
            using (var stream = Create(path + Aside))
            {
                fill(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(path + Aside, path, overwrite: true);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What the runtime makes of the system's "file too large".
            throw new IOException($"{path} would be larger than the system allows", exception);
        }
    }

    public static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16);

    /// <summary>SHA-256 of a file, lowercase hexadecimal.</summary>
    public static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
