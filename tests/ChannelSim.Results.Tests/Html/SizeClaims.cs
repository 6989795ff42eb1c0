using System.Text;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Html;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Html;

/// <summary>A report can be mailed: it stays below 3 MB, pictures of single replications included, whatever the number of replications that it sums up.</summary>
public sealed class SizeClaims
{
    private const int Most = 2_500_000;

    [TestCaseSource(typeof(SomePages), nameof(SomePages.Scenarios))]
    public void The_report_of_a_shipped_scenario_stays_well_below_3_MB(string path)
    {
        var report = SomePages.RunOf(path, 1000);
        var html = PageHtml.Render(report.Page(), [.. RunFigureSet.Of(report, EmbeddedReplications.NumbersOf(report)), .. EmbeddedReplications.Of(report)]);

        Assert.That(Encoding.UTF8.GetByteCount(html), Is.LessThan(Most));
    }
}
