using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Variance-based indices of one measure.</summary>
/// <param name="Parameters">The variance that the numbers make.</param>
/// <param name="Dice">The variance of one replication around its expectation given the numbers.</param>
/// <param name="First">By number the first-order index: a share of <paramref name="Parameters"/>.</param>
/// <param name="Total">By number the total index.</param>
/// <param name="Second">By pair (0, 1), (0, 2) and so on the second-order index; empty where the design has none.</param>
public sealed record SobolIndices(Estimate Parameters, Estimate Dice, Estimate[] First, Estimate[] Total, Estimate[] Second);
