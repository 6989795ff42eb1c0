namespace ChannelSim.Engine.Units;

/// <summary>A belief, or a change of one, as ln(p / (1 - p)). A plain <see cref="double"/> in memory.</summary>
/// <param name="Value">The number; infinite for certainty.</param>
public readonly record struct LogOdds(double Value);
