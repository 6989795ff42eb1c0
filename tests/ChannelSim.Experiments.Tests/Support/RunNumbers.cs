using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Support;

/// <summary>Everything that a run says in numbers, to be compared to the last bit.</summary>
internal static class RunNumbers
{
    public static List<object?> Of(RunResult result) =>
    [
        result.Replications, result.Events, result.Brier(), result.Profiles.FirstMiscalculation, result.Profiles.FirstMissed, result.Profiles.Typical, result.Profiles.Worst,
        .. Enumerable.Range(0, result.Schema.Width).Select(measure => (object)result.Mean(measure)),
        .. Enumerable.Range(0, result.ConnectMinutes.Count).SelectMany(channel => new Estimate[] { result.WorkedWhenWanted(channel), result.BitsPerCall(channel) }).Cast<object>(),
        .. result.FirstTimes.Concat(result.FiredTimes).Concat(result.ConnectMinutes).Select(sketch => (object)sketch.Median()),
        .. result.FirstTimes.SelectMany((_, rung) => Enumerable.Range(0, FirstPassage.Points).Select(point => (object)result.FirstPassage.At(new Engine.Units.Rung(rung), point, result.Replications))),
        .. result.FirstTimes.SelectMany((_, rung) => Enum.GetValues<Engine.Events.ClimbCause>().Select(cause => (object?)result.Profiles.FirstArrival(rung, cause))),
        .. Enumerable.Range(0, CalibrationBins.Size).Select(bin => (object)(result.Calibration.CountOf(bin), result.Calibration.DeliberateOf(bin), result.Calibration.PosteriorOf(bin))),
    ];
}
