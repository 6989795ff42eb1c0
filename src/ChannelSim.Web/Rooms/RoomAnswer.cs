namespace ChannelSim.Web.Rooms;

/// <summary>What was answered to somebody who commanded something.</summary>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Text">That it was, or why not, as a sentence for the seat.</param>
public sealed record RoomAnswer(bool IsDone, string Text);
