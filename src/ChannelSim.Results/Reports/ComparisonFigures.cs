using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Every comparison as a tidy table: a line an alternative and measure, with what the alternative was compared with.</summary>
internal static class ComparisonFigures
{
    /// <summary>The method of a difference that is not told, for the worlds are not equally long.</summary>
    public const string Unlike = "unlike-horizons";

    private static readonly string[] Own =
    [
        "alternative", "metric", "first", "first_low", "first_high", "second", "second_low", "second_high", "difference", "low", "high", "level", "method", "n", "reason",
        "higher", "lower", "p_value", "survives_holm", "correlation", "narrower", "ratio", "ratio_low", "ratio_high", "ratio_reason", "first_per_day", "second_per_day", "kind", "unit",
        "baseline", "baseline_scenario_sha256", "baseline_model_sha256", "baseline_set", "baseline_without",
    ];

    public static DataTable Table(ComparisonReport report) => new([.. Own], Rows(report));

    /// <summary>What is told of a pair: no difference of worlds whose replications are not equally long.</summary>
    public static PairedDifference Told(ComparisonReport report, int alternative, int metric)
    {
        var pair = report.Any(alternative, metric);
        return report.SameHorizon ? pair : pair with { Paired = PairedEstimate.None with { Difference = Untold(pair) }, Correlation = double.NaN, Narrower = double.NaN, Ratio = Untold(pair) };
    }

    private static Estimate Untold(PairedDifference pair) => new(double.NaN, double.NaN, double.NaN, pair.Difference.Count, Unlike);

    private static IEnumerable<DataRow> Rows(ComparisonReport report)
    {
        var baseline = report.Worlds[0];
        for (var alternative = 0; alternative < report.Results.Count; alternative++)
        {
            var world = report.Worlds[alternative + 1];
            double firstHorizon = report.ModelOf(0).Horizon.Minutes, secondHorizon = report.ModelOf(alternative + 1).Horizon.Minutes;
            for (var metric = 0; metric < report.Results[alternative].Schema.Metrics.Count; metric++)
            {
                var pair = Told(report, alternative, metric);
                var kind = MeasureKinds.Of(pair.Metric.Kind);
                var rated = UnlikeHorizons.HasRate(pair.Metric);
                yield return new DataRow(world,
                [
                    world.Name, pair.Metric.Name, pair.First.Value, pair.First.Low, pair.First.High, pair.Second.Value, pair.Second.Low, pair.Second.High,
                    .. DataTable.Fields(pair.Difference), report.SameHorizon ? pair.Paired.Higher : null, report.SameHorizon ? pair.Paired.Lower : null, pair.Paired.PValue, pair.Paired.SurvivesHolm,
                    pair.Correlation, pair.Narrower, pair.Ratio.Value, pair.Ratio.Low, pair.Ratio.High, ReasonNames.Of(pair.Ratio),
                    rated ? UnlikeHorizons.PerDay(pair.First, firstHorizon).Value : null, rated ? UnlikeHorizons.PerDay(pair.Second, secondHorizon).Value : null,
                    kind.ToString().ToLowerInvariant(), MeasureKinds.UnitOf(pair.Metric.Name, kind),
                    baseline.Name, baseline.ScenarioSha256, baseline.ModelSha256, string.Join("; ", baseline.Set), string.Join("; ", baseline.Without),
                ]);
            }
        }
    }
}
