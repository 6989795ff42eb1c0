using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>Exact values at the design points of a study, beside the estimates.</summary>
internal sealed class StudyExact(StudyReport report)
{
    // Closed forms take as long as some replications: with more points than anybody looks through the estimates have to do.
    private const int MostPoints = 200;
    private const int MostShown = 12;
    private readonly ImmutableArray<ImmutableDictionary<string, ExactValue>> _values = report.Plan.Points.Length > MostPoints ? [] : [.. ValuesOf(report)];

    /// <summary>Beside a row of the summary; null where it is no mean, or no closed form applies.</summary>
    public ExactComparison? Beside(SummaryRow row) =>
        row.Statistic == "mean" && ValueOf(row.Design, row.Measure) is { } exact && !double.IsNaN(row.Estimate.Value) ? ExactComparison.Of(exact, row.Estimate, KindOf(row.Measure)) : null;

    /// <summary>Beside the paired difference of a design point from the first; null where the points are not compared one by one, or no closed form applies to both.</summary>
    public ExactComparison? Difference(int other, int measure) =>
        report.Shape.Samples == 1 && ValueOf(0, report.Tested[measure]) is { } first && ValueOf(other, report.Tested[measure]) is { } second ? ExactComparison.OfDifference(first, second, report.Differences[other - 1][measure].Difference) : null;

    /// <summary>The section of the page, of the measures that it shows; null where there is nothing to say.</summary>
    /// <param name="means">The means of design points, as the page lists them.</param>
    public IEnumerable<Section> Sections(IEnumerable<SummaryRow> means)
    {
        var rows = means.OrderBy(row => report.Shown.IndexOf(row.Measure)).ThenBy(row => row.Design).Select(Row).OfType<(ImmutableArray<Cell> Keys, ExactComparison Own, ExactComparison? Difference)>().ToList();
        if (rows.Count == 0) yield break;
        if (report.Plan.Points.Length > MostShown) yield return new Section("Exact values", [new Paragraph($"Closed forms hold for design points of this study. Beside the estimates of all {Digits.Whole(report.Plan.Points.Length)} of them: --format csv or json.")]);
        else if (ExactSection.Of([new("", IsKey: true), new("point", IsKey: true)], rows) is { } section) yield return section;
    }

    private (ImmutableArray<Cell>, ExactComparison, ExactComparison?)? Row(SummaryRow row)
    {
        var measure = report.Shown.IndexOf(row.Measure);
        if (measure < 0 || Beside(row) is not { } own) return null;
        var difference = row.Design > 0 && report.Differences.Length > 0 ? Difference(row.Design, measure) : null;
        if (!ExactSection.IsShown(own) && (difference is null || !ExactSection.IsShown(difference))) return null;
        return ([row.Measure, row.Design.ToString(CultureInfo.InvariantCulture)], own, difference);
    }

    private ExactValue? ValueOf(int design, string measure) => _values.IsEmpty ? null : _values[design].GetValueOrDefault(measure);

    private MeasureKind KindOf(string measure) => report.Plan.Columns.First(column => column.Name == measure).Kind;

    private static ImmutableDictionary<string, ExactValue>[] ValuesOf(StudyReport report)
    {
        var models = new PointModels(report.Study);
        var values = new ImmutableDictionary<string, ExactValue>[report.Plan.Points.Length];
        Parallel.For(0, values.Length, point => values[point] = ExactValues.Of(models.Compile(report.Plan.Points[point]), report.Study.FixedKnowledge).ToImmutableDictionary(exact => exact.Measure, StringComparer.Ordinal));
        return values;
    }
}
