using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Compared;

/// <summary>What is compared: the first world with the others, and perhaps in several states.</summary>
/// <param name="Worlds">The worlds, at least two.</param>
/// <param name="States">What each state of the world sets; empty where there is only the one of the files.</param>
/// <param name="Factors">What tells the states apart.</param>
/// <param name="Study">The study file it comes from, or null.</param>
public sealed record ComparedWorlds(IReadOnlyList<ComparedWorld> Worlds, IReadOnlyList<DesignPoint> States, IReadOnlyList<Factor> Factors, Study? Study);
