using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>
/// The summary of a study as a tidy table: a line a number, with the value of every factor. Paired differences have the statistic <c>difference</c> and say
/// from which design point; the mean that a stopping rule looks at says why its design point stopped; means and differences over several samples stand at the first of their design points.
/// </summary>
internal static class StudyFigures
{
    public static DataTable Table(StudyReport report) => new(
        ["design_id", "measure", "statistic", .. DataTable.EstimateColumns, "minus_design_id", "higher", "lower", "p_value", "survives_holm", "kind", "unit", "stop_reason", "half_width", "exact", "z_score", "closed_form", "alternative", .. report.Study.Factors.Select(factor => factor.Path)],
        Summary(report).Concat(OverSamples(report)).Concat(Differences(report)));

    private static IEnumerable<DataRow> Summary(StudyReport report)
    {
        WorldOrigin? world = null;
        var design = -1;
        foreach (var row in report.Rows)
        {
            if (row.Design != design || world is null) (design, world) = (row.Design, report.WorldOf(row.Design));
            yield return Row(report, world, row, null, null, report.Exact.Beside(row));
        }
    }

    private static IEnumerable<DataRow> OverSamples(StudyReport report)
    {
        for (var combination = 0; combination < report.OverSamples.Length; combination++)
        {
            var world = report.WorldOf(combination);
            for (var measure = 0; measure < report.Shown.Length; measure++)
                yield return Row(report, world, new SummaryRow(combination, report.Shown[measure], "mean_over_samples", report.OverSamples[combination][measure]), null, null, null);
        }
    }

    private static IEnumerable<DataRow> Differences(StudyReport report)
    {
        for (var other = 0; other < report.Differences.Length; other++)
        {
            var world = report.WorldOf(other + 1);
            for (var measure = 0; measure < report.Tested.Length; measure++)
            {
                var paired = report.Differences[other][measure];
                yield return Row(report, world, new SummaryRow(other + 1, report.Tested[measure], "difference", paired.Difference), 0, paired, report.Exact.Difference(other + 1, measure));
            }
        }
    }

    private static DataRow Row(StudyReport report, WorldOrigin world, SummaryRow row, int? minus, PairedEstimate? paired, ExactComparison? exact)
    {
        var point = report.Plan.Points[row.Design];
        var kind = row.Statistic switch
        {
            "difference" => NumberKind.Difference,
            "share_knowledge" => NumberKind.Share,
            _ when row.Statistic.StartsWith("variance", StringComparison.Ordinal) => NumberKind.Number,
            _ => NumberKinds.Of(report.Plan.Columns.First(column => column.Name == row.Measure).Kind),
        };
        var unit = row.Statistic == "share_knowledge" ? "share" : NumberKinds.UnitOf(row.Measure, NumberKinds.Of(report.Plan.Columns.First(column => column.Name == row.Measure).Kind));
        if (row.Statistic.StartsWith("variance", StringComparison.Ordinal)) unit += "^2";
        var stop = StoppingOutcome.Of(report.Study, [row]).FirstOrDefault();
        return new DataRow(world,
        [
            row.Design, row.Measure, row.Statistic, .. DataTable.Fields(row.Estimate), minus, paired?.Higher, paired?.Lower, paired?.PValue, paired?.SurvivesHolm,
            kind.ToString().ToLowerInvariant(), unit, stop?.Reason, stop?.HalfWidth, exact?.Exact.Value, exact?.Score, exact?.Exact.Form, point.Alternative.Name, .. point.Values,
        ]);
    }
}
