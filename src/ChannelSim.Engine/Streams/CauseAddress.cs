using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// Where in the space of random numbers a cause draws: 64 bits derived from names and ordinals, never from positions or order of execution.
/// Draws of different causes share nothing; adding a cause moves no other cause's draws.
/// </summary>
/// <param name="Value">The address.</param>
public readonly record struct CauseAddress(ulong Value)
{
    private const ulong Prime = 0x100000001B3;
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>The address of a cause that is known by name alone, e.g. <c>channel/deconfliction-line</c>: FNV-1a of its UTF-16 units, finished by <see cref="Mix"/>.</summary>
    public static CauseAddress Of(string name)
    {
        var hash = Basis;
        foreach (var unit in name)
        {
            hash = (hash ^ (byte)unit) * Prime;
            hash = (hash ^ (byte)(unit >> 8)) * Prime;
        }

        return new CauseAddress(Mix(hash));
    }

    /// <summary>The address of something that belongs to this cause: a contact of an incident, the n-th request of a side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CauseAddress Child(CauseAddress part) => new(Mix(Value ^ (BitOperations.RotateLeft(part.Value, 31) * Odd)));

    /// <summary>The address of the n-th of something that belongs to this cause.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CauseAddress Child(uint ordinal) => new(Mix(Value + (Odd * (ordinal + 1UL))));

    /// <summary>A bijective finisher after Stafford's variant 13 of the 64-bit MurmurHash3 finisher (as in SplitMix64, Steele, Lea and Flood 2014).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
