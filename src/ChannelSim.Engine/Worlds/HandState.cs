using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>What people have done to a world by hand, as far as its future depends on it. All zeroes in a batch.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct HandState
{
    /// <summary>Timeline entries that do not fire by themselves.</summary>
    public BitSet128 Held;

    /// <summary>Those of them that would have fired.</summary>
    public BitSet128 Due;

    /// <summary>Timeline entries that will never fire: skipped, or released by hand.</summary>
    public BitSet128 Spent;

    /// <summary>Incidents opened by hand, by type.</summary>
    public HandOpenings Opened;

    /// <summary>Calls by hand about nothing, by channel and side.</summary>
    public HandRequests Requests;

    /// <summary>Calls by hand about an open incident, by its slot and the channel.</summary>
    public HandTries Tries;
}

/// <summary>A count per incident type.</summary>
[InlineArray(Limits.IncidentTypes)]
public struct HandOpenings
{
    private int _first;
}

/// <summary>A count per channel and side: index <c>2 * channel + side</c>.</summary>
[InlineArray(2 * Limits.Channels)]
public struct HandRequests
{
    private int _first;
}

/// <summary>A row of <see cref="ChannelTries"/> per slot of an incident.</summary>
[InlineArray(Limits.OpenIncidents)]
public struct HandTries
{
    private ChannelTries _first;
}

/// <summary>A count per channel and side: index <c>2 * channel + side</c>.</summary>
[InlineArray(2 * Limits.Channels)]
public struct ChannelTries
{
    private byte _first;
}
