using System.Security.Cryptography;

namespace ChannelSim.Cluster.Coordination;

/// <summary>A study as workers get it. What is in the bytes only those know who make and read them.</summary>
public sealed class StudyContent
{
    /// <summary>A study of these bytes.</summary>
    public StudyContent(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
    }

    /// <summary>The study.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal digits: its name in every call and answer.</summary>
    public string Hash { get; }
}
