using System.Numerics;
using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>One cell per channel.</summary>
[InlineArray(Limits.Channels)]
public struct ChannelCells
{
    private ChannelCell _first;
}

/// <summary>One cell per incident type.</summary>
[InlineArray(Limits.IncidentTypes)]
public struct IncidentTypeCells
{
    private IncidentTypeCell _first;
}

/// <summary>One cell per open incident; free slots in between.</summary>
[InlineArray(Limits.OpenIncidents)]
public struct IncidentCells
{
    private IncidentCell _first;
}

/// <summary>One cell per pending official reading; free slots in between.</summary>
[InlineArray(Limits.OfficialReadings)]
public struct OfficialCells
{
    private OfficialCell _first;
}

/// <summary>One moment per rung.</summary>
[InlineArray(Limits.Rungs)]
public struct RungTimes
{
    private double _first;
}

/// <summary>One count per climate.</summary>
[InlineArray(Limits.Climates)]
public struct ClimateCounts
{
    private int _first;
}

/// <summary>One count per session.</summary>
[InlineArray(Limits.Sessions)]
public struct SessionCounts
{
    private int _first;
}

/// <summary>One cause per rung.</summary>
[InlineArray(Limits.Rungs)]
public struct RungCauses
{
    private ClimbCause _first;
}

/// <summary>One moment per entry of the timeline.</summary>
[InlineArray(Limits.TimelineEntries)]
public struct EntryTimes
{
    private double _first;
}

/// <summary>Entries of the timeline in an order.</summary>
[InlineArray(Limits.TimelineEntries)]
public struct TriggeredEntries
{
    private short _first;
}

/// <summary>One cell per pending follow-up; free slots in between.</summary>
[InlineArray(Limits.FollowUps)]
public struct FollowUpCells
{
    private FollowUpCell _first;
}

/// <summary>One moment per session.</summary>
[InlineArray(Limits.Sessions)]
public struct SessionTimes
{
    private double _first;
}

/// <summary>The moments of the pending timers, latest first.</summary>
[InlineArray(Limits.PendingTimers)]
public struct PendingTimes
{
    private double _first;
}

/// <summary>The slots of the pending timers, in the order of <see cref="PendingTimes"/>.</summary>
[InlineArray(Limits.PendingTimers)]
public struct PendingSlots
{
    private ushort _first;
}

/// <summary>A set of up to 128 things, a bit each.</summary>
[InlineArray(2)]
public struct BitSet128
{
    private ulong _first;

    /// <summary>Whether a thing is in the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(int index) => (this[index >> 6] >> (index & 63) & 1) != 0;

    /// <summary>Puts a thing into the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int index) => this[index >> 6] |= 1UL << (index & 63);

    /// <summary>Takes a thing out of the set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(int index) => this[index >> 6] &= ~(1UL << (index & 63));

    /// <summary>What is in the set.</summary>
    internal readonly Members Members => new(this[0], this[1]);

    /// <summary>The lowest thing that is not in the set; 128 if all are.</summary>
    internal readonly int LowestFree => ~this[0] != 0 ? BitOperations.TrailingZeroCount(~this[0]) : 64 + BitOperations.TrailingZeroCount(~this[1]);
}
