namespace ChannelSim.Exercise.Reviews;

/// <summary>A turning point, in words.</summary>
/// <param name="Minutes">When, in minutes after the start.</param>
/// <param name="What">What happened there, by whom.</param>
/// <param name="Before">The mean of the highest rung, over worlds that go on from just before it, with its interval.</param>
/// <param name="After">The same from just after it.</param>
public sealed record Turn(double Minutes, string What, string Before, string After);
