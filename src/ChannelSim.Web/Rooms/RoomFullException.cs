namespace ChannelSim.Web.Rooms;

/// <summary>More waits for the writer of a room than may.</summary>
internal sealed class RoomFullException() : Exception("More is being commanded than can be done: try again.");
