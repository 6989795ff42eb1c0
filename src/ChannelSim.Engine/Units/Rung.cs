namespace ChannelSim.Engine.Units;

/// <summary>A rung of the ladder by its position, 0 the lowest.</summary>
/// <param name="Index">Position from the bottom.</param>
public readonly record struct Rung(int Index);
