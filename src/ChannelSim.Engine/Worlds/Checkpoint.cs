using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// A world as bytes: a header that says what it fits and guards against damage, then the packed world (<see cref="PackedWorld"/>).
/// Written by one computer, it goes on from the same bytes on another.
/// </summary>
/// <remarks>
/// Format 2, little-endian: magic (4 bytes), format (4), rules of the engine (4), length of the packed world (4), then five SHA-256 (32 each): of the layout, of
/// the model's structure, of its numbers, of the packed world, and of all of the header before it; then the packed world.
/// </remarks>
public static class Checkpoint
{
    /// <summary>
    /// Counts the rules by which worlds are stepped: raised with every change after which the same world goes on in another way, whether or not its layout changes.
    /// A test holds it to the bytes of random models, exercises and forks (<c>RulesClaims</c>).
    /// </summary>
    public const int Rules = 4;

    private const uint Magic = 0x4B435343; // "CSCK"
    private const int Format = 2;
    private const int HashLength = 32;
    private const int HashesAt = 16;
    private const int HeaderLength = HashesAt + (5 * HashLength);

    /// <summary>SHA-256 of the world's layout: names and types of all fields, in order (there is no padding, so offsets follow).</summary>
    public static ReadOnlyMemory<byte> LayoutHash { get; } = HashOfLayout();

    /// <summary>The world as bytes, for the model it runs under.</summary>
    public static byte[] Save(in World world, CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var length = PackedWorld.LengthOf(in world, model);
        var bytes = new byte[HeaderLength + length];
        MemoryMarshal.Write(bytes, Magic);
        MemoryMarshal.Write(bytes.AsSpan(4), Format);
        MemoryMarshal.Write(bytes.AsSpan(8), Rules);
        MemoryMarshal.Write(bytes.AsSpan(12), length);
        PackedWorld.Pack(in world, model, bytes.AsSpan(HeaderLength));
        LayoutHash.Span.CopyTo(Hash(bytes, 0));
        Convert.FromHexString(model.StructureHash).CopyTo(Hash(bytes, 1));
        Convert.FromHexString(model.NumbersHash).CopyTo(Hash(bytes, 2));
        SHA256.HashData(bytes.AsSpan(HeaderLength), Hash(bytes, 3));
        SHA256.HashData(bytes.AsSpan(0, HeaderLength - HashLength), Hash(bytes, 4));
        return bytes;
    }

    /// <summary>The world in a checkpoint.</summary>
    /// <param name="bytes">What <see cref="Save"/> made.</param>
    /// <param name="model">The model it is to go on under.</param>
    /// <param name="underOtherNumbers">True to go on with other numbers in a model of the same structure; what has been drawn and set by the old ones stays.</param>
    /// <exception cref="CheckpointException">It is not a checkpoint, is damaged, or was written by another engine, for another layout or another model.</exception>
    public static World Load(ReadOnlySpan<byte> bytes, CompiledModel model, bool underOtherNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require(bytes.Length >= 8 && MemoryMarshal.Read<uint>(bytes) == Magic, "not a checkpoint of ChannelSim");
        Require(MemoryMarshal.Read<int>(bytes[4..]) == Format, "a checkpoint of another format: it was written by another version of the engine");
        Require(bytes.Length >= HeaderLength, "a checkpoint of the wrong length: it is cut off");
        Require(HashOf(bytes, 4).SequenceEqual(SHA256.HashData(bytes[..(HeaderLength - HashLength)])), "a damaged checkpoint: its header does not match its hash");
        Require(MemoryMarshal.Read<int>(bytes[8..]) == Rules, "a checkpoint of an engine with other rules: it would go on in another way than it would have there");
        Require(HashOf(bytes, 0).SequenceEqual(LayoutHash.Span), "a checkpoint of another layout: it was written by another version of the engine");
        Require(HashOf(bytes, 1).SequenceEqual(Convert.FromHexString(model.StructureHash)), "a checkpoint of another model: the scenario was changed, or is another one");
        Require(underOtherNumbers || HashOf(bytes, 2).SequenceEqual(Convert.FromHexString(model.NumbersHash)), "a checkpoint of the same model with other numbers: values in the scenario were changed");
        Require(bytes.Length - HeaderLength == MemoryMarshal.Read<int>(bytes[12..]), "a checkpoint of the wrong length: it is cut off, or something was added");
        Require(HashOf(bytes, 3).SequenceEqual(SHA256.HashData(bytes[HeaderLength..])), "a damaged checkpoint: its bytes do not match their hash");
        var world = default(World);
        PackedWorld.Unpack(bytes[HeaderLength..], model, ref world);
        return world;
    }

    private static Span<byte> Hash(byte[] bytes, int index) => bytes.AsSpan(HashesAt + (index * HashLength), HashLength);

    private static ReadOnlySpan<byte> HashOf(ReadOnlySpan<byte> bytes, int index) => bytes.Slice(HashesAt + (index * HashLength), HashLength);

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
