using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Exercise.Fans;

/// <summary>What could come of several options, counted in the same worlds. It says what the model makes of them and is no forecast.</summary>
/// <param name="From">The moment from which the worlds start.</param>
/// <param name="Until">The moment to which they were played.</param>
/// <param name="Worlds">Worlds of each option.</param>
/// <param name="Measures">What was counted.</param>
/// <param name="Options">What came of each option.</param>
public sealed record Fan(SimTime From, SimTime Until, int Worlds, ImmutableArray<Measure> Measures, ImmutableArray<FanResult> Options);

/// <summary>What came of an option.</summary>
/// <param name="Label">The option.</param>
/// <param name="NotPossible">In how many of its worlds a command of it was refused.</param>
/// <param name="Means">By measure the mean over its worlds, with its interval.</param>
/// <param name="Differences">By measure the mean of this option less the first one's over pairs, with its interval; empty for the first one itself. Each says whether it holds among all that the fan shows.</param>
public sealed record FanResult(string Label, int NotPossible, ImmutableArray<Estimate> Means, ImmutableArray<PairedEstimate> Differences);
