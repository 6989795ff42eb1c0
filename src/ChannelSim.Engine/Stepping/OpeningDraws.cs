namespace ChannelSim.Engine.Stepping;

/// <summary>What an incident draws when it opens.</summary>
/// <param name="Truth">The uniform that decides whether it is deliberate.</param>
/// <param name="Fuse">Its fuse in minutes, before the factor of the rung.</param>
/// <param name="Evidence">The normal variate of its first evidence.</param>
/// <param name="Delay">Minutes to the first clarification, if it gets any.</param>
internal readonly record struct OpeningDraws(double Truth, double Fuse, double Evidence, double Delay);
