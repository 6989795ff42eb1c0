using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// Stop once the interval of P(a rung is reached) is narrow enough. It is looked at only after fixed numbers of replications, so that threads cannot
/// matter; <see cref="StoppingSchedule"/> says at which, and by which interval.
/// </summary>
/// <param name="Rung">The rung.</param>
/// <param name="HalfWidth">Half the width of the interval that is wanted.</param>
public sealed record StoppingRule(Rung Rung, Probability HalfWidth)
{
    /// <summary>When a run of at most so many replications is looked at, as a study whose replications each have their own draw of what is not known.</summary>
    public StoppingSchedule Schedule(long atMost) => new(HalfWidth.Value, Math.Max(1, atMost), unit: 1, share: true);
}
