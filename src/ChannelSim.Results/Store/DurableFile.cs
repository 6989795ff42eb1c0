using System.Security.Cryptography;

namespace ChannelSim.Results.Store;

/// <summary>Files that are either whole or not there: written aside, synced, renamed.</summary>
internal static class DurableFile
{
    /// <summary>What is written aside ends so; it is swept away when a study goes on.</summary>
    public const string Aside = ".tmp";

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using (var stream = Create(path + Aside))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + Aside, path, overwrite: true);
    }

    /// <summary>Writes a file through a stream.</summary>
    public static void Write(string path, Action<Stream> fill)
    {
        using (var stream = Create(path + Aside))
        {
            fill(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + Aside, path, overwrite: true);
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
