using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Pages;

/// <summary>Why an estimate has no interval, in data files.</summary>
public static class ReasonNames
{
    /// <summary>The reason in one word of snake_case; empty where there is an interval.</summary>
    public static string Of(Estimate estimate) => estimate.Why switch
    {
        NoInterval.HasOne => "",
        NoInterval.NoData when estimate.Method != "unlike-horizons" => "no_data",
        NoInterval.CannotVary => "cannot_vary",
        NoInterval.DidNotVary => "did_not_vary",
        NoInterval.SharedDraws => "shared_draws",
        NoInterval.TooFewValues => "too_few_values",
        NoInterval.TooFewDraws => "too_few_draws",
        NoInterval.TooFewCases => "too_few_cases",
        _ => estimate.Method == "unlike-horizons" ? "unlike_horizons" : "not_computed",
    };
}
