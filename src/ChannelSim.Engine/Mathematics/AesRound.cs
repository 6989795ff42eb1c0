using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;
using X86Aes = System.Runtime.Intrinsics.X86.Aes;

namespace ChannelSim.Engine.Mathematics;

/// <summary>
/// A round of the Advanced Encryption Standard (FIPS 197): SubBytes, ShiftRows, MixColumns, AddRoundKey; and the last one, without MixColumns. By
/// instructions of x64 or Arm where the processor has them, else by <see cref="PortableAes"/>: the same bits. The byte at row r of column c is byte 4 c + r.
/// </summary>
internal static class AesRound
{
    /// <summary>A round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Middle(Vector128<ulong> state, Vector128<ulong> key)
    {
        if (X86Aes.IsSupported) return X86Aes.Encrypt(state.AsByte(), key.AsByte()).AsUInt64();
        // Arm's instruction adds a key first and leaves MixColumns to another, so it gets a key of zeros.
        if (ArmAes.IsSupported) return ArmAes.MixColumns(ArmAes.Encrypt(state.AsByte(), Vector128<byte>.Zero)).AsUInt64() ^ key;
        return PortableAes.Middle(state, key);
    }

    /// <summary>The last round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Last(Vector128<ulong> state, Vector128<ulong> key)
    {
        if (X86Aes.IsSupported) return X86Aes.EncryptLast(state.AsByte(), key.AsByte()).AsUInt64();
        if (ArmAes.IsSupported) return ArmAes.Encrypt(state.AsByte(), Vector128<byte>.Zero).AsUInt64() ^ key;
        return PortableAes.Last(state, key);
    }
}
