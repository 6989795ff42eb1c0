using ChannelSim.Exercise.Fans;

namespace ChannelSim.Web.Rooms;

/// <summary>What somebody was answered who asked what could come.</summary>
/// <param name="Fan">What could; null: nothing was worked out.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">That it was kept, or why not.</param>
public sealed record FanAnswer(Fan? Fan, WhatIf? Question, RoomAnswer Answer);
