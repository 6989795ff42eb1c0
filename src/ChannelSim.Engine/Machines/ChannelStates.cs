namespace ChannelSim.Engine.Machines;

/// <summary>What states of channels have in common, whatever the kind.</summary>
internal static class ChannelStates
{
    /// <summary>Whether somebody can ask for a contact. A line that failed unseen looks like one that works.</summary>
    public static bool CanBeAsked(this ChannelState state) => state is ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Dormant;

    /// <summary>Whether checks of a line count.</summary>
    public static bool CanBeChecked(this ChannelState state) => state is ChannelState.Ready or ChannelState.FailedUnseen;

    /// <summary>Whether people talk.</summary>
    public static bool IsTalking(this ChannelState state) => state is ChannelState.Connected or ChannelState.Meeting or ChannelState.Underway;
}
