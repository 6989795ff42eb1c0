using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>What figures of a sensitivity analysis rest on.</summary>
internal static class SensitivityBasis
{
    public static Basis Of(SensitivityReport report) =>
        new(report.Provenance.Sample, $"{Digits.Plain(100 * report.Result.Level)} % intervals{(report.Result.Resamples > 0 ? $" (bootstrap, {Digits.Whole(report.Result.Resamples)} resamples)" : "")}", report.Provenance);
}
