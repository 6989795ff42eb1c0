using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>What figures of a run rest on.</summary>
internal static class RunBasis
{
    public static Basis Of(RunReport report, string intervals = "by replications")
    {
        var provenance = report.Provenance;
        return new Basis(provenance.Sample, $"{Digits.Plain(Estimate.Level * 100)} % intervals {intervals}", provenance);
    }
}
