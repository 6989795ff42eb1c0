using System.Runtime.InteropServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Worlds;

/// <summary>An incident that will open because of a decision. A free slot is all zeroes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
public struct FollowUpCell
{
    /// <summary>Where it draws.</summary>
    public ulong Address;

    /// <summary>When the decision fell.</summary>
    public double DecidedAt;

    /// <summary>Order of arrangement in the replication, from 1; 0: the slot is free.</summary>
    public int Order;

    /// <summary>The law of its delay.</summary>
    public DurationRef Delay;

    /// <summary>Its type.</summary>
    public int Type;

    /// <summary>Why it opens.</summary>
    public OpenedBy Cause;
}
