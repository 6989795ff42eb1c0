using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// A duration as written: a distribution (dice) whose numbers are parameters (knowledge), all in minutes.
/// Constant: A. Exponential: A the mean. Lognormal: A the median, B the 90th percentile. PERT: A low, B mode, C high. Uniform: A to B.
/// </summary>
/// <param name="Kind">The shape.</param>
/// <param name="A">First parameter.</param>
/// <param name="B">Second parameter; repeats <paramref name="A"/> where the shape has none.</param>
/// <param name="C">Third parameter; repeats <paramref name="A"/> where the shape has none.</param>
public sealed record DurationDefinition(SpreadKind Kind, ParameterId A, ParameterId B, ParameterId C);
