namespace ChannelSim.Experiments.Statistics;

/// <summary>Why an estimate has no interval. The names in data files are those of <see cref="Estimate.Method"/>.</summary>
public enum NoInterval
{
    /// <summary>It has one.</summary>
    HasOne,

    /// <summary><c>no-data</c>: nothing to estimate it from.</summary>
    NoData,

    /// <summary><c>cannot-vary</c>: it is the same in every replication, whatever the luck.</summary>
    CannotVary,

    /// <summary><c>did-not-vary</c>: it was the same in every replication; what else it might be was not seen.</summary>
    DidNotVary,

    /// <summary><c>too-few-values</c>: <see cref="Estimate.Needed"/> values would be needed.</summary>
    TooFewValues,

    /// <summary><c>too-few-draws</c>: <see cref="Estimate.Needed"/> draws of what is not known would be needed.</summary>
    TooFewDraws,

    /// <summary><c>too-few-cases</c>: of what the number is about <see cref="Estimate.Needed"/> cases would be needed in each world.</summary>
    TooFewCases,

    /// <summary><c>shared-draws</c>: replications share draws of what is not known, and order statistics need values that share nothing.</summary>
    SharedDraws,

    /// <summary><c>sample</c> and others: a description of the sample; no interval of it is computed.</summary>
    NotComputed,
}
