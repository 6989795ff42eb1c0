using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>A sensitivity analysis as a tidy table: a line an index. Lines without a factor are of the measure as a whole.</summary>
internal static class SensitivityFigures
{
    public static DataTable Table(SensitivityReport report) => new(
        ["measure", "factor", "factor2", "index", .. DataTable.EstimateColumns, "p_value", "told", "factor_low", "factor_high", "factor_unit", "factor_basis", "factor_is_point"],
        Rows(report, report.Provenance.Baseline));

    /// <summary>The indices of a factor that the design has, with their names in data files.</summary>
    public static IEnumerable<(string Index, Estimate Estimate)> Of(FactorSensitivity factor) => new (string, Estimate)[]
    {
        ("first", factor.First), ("total", factor.Total), ("rank_correlation", factor.RankCorrelation), ("pawn", factor.Pawn), ("mu", factor.Effect), ("mu_star", factor.EffectSize), ("sigma", factor.EffectSpread),
        ("mean_at_low", factor.AtLow), ("mean_at_high", factor.AtHigh),
    }.Where(item => item.Item2.Method != FactorSensitivity.NotInDesign);

    /// <summary>What is said of a measure as a whole.</summary>
    public static IEnumerable<(string Index, Estimate Estimate)> Of(MeasureSensitivity measure) =>
        [("mean", measure.Mean), ("variance", measure.Variance), ("variance_dice", measure.Dice), ("variance_numbers", measure.Parameters), ("share_numbers", measure.Share)];

    private static IEnumerable<DataRow> Rows(SensitivityReport report, WorldOrigin world)
    {
        var result = report.Result;
        foreach (var measure in result.Measures)
        {
            foreach (var (index, estimate) in Of(measure)) yield return new DataRow(world, [measure.Measure, null, null, index, .. DataTable.Fields(estimate), null, null, null, null, null, null, null]);
            foreach (var factor in measure.Factors)
            {
                var of = result.FactorOf(factor);
                foreach (var (index, estimate) in Of(factor))
                    yield return new DataRow(world, [measure.Measure, of.Path, null, index, .. DataTable.Fields(estimate), factor.PValue, factor.Told, of.Lowest, of.Highest, SensitivityJson.UnitOf(of), SensitivityJson.BasisOf(of), of.IsPoint]);
            }

            foreach (var pair in measure.Pairs)
                yield return new DataRow(world, [measure.Measure, result.Factors[pair.One].Path, result.Factors[pair.Other].Path, "second", .. DataTable.Fields(pair.Second), null, null, null, null, null, null, null]);
        }
    }
}
