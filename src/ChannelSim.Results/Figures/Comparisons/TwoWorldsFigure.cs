using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>In what two worlds differ under the same luck: both errors, their cost and every rung.</summary>
internal static class TwoWorldsFigure
{
    public static Figure Of(ComparisonReport report)
    {
        ImmutableArray<DifferenceRow> rows = [.. ComparedDifferences.Of(report).Select(measure => measure.Rows[0])];
        var (first, second) = (report.Worlds[0].Name, report.Worlds[1].Name);
        return new Figure
        {
            Key = "differences",
            Title = "What differs",
            Caption = Caption(rows, first, second),
            Picture = new DifferencesPicture(Groups(rows), "less or fewer", "more", Disagreements.Of(rows)),
            Table = Table(report, rows),
            Basis = new Basis($"{report.Provenance.Sample} under the same luck", "95 % intervals of paired differences; * holds among all rows (Holm)", report.Provenance),
        };
    }

    private static IEnumerable<DifferenceGroup> Groups(ImmutableArray<DifferenceRow> rows) => ((DifferenceGroup[])
    [
        new("Both errors, per replication", [.. rows.Where(row => row.Measure is "miscalculations" or "missed")]),
        new("Cost of decisions, per replication", [.. rows.Where(row => row.Measure == "decision_cost")]),
        new("Of 100 replications", [.. rows.Where(row => row.IsShare).Reverse()]),
        new("Others, per replication", [.. rows.Where(row => !row.IsShare && row.Measure is not ("miscalculations" or "missed" or "decision_cost"))]),
    ]).Where(group => group.Rows.Count > 0);

    private static string Caption(ImmutableArray<DifferenceRow> rows, string first, string second)
    {
        var read = $"Each dot is “{second}” minus “{first}”, replication by replication under the same luck, and the line its 95 % interval; a full dot holds among all rows taken together.";
        List<string> more = [.. rows.Where(row => row.Sign > 0).Select(row => row.Label)], less = [.. rows.Where(row => row.Sign < 0).Select(row => row.Label)];
        if (more.Count + less.Count == 0) return $"{read} No row holds: from so many pairs the two cannot be told apart, which does not mean that they are alike.";
        List<string> found = [];
        if (less.Count > 0) found.Add($"less or fewer: {string.Join(", ", less)}");
        if (more.Count > 0) found.Add($"more: {string.Join(", ", more)}");
        var open = rows.Length - more.Count - less.Count;
        return $"{read} With “{second}” there is {string.Join("; ", found)}.{(open > 0 ? $" {Digits.Count(open, "other row")} cannot be told from none." : "")}{string.Concat(Disagreements.Of(rows).Select(sentence => " " + sentence))}";
    }

    private static Table Table(ComparisonReport report, ImmutableArray<DifferenceRow> rows) => new Table(
        [new("", IsKey: true), new("first"), new("second"), new("difference"), new("pairs higher : lower")],
        [.. rows.Select(row =>
        {
            var pair = report.Results[0].Find(row.Measure)!.Value;
            var kind = NumberKinds.Of(pair.Measure.Kind);
            var unit = row.IsShare ? Unit.Percent : Unit.One;
            return Row.Of(
                row.Label,
                new NumberCell(pair.Baseline, kind, unit, row.Measure),
                new NumberCell(pair.Alternative, kind, unit, row.Measure),
                new NumberCell(row.Paired.Difference, NumberKind.Difference, unit, row.Measure) { Mark = row.Holds ? "\u00A0*" : "" },
                new TextCell($"{Digits.Whole(row.Paired.Higher)} : {Digits.Whole(row.Paired.Lower)}", IsNumber: true));
        })])
        .With(new Term("first", report.Worlds[0].Name), new Term("second", report.Worlds[1].Name), new Term("*", "holds among all rows of the comparison taken together (Holm's method)"));
}
