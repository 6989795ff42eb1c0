using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// A probability that may differ by the side that is called, by climate and by rung. Dense: one parameter per combination,
/// index <c>(side * climates + climate) * rungs + rung</c>; combinations that share a number share its parameter.
/// </summary>
/// <param name="Cells">2 x climates x rungs parameters.</param>
public sealed record VariedProbability(ImmutableArray<ParameterId> Cells);
