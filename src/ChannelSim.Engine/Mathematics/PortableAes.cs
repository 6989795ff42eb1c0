using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChannelSim.Engine.Mathematics;

/// <summary>The rounds of <see cref="AesRound"/> in integer arithmetic, for processors without the instructions. Bytes are taken by shifting, whatever their order in memory.</summary>
internal static class PortableAes
{
    /// <summary>SubBytes of a byte: its inverse in GF(2^8), then the affine map of FIPS 197, 5.1.1.</summary>
    internal static readonly byte[] SubBytes = new byte[256];

    // What SubBytes and MixColumns make of a byte of row 0: its column, row 0 in the low byte. Of row r it is the same rotated by r bytes.
    private static readonly uint[] Columns = new uint[256];

    static PortableAes()
    {
        // The powers of 3 are all bytes but 0, and 3^k has the inverse 3^(255 - k).
        var powers = new byte[256];
        powers[0] = 1;
        for (var k = 1; k < 256; k++) powers[k] = (byte)(powers[k - 1] ^ Double(powers[k - 1]));
        SubBytes[0] = Affine(0);
        for (var k = 0; k < 255; k++) SubBytes[powers[k]] = Affine(powers[255 - k]);
        for (var i = 0; i < 256; i++)
        {
            byte once = SubBytes[i], twice = Double(once);
            Columns[i] = twice | ((uint)once << 8) | ((uint)once << 16) | ((uint)(twice ^ once) << 24);
        }
    }

    /// <summary>A round.</summary>
    public static Vector128<ulong> Middle(Vector128<ulong> state, Vector128<ulong> key)
    {
        var (c0, c1, c2, c3) = ColumnsOf(state);
        return Join(Mixed(c0, c1, c2, c3), Mixed(c1, c2, c3, c0), Mixed(c2, c3, c0, c1), Mixed(c3, c0, c1, c2)) ^ key;
    }

    /// <summary>The last round.</summary>
    public static Vector128<ulong> Last(Vector128<ulong> state, Vector128<ulong> key)
    {
        var (c0, c1, c2, c3) = ColumnsOf(state);
        return Join(Substituted(c0, c1, c2, c3), Substituted(c1, c2, c3, c0), Substituted(c2, c3, c0, c1), Substituted(c3, c0, c1, c2)) ^ key;
    }

    // Row r of a column comes from the column r to the right: ShiftRows.
    private static uint Mixed(uint row0, uint row1, uint row2, uint row3) =>
        Columns[(byte)row0]
        ^ BitOperations.RotateLeft(Columns[(byte)(row1 >> 8)], 8)
        ^ BitOperations.RotateLeft(Columns[(byte)(row2 >> 16)], 16)
        ^ BitOperations.RotateLeft(Columns[(byte)(row3 >> 24)], 24);

    private static uint Substituted(uint row0, uint row1, uint row2, uint row3) =>
        SubBytes[(byte)row0]
        | ((uint)SubBytes[(byte)(row1 >> 8)] << 8)
        | ((uint)SubBytes[(byte)(row2 >> 16)] << 16)
        | ((uint)SubBytes[(byte)(row3 >> 24)] << 24);

    private static (uint C0, uint C1, uint C2, uint C3) ColumnsOf(Vector128<ulong> state)
    {
        ulong low = state[0], high = state[1];
        return ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
    }

    private static Vector128<ulong> Join(uint c0, uint c1, uint c2, uint c3) => Vector128.Create(c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));

    // Times x modulo x^8 + x^4 + x^3 + x + 1.
    private static byte Double(byte value) => (byte)((value << 1) ^ ((value >> 7) * 0x1B));

    private static byte Affine(byte inverse)
    {
        uint b = inverse;
        b |= b << 8;
        return (byte)(0x63 ^ b ^ (b >> 4) ^ (b >> 5) ^ (b >> 6) ^ (b >> 7));
    }
}
