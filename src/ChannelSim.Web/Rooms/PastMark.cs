namespace ChannelSim.Web.Rooms;

/// <summary>A moment of an exercise that people come back to.</summary>
/// <param name="Minutes">When, in minutes after the start.</param>
/// <param name="Kind">What it is, one of the kinds of what control is told.</param>
/// <param name="Text">What happened.</param>
public sealed record PastMark(double Minutes, string Kind, string Text);
