using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Every comparison as a tidy table: a line an alternative and measure, with what the alternative was compared with.</summary>
internal static class ComparisonFigures
{
    /// <summary>The method of a difference that is not told, for the worlds are not equally long.</summary>
    public const string Unlike = "unlike-horizons";

    private static readonly string[] ExactColumns = ["first_exact", "first_z_score", "second_exact", "second_z_score", "difference_exact", "difference_z_score", "closed_form"];

    private static readonly string[] Own =
    [
        "alternative", "measure", .. Columns("first"), .. Columns("second"), "difference", "low", "high", "level", "method", "n", "reason",
        "higher", "lower", "p_value", "survives_holm", "correlation", "narrower", .. Columns("ratio"), .. ExactColumns, "first_per_day", "first_per_day_low", "first_per_day_high", "second_per_day", "second_per_day_low", "second_per_day_high", "kind", "unit",
        "baseline", "baseline_scenario_sha256", "baseline_model_sha256", "baseline_set", "baseline_without", "pairs_parted", "pairs_parted_low", "pairs_parted_high",
    ];

    public static DataTable Table(ComparisonReport report) => new([.. Own], Rows(report));

    /// <summary>What is told of a pair: no difference of worlds whose replications are not equally long.</summary>
    public static PairedDifference Told(ComparisonReport report, int alternative, int measure)
    {
        var pair = report.Any(alternative, measure);
        return report.SameHorizon ? pair : pair with { Paired = PairedEstimate.None with { Difference = Untold(pair) }, Correlation = double.NaN, Narrower = double.NaN, Ratio = Untold(pair) };
    }

    // What is not compared, and a sample without an interval, say so each for itself: the second world may have none for another reason than the first.
    private static IEnumerable<string> Columns(string name) => [name, name + "_low", name + "_high", name + "_method", name + "_n", name + "_reason"];

    private static IEnumerable<object?> Fields(Estimate estimate) => [estimate.Value, estimate.Low, estimate.High, estimate.Method, estimate.Count, ReasonNames.Of(estimate)];

    private static IEnumerable<object?> PerDay(bool rated, Estimate mean, double horizonMinutes) =>
        rated && UnlikeHorizons.PerDay(mean, horizonMinutes) is var rate ? [rate.Value, rate.Low, rate.High] : [null, null, null];

    private static IEnumerable<object?> Exact(ExactPair? exact) =>
    [
        .. new[] { exact?.Baseline, exact?.Alternative, exact?.Difference }.SelectMany(comparison => new object?[] { comparison?.Exact.Value, comparison?.Score }),
        (exact?.Alternative ?? exact?.Baseline)?.Exact.Form,
    ];

    private static Estimate Untold(PairedDifference pair) => new(double.NaN, double.NaN, double.NaN, pair.Difference.Count, Unlike);

    private static IEnumerable<DataRow> Rows(ComparisonReport report)
    {
        var baseline = report.Worlds[0];
        for (var alternative = 0; alternative < report.Results.Count; alternative++)
        {
            var (world, parted) = (report.Worlds[alternative + 1], report.Results[alternative].PartedShare);
            double firstHorizon = report.ModelOf(0).Horizon.Minutes, secondHorizon = report.ModelOf(alternative + 1).Horizon.Minutes;
            for (var measure = 0; measure < report.Results[alternative].Schema.Measures.Count; measure++)
            {
                var pair = Told(report, alternative, measure);
                var kind = NumberKinds.Of(pair.Measure.Kind);
                var rated = UnlikeHorizons.HasRate(pair.Measure);
                yield return new DataRow(world,
                [
                    world.Name, pair.Measure.Name, .. Fields(pair.Baseline), .. Fields(pair.Alternative),
                    .. DataTable.Fields(pair.Difference), report.SameHorizon ? pair.Paired.Higher : null, report.SameHorizon ? pair.Paired.Lower : null, pair.Paired.PValue, pair.Paired.SurvivesHolm,
                    pair.Correlation, pair.Narrower, .. Fields(pair.Ratio), .. Exact(report.Exact[alternative].GetValueOrDefault(pair.Measure.Name)), .. PerDay(rated, pair.Baseline, firstHorizon), .. PerDay(rated, pair.Alternative, secondHorizon),
                    kind.ToString().ToLowerInvariant(), NumberKinds.UnitOf(pair.Measure.Name, kind),
                    baseline.Name, baseline.ScenarioSha256, baseline.ModelSha256, string.Join("; ", baseline.Set), string.Join("; ", baseline.Without), parted.Value, parted.Low, parted.High,
                ]);
            }
        }
    }
}
