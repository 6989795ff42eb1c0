namespace ChannelSim.Exercise.Views;

/// <summary>How players are shown the probability that their staff gives to a deliberate act.</summary>
internal enum AssessmentForm
{
    /// <summary>As a number.</summary>
    Percent,

    /// <summary>In words with numbers in brackets.</summary>
    Words,

    /// <summary>Not at all.</summary>
    Hidden,
}
