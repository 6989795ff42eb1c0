using System.Diagnostics;
using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Events;

/// <summary>Why a channel is passed over, by what it does.</summary>
internal static class PassedOverReasons
{
    /// <summary>The reason.</summary>
    /// <exception cref="UnreachableException">It is free, or never asked.</exception>
    public static PassedOverReason Of(ChannelState state) => state switch
    {
        ChannelState.Suspended => PassedOverReason.Suspended,
        ChannelState.UnderRepair => PassedOverReason.UnderRepair,
        ChannelState.CoolingOff => PassedOverReason.CoolingOff,
        ChannelState.Ringing or ChannelState.Connected or ChannelState.Requested or ChannelState.Postponed or ChannelState.Scheduled or ChannelState.Proposed
            or ChannelState.Agreed or ChannelState.Travelling or ChannelState.Meeting or ChannelState.Underway => PassedOverReason.Busy,
        ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Dormant or ChannelState.Concluded => throw new UnreachableException($"{state} is free"),
    };
}
