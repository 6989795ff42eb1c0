namespace ChannelSim.Scenarios.Building;

/// <summary>How players are shown the probability that their staff gives to a deliberate act.</summary>
public enum AssessmentForm
{
    /// <summary>As a number: 32 %.</summary>
    Percent,

    /// <summary>In words with bracketed numbers: "unlikely (20-45 %)".</summary>
    Words,

    /// <summary>Not at all.</summary>
    Hidden,
}
