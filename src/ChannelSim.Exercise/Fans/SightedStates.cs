using ChannelSim.Engine.Machines;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Fans;

/// <summary>The state in which a channel is taken to be by how it looks; null: nothing is under way that one knows of.</summary>
internal static class SightedStates
{
    public static ChannelState? Of(ChannelKind kind, ChannelSight sight) => kind switch
    {
        ChannelKind.Line => OfLine(sight),
        ChannelKind.Call => OfCall(sight),
        ChannelKind.Meeting => OfMeeting(sight),
        ChannelKind.Talks => OfTalks(sight),
    };

    private static ChannelState? OfLine(ChannelSight sight) => sight switch
    {
        ChannelSight.Calling => ChannelState.Ringing,
        ChannelSight.Live => ChannelState.Connected,
        ChannelSight.KnownDown => ChannelState.UnderRepair,
        ChannelSight.Closed => ChannelState.Suspended,
        ChannelSight.Untested or ChannelSight.Verified or ChannelSight.Stale or ChannelSight.Asked or ChannelSight.Agreed or ChannelSight.NoAnswer or ChannelSight.Refused => null,
    };

    private static ChannelState? OfCall(ChannelSight sight) => sight switch
    {
        ChannelSight.Asked => ChannelState.Requested,
        ChannelSight.Agreed => ChannelState.Scheduled,
        ChannelSight.Live => ChannelState.Connected,
        ChannelSight.Refused => ChannelState.CoolingOff,
        ChannelSight.Closed => ChannelState.Suspended,
        ChannelSight.Untested or ChannelSight.Verified or ChannelSight.Stale or ChannelSight.Calling or ChannelSight.NoAnswer or ChannelSight.KnownDown => null,
    };

    private static ChannelState? OfMeeting(ChannelSight sight) => sight switch
    {
        ChannelSight.Asked => ChannelState.Proposed,
        ChannelSight.Agreed => ChannelState.Agreed,
        ChannelSight.Live => ChannelState.Meeting,
        ChannelSight.Refused => ChannelState.CoolingOff,
        ChannelSight.Closed => ChannelState.Suspended,
        ChannelSight.Untested or ChannelSight.Verified or ChannelSight.Stale or ChannelSight.Calling or ChannelSight.NoAnswer or ChannelSight.KnownDown => null,
    };

    private static ChannelState? OfTalks(ChannelSight sight) => sight switch
    {
        ChannelSight.Live => ChannelState.Underway,
        ChannelSight.Closed => ChannelState.Suspended,
        ChannelSight.Untested or ChannelSight.Verified or ChannelSight.Stale or ChannelSight.Calling or ChannelSight.Asked or ChannelSight.Agreed or ChannelSight.NoAnswer or ChannelSight.Refused
            or ChannelSight.KnownDown => null,
    };
}
