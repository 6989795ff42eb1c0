using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What a measure owes to two numbers together, beyond what it owes to each of them.</summary>
/// <param name="One">The place of the first in <see cref="SensitivityResult.Factors"/>.</param>
/// <param name="Other">The place of the second.</param>
/// <param name="Second">The second-order index.</param>
public sealed record PairSensitivity(int One, int Other, Estimate Second);
