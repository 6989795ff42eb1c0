using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// The draws of a cause whose blocks are used in turn (the gaps between incidents of a type, the up-times and repairs of a line), eight blocks
/// at once. No part of the world: drawn one by one they have the same bits.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct SequenceAhead
{
    private const int Blocks = PhiloxBatch.Blocks;
    private const int Half = Blocks / 2;

    private static readonly Vector256<ulong> InTurn = Vector256.Create(0UL, 1, 2, 3);

    private readonly bool _exponentialFirsts;
    private readonly bool _exponentialSeconds;
    private long _generation;
    private uint _begin;
    private LaneBuffer _firsts;
    private LaneBuffer _seconds;

    /// <summary>A sequence that is used; the default is one that is not.</summary>
    /// <param name="exponentialFirsts">Whether unit exponentials are wanted of the first uniforms, instead of the uniforms.</param>
    /// <param name="exponentialSeconds">The same of the second ones.</param>
    public SequenceAhead(bool exponentialFirsts, bool exponentialSeconds)
    {
        IsUsed = true;
        _exponentialFirsts = exponentialFirsts;
        _exponentialSeconds = exponentialSeconds;
    }

    /// <summary>Whether it pays to draw ahead.</summary>
    public readonly bool IsUsed { get; }

    /// <summary>What the first uniform of a block gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double First(in StreamKey key, long generation, ulong address, uint block) => _firsts[LaneOf(in key, generation, address, block)];

    /// <summary>What the second uniform of a block gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Second(in StreamKey key, long generation, ulong address, uint block) => _seconds[LaneOf(in key, generation, address, block)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LaneOf(in StreamKey key, long generation, ulong address, uint block)
    {
        var lane = block - _begin;
        if (lane < Blocks && _generation == generation) return (int)lane;
        Draw(in key, generation, address, block);
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw(in StreamKey key, long generation, ulong address, uint block)
    {
        (_generation, _begin) = (generation, block);
        var low = InTurn + Vector256.Create((ulong)block);
        PhiloxBatch.Pairs(in key, address, low, low + Vector256.Create((ulong)Half), _firsts, _seconds);
        if (_exponentialFirsts) LaneMath.ToUnitExponentials(_firsts);
        if (_exponentialSeconds) LaneMath.ToUnitExponentials(_seconds);
    }
}
