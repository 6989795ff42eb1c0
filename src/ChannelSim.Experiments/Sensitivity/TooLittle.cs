namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Why a measure has no indices.</summary>
public enum TooLittle
{
    /// <summary>It was the same in every replication.</summary>
    NeverVaried,

    /// <summary>Of all that it varies, what the numbers make is not told from nothing: a share of it would be a share of noise.</summary>
    DiceHideIt,

    /// <summary>Fewer draws, blocks or trajectories than any index needs.</summary>
    TooFewDraws,
}
