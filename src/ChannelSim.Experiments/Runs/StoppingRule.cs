using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// Stop once the interval of P(a rung is reached) is narrow enough. Looked at only after fixed numbers of replications, so that threads cannot
/// matter; each look is at a sample a quarter larger than the last, because an interval that may stop at any replication covers less than it says.
/// </summary>
/// <param name="Rung">The rung.</param>
/// <param name="HalfWidth">Half the width of the interval that is wanted.</param>
public sealed record StoppingRule(Rung Rung, Probability HalfWidth)
{
    /// <summary>The first look; a multiple of the block size.</summary>
    public const long FirstLook = 16 * OrderedBlocks<object>.Size;

    /// <summary>Whether this number of replications is one of those at which the rule is looked at.</summary>
    public static bool IsLook(long replications)
    {
        var look = FirstLook;
        while (look < replications) look = NextLook(look);
        return look == replications;
    }

    /// <summary>
    /// Whether the interval is narrow enough. The wider of the score interval and the exact one decides: a sample that by chance has seen too few
    /// has too narrow a score interval, and would stop just then.
    /// </summary>
    public bool IsMet(long reached, long replications) =>
        Math.Max(Intervals.Wilson(reached, replications).HalfWidth, Intervals.ClopperPearson(reached, replications).HalfWidth) <= HalfWidth.Value;

    private static long NextLook(long look) => (look + (look / 4) + OrderedBlocks<object>.Size - 1) / OrderedBlocks<object>.Size * OrderedBlocks<object>.Size;
}
