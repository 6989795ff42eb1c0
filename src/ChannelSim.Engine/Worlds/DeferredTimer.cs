using System.Runtime.InteropServices;

namespace ChannelSim.Engine.Worlds;

/// <summary>
/// A timer of a channel that nobody would notice (a line fails, is checked, is repaired; a channel has cooled off), kept apart from the pending
/// timers while nobody looks.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct DeferredTimer
{
    /// <summary>When, in minutes; infinite: there is none.</summary>
    public double At;

    /// <summary>Its slot among the timers, which says what happens; -1: there is none.</summary>
    public int Slot;

    /// <summary>What <see cref="World.SlotReached"/> was when it was set for the same instant; -1 if it was set for later.</summary>
    public int SlotReached;

    /// <summary>No timer.</summary>
    public static readonly DeferredTimer None = new() { At = double.PositiveInfinity, Slot = -1, SlotReached = -1 };
}
