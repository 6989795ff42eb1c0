using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Metrics;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// When a stopping rule looks, and whether it is satisfied. It looks at 1,000 replications, then at twice as many, and so on; the error of the
/// interval is shared out equally over all looks (Bonferroni), so that looking often does not make it too narrow.
/// </summary>
public static class StoppingLooks
{
    /// <summary>Replications at which the rule looks, ascending; the last is where it stops in any case.</summary>
    public static IReadOnlyList<long> Of(StoppingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        List<long> looks = [];
        for (long look = StudyLimits.FirstLook; look < rule.AtMost; look *= 2) looks.Add(look);
        looks.Add(rule.AtMost);
        return looks;
    }

    /// <summary>Whether the interval is narrow enough: the ordinary half-width, widened to the level that each look may use.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="mean">The mean of its measure with its ordinary interval.</param>
    public static bool IsSatisfied(StoppingRule rule, Estimate mean)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (double.IsNaN(mean.HalfWidth)) return false;
        var tail = (1 - Estimate.Level) / 2 / Of(rule).Count;
        return mean.HalfWidth * -NormalQuantile.Of(tail) / Intervals.Z <= rule.HalfWidth;
    }
}
