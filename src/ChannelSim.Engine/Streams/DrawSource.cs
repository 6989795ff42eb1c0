using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// The generator under the key of one replication: ARS4x32-7 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), with
/// its round keys computed. Key: seed and branch; counter: cause, block and replication.
/// </summary>
public readonly struct DrawSource
{
    /// <summary>The rounds that its authors recommend; it passes their tests from five on.</summary>
    internal const int Rounds = 7;

    private readonly Vector128<ulong> _k0;
    private readonly Vector128<ulong> _k1;
    private readonly Vector128<ulong> _k2;
    private readonly Vector128<ulong> _k3;
    private readonly Vector128<ulong> _k4;
    private readonly Vector128<ulong> _k5;
    private readonly Vector128<ulong> _k6;
    private readonly Vector128<ulong> _k7;

    /// <summary>The generator for one replication.</summary>
    public DrawSource(in StreamKey key)
    {
        var k = Vector128.Create(key.Seed, key.Branch);
        _k0 = k ^ Vector128.Create(0UL, (ulong)key.Replication << 32); // the counter is added to it, and all blocks have this part
        _k1 = k += Weyl;
        _k2 = k += Weyl;
        _k3 = k += Weyl;
        _k4 = k += Weyl;
        _k5 = k += Weyl;
        _k6 = k += Weyl;
        _k7 = k + Weyl;
    }

    private static Vector128<ulong> Weyl
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x9E3779B97F4A7C15UL, 0xBB67AE8584CAA73BUL);
    }

    /// <summary>The two words of a block of a cause.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Draws At(ulong cause, uint block)
    {
        var state = Vector128.Create(cause, (ulong)block) ^ _k0;
        state = AesRound.Middle(state, _k1);
        state = AesRound.Middle(state, _k2);
        state = AesRound.Middle(state, _k3);
        state = AesRound.Middle(state, _k4);
        state = AesRound.Middle(state, _k5);
        state = AesRound.Middle(state, _k6);
        return new Draws(AesRound.Last(state, _k7));
    }
}
