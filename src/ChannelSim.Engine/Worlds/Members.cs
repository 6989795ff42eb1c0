using System.Numerics;

namespace ChannelSim.Engine.Worlds;

/// <summary>The members of a set, a bit each, ascending; what is added while they are walked is not met.</summary>
/// <param name="low">Members 0 to 63.</param>
/// <param name="high">Members 64 to 127.</param>
internal ref struct Members(ulong low, ulong high = 0)
{
    private ulong _low = low;
    private ulong _high = high;

    public int Current { get; private set; }

    public readonly Members GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_low == 0 && _high == 0) return false;
        ref var half = ref _low != 0 ? ref _low : ref _high;
        Current = (_low != 0 ? 0 : 64) + BitOperations.TrailingZeroCount(half);
        half &= half - 1;
        return true;
    }
}
