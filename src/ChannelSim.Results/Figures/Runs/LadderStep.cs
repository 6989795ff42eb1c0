using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A rung of a drawn ladder.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Name">Its key.</param>
/// <param name="Reached">The share of replications that reached it.</param>
/// <param name="Arrivals">How many those are.</param>
/// <param name="Causes">What led there first, of those.</param>
/// <param name="MiscalculationBefore">Of those, the share that had a miscalculation by then.</param>
internal sealed record LadderStep(string Title, string Name, Estimate Reached, long Arrivals, ImmutableArray<LadderCause> Causes, Estimate MiscalculationBefore);

/// <summary>What led to a rung.</summary>
/// <param name="Cause">It.</param>
/// <param name="Share">Its share of first arrivals.</param>
/// <param name="Replication">The first replication in which it did; null where there is none.</param>
/// <param name="IsEmbedded">Whether that replication is drawn on the same page.</param>
internal sealed record LadderCause(ClimbCause Cause, Estimate Share, long? Replication, bool IsEmbedded);
