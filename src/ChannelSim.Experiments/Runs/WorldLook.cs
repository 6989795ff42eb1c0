using ChannelSim.Engine.Worlds;

namespace ChannelSim.Experiments.Runs;

/// <summary>Looks at a world between two events.</summary>
/// <param name="world">The world as it is.</param>
public delegate void WorldLook(in World world);
