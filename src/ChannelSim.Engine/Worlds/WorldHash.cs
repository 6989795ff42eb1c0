using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// A world in one number: two ways of stepping that end with the same hash ended in the same state, address in the random streams included.
/// </summary>
public static class WorldHash
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of all bytes of a world as it lies in memory: every field of <see cref="World"/> in the order of its declaration,
    /// little-endian, without padding, unused slots as zeroes. Needs no model; costs some 50 KB of hashing.
    /// </summary>
    /// <remarks>Holds for worlds of one layout (<see cref="Checkpoint.LayoutHash"/>): another version of the engine may give the same state another hash.</remarks>
    public static string Of(in World world) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in world, 1))));
}
