using System.Runtime.InteropServices;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A world as it lies in memory.</summary>
internal static class Bytes
{
    public static ReadOnlySpan<byte> Of(ref readonly World world) => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in world, 1));

    /// <summary>Requires that two worlds are the same to the last byte; says where the first difference is.</summary>
    public static void RequireSame(ref readonly World expected, ref readonly World actual, string which)
    {
        var at = Of(in expected).CommonPrefixLength(Of(in actual));
        if (at < Of(in expected).Length) Assert.Fail($"{which}: the worlds differ from byte {at} on, in {Layout.FieldAt(at)}");
    }
}
