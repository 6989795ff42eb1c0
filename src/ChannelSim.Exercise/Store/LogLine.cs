using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChannelSim.Exercise.Store;

/// <summary>
/// A line of the log: a JSON object whose last member, <c>hash</c>, is the SHA-256 of the hash before it and of all bytes of the line before that member. So no line can be
/// changed, put in, taken out or moved without another hash all the way down.
/// </summary>
internal static class LogLine
{
    /// <summary>The hash before the first line.</summary>
    public static readonly string Root = new('0', HashLength);

    private const int HashLength = 64;
    private static readonly byte[] Before = Encoding.ASCII.GetBytes(",\"hash\":\"");
    private static readonly byte[] After = Encoding.ASCII.GetBytes("\"}");

    /// <summary>An object as a line, its end included.</summary>
    /// <returns>The bytes, and the hash that the next line takes in.</returns>
    public static (byte[] Bytes, string Hash) Of<T>(T content, string previous)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(content, LogJson.Line).AsSpan()[..^1]; // without the bracket that closes it
        var hash = HashOf(previous, body);
        return ([.. body, .. Before, .. Encoding.ASCII.GetBytes(hash), .. After, (byte)'\n'], hash);
    }

    /// <summary>Whether a line, without its end, holds after a hash; and the hash that it says it has, null where it says none.</summary>
    public static (bool Holds, string? Stated) Check(ReadOnlySpan<byte> line, string previous)
    {
        var tail = Before.Length + HashLength + After.Length;
        if (line.Length <= tail || !line[^After.Length..].SequenceEqual(After) || !line[^tail..].StartsWith(Before)) return (false, null);
        var stated = Encoding.ASCII.GetString(line[^(HashLength + After.Length)..^After.Length]);
        return (stated == HashOf(previous, line[..^tail]), stated);
    }

    /// <summary>The object of a line, without its end; null where it is none.</summary>
    public static T? Content<T>(ReadOnlySpan<byte> line)
        where T : class
    {
        var tail = Before.Length + HashLength + After.Length;
        try
        {
            return JsonSerializer.Deserialize<T>([.. line[..^tail], (byte)'}'], LogJson.Line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a line should have as its hash after another.</summary>
    public static string? Computed(ReadOnlySpan<byte> line, string previous)
    {
        var tail = Before.Length + HashLength + After.Length;
        return line.Length > tail ? HashOf(previous, line[..^tail]) : null;
    }

    private static string HashOf(string previous, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The first line of a log: which exercise it is of.</summary>
/// <param name="ExerciseSha256">SHA-256 of <c>exercise.json</c>.</param>
internal sealed record LogHeader(string ExerciseSha256);
