using System.Collections.Immutable;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>Decisions whose beliefs were alike.</summary>
/// <param name="From">The least belief.</param>
/// <param name="To">The greatest.</param>
/// <param name="Believed">The mean belief.</param>
/// <param name="Meant">How often it was meant.</param>
internal sealed record CalibrationBin(double From, double To, double Believed, Estimate Meant)
{
    /// <summary>Whether it was meant more or less often than was believed, beyond what luck explains.</summary>
    public bool Differs => Believed < Meant.Low || Believed > Meant.High;

    /// <summary>The bins of a run with decisions in them, from the least belief on.</summary>
    public static ImmutableArray<CalibrationBin> Of(RunResult result)
    {
        var bins = result.Calibration;
        return [.. Enumerable.Range(0, CalibrationBins.Size).Where(bin => bins.CountOf(bin) > 0)
            .Select(bin => new CalibrationBin(bin / (double)CalibrationBins.Size, (bin + 1) / (double)CalibrationBins.Size, bins.PosteriorOf(bin), Intervals.Wilson(bins.DeliberateOf(bin), bins.CountOf(bin))))];
    }
}
