using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// A world as bytes: a header that says what it fits (format, layout, model) and guards against damage, then the world itself.
/// Written by one machine, it goes on from the same bytes on another.
/// </summary>
public static class Checkpoint
{
    private const uint Magic = 0x4B435343; // "CSCK"
    private const uint Format = 1;
    private const int HashLength = 32;
    private const int HeaderLength = 8 + (3 * HashLength);

    /// <summary>SHA-256 of the world's layout: names and types of all fields, in order (there is no padding, so offsets follow).</summary>
    public static ReadOnlyMemory<byte> LayoutHash { get; } = HashOfLayout();

    /// <summary>Bytes of a checkpoint.</summary>
    public static int Length => HeaderLength + Unsafe.SizeOf<World>();

    /// <summary>The world as bytes, for the model it runs under.</summary>
    public static byte[] Save(in World world, CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var bytes = new byte[Length];
        MemoryMarshal.Write(bytes, Magic);
        MemoryMarshal.Write(bytes.AsSpan(4), Format);
        LayoutHash.Span.CopyTo(bytes.AsSpan(8));
        Convert.FromHexString(model.Hash).CopyTo(bytes, 8 + HashLength);
        MemoryMarshal.Write(bytes.AsSpan(HeaderLength), in world);
        SHA256.HashData(bytes.AsSpan(HeaderLength)).CopyTo(bytes, 8 + (2 * HashLength));
        return bytes;
    }

    /// <summary>The world in a checkpoint.</summary>
    /// <exception cref="CheckpointException">It is not a checkpoint, is damaged, or was written for another layout or model.</exception>
    public static World Load(ReadOnlySpan<byte> bytes, CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require(bytes.Length >= 8 && MemoryMarshal.Read<uint>(bytes) == Magic, "not a checkpoint of ChannelSim");
        Require(MemoryMarshal.Read<uint>(bytes[4..]) == Format, "a checkpoint of another format: it was written by another version of the engine");
        Require(bytes.Length == Length, "a checkpoint of the wrong length: it is cut off, or was written by another version of the engine");
        Require(bytes.Slice(8, HashLength).SequenceEqual(LayoutHash.Span), "a checkpoint of another layout: it was written by another version of the engine");
        Require(bytes.Slice(8 + HashLength, HashLength).SequenceEqual(Convert.FromHexString(model.Hash)), "a checkpoint of another model: the scenario was changed, or is another one");
        Require(bytes.Slice(8 + (2 * HashLength), HashLength).SequenceEqual(SHA256.HashData(bytes[HeaderLength..])), "a damaged checkpoint: its bytes do not match their hash");
        return MemoryMarshal.Read<World>(bytes[HeaderLength..]);
    }

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new CheckpointException(message);
    }

    private static byte[] HashOfLayout()
    {
        var text = new StringBuilder();
        Describe(text, typeof(World));
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Describe(StringBuilder text, Type type)
    {
        text.Append(type.Name);
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } array) text.Append('x').Append(array.Length);
        if (type.IsPrimitive || type.IsEnum) return;
        text.Append('{');
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).OrderBy(field => field.MetadataToken))
        {
            text.Append(field.Name).Append(':');
            Describe(text, field.FieldType);
            text.Append(';');
        }

        text.Append('}');
    }
}

/// <summary>A checkpoint does not fit; the message says why. Nothing was changed.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>With the reason.</summary>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>Without a reason; present because analyzers expect it.</summary>
    public CheckpointException()
    {
    }

    /// <summary>With a reason and a cause.</summary>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
