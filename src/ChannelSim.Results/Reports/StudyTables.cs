using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The tables of a study's page: means by factor, and paired differences.</summary>
internal sealed class StudyTables(StudyReport report)
{
    private const int MostPoints = 40;
    private readonly StudyShape _shape = report.Shape;
    private readonly ImmutableArray<string> _measures = report.Shown;
    private readonly Dictionary<int, Estimate[]> _means = [];

    private StudyPlan Plan => report.Plan;

    private Study Study => report.Study;

    private bool ManyAlternatives => Study.Alternatives.Length > 1;

    /// <summary>What factors are called in the tables.</summary>
    public ImmutableArray<string> Names { get; } = FactorTexts.Names([.. report.Study.Factors.Select(factor => factor.Path)]);

    /// <summary>Takes the summary of a design point.</summary>
    public void Add(int design, List<SummaryRow> rows) =>
        _means[design] = [.. _measures.Select(name => rows.Find(row => row.Measure == name && row.Statistic == "mean") is { } mean ? mean.Estimate : Nothing)];

    /// <summary>What measures amount to.</summary>
    public IEnumerable<Section> Means()
    {
        if (_shape.Samples > 1) yield return Combined();
        if (_shape.Samples == 1 || Plan.Points.Length <= MostPoints) yield return Points();
        else yield return new Section("Each design point", [new Paragraph($"The {Digits.Whole(Plan.Points.Length)} design points by themselves: --format csv, or the table `summary`.")]);
    }

    /// <summary>In what design points differ from the first.</summary>
    public Section Differences()
    {
        var differences = report.Differences;
        var order = _shape.Samples == 1 ? Order().Where(point => point > 0) : Enumerable.Range(1, differences.Length);
        var table = Table(_shape.Same, point: _shape.Samples == 1, order, (combination, measure) => Difference(differences[combination - 1][measure], _measures[measure]));
        var counts = differences.SelectMany(row => row).Select(paired => paired.Difference.Count).Where(count => count > 0).Distinct().Order().ToList();
        var over = _shape.Samples > 1 ? $": means over the {_shape.Samples} samples, of" : ":";
        List<Block> blocks = [table.With(new Term("*", $"the difference also holds at 5 % among all {Digits.Count(differences.Sum(row => row.Length), "difference")} of this study{Elsewhere} taken together (Holm's method); each interval holds by itself, and one in twenty misses"))];
        if (counts.Count > 0) blocks.Add(new Paragraph($"Replication by replication under the same luck{over} {(counts.Count == 1 ? "" : "at least ")}{Digits.Count(counts[0], "pair")}{(_shape.Samples > 1 ? " each" : "")}. In brackets, pairs that are higher : lower than the first."));
        return new Section($"Paired differences from {Describe(0)}", [.. blocks]);
    }

    private string Elsewhere => report.Tested.Length > _measures.Length ? ", those in --format csv included," : "";

    private static NumberCell Difference(PairedEstimate paired, string measure) => new(paired.Difference, NumberKind.Difference, Unit.One, measure)
    {
        Mark = (paired.SurvivesHolm == true ? "\u00A0*" : "") + $" [{Digits.Whole(paired.Higher)}\u00A0:\u00A0{Digits.Whole(paired.Lower)}]",
    };

    private Section Combined()
    {
        var combined = report.OverSamples;
        var table = Table(_shape.Same, point: false, Enumerable.Range(0, _shape.Combinations), (combination, measure) => Number(combined[combination][measure], measure));
        return new Section($"Means per replication, over the {_shape.Samples} samples of {string.Join(", ", _shape.Drawn.Select(factor => Names[factor]))}", [table]);
    }

    private Section Points()
    {
        var order = Order();
        List<int> shown = order.Count <= MostPoints ? order : [.. Enumerable.Range(0, MostPoints).Select(i => order[(int)((long)i * (order.Count - 1) / (MostPoints - 1))])];
        List<Block> blocks = [Table([.. Enumerable.Range(0, Study.Factors.Length)], point: true, shown, (point, measure) => Number(Mean(point, measure), measure))];
        if (shown.Count < order.Count) blocks.Add(new Paragraph($"{MostPoints} of {Digits.Whole(order.Count)} design points, evenly apart in this order; all of them: --format csv, or the table `summary`"));
        return new Section("Means per replication", [.. blocks]);
    }

    private NumberCell Number(Estimate estimate, int measure) => new(estimate, NumberKinds.Of(Plan.Columns.First(column => column.Name == _measures[measure]).Kind), Unit.One, _measures[measure]);

    // Listed factors first, then what is sampled, then alternatives: what is to be compared stands together. A table of points is in its own order.
    private List<int> Order()
    {
        var points = Plan.Points.AsEnumerable();
        if (Study.Design.Kind == DesignKind.Points) return [.. points.Select(point => point.Id)];
        var ordered = points.OrderBy(_ => 0);
        foreach (var factor in Enumerable.Range(0, Study.Factors.Length).OrderBy(factor => Study.Factors[factor].IsSampled)) ordered = ordered.ThenBy(point => FactorTexts.Order(Study.Factors[factor], point.Values[factor]));
        return [.. ordered.ThenBy(point => point.Id).Select(point => point.Id)];
    }

    private Table Table(IReadOnlyList<int> factors, bool point, IEnumerable<int> points, Func<int, int, Cell> cell)
    {
        Column[] number = point ? [new("point")] : [];
        Column[] alternative = ManyAlternatives ? [new("alternative")] : [];
        var rows = points.Select(row =>
        {
            var of = Plan.Points[row];
            Cell[] id = point ? [new TextCell(row.ToString(CultureInfo.InvariantCulture), IsNumber: true)] : [];
            Cell[] name = ManyAlternatives ? [of.Alternative.Name] : [];
            return new Row([.. factors.Select(factor => new TextCell(FactorTexts.Short(Study.Factors[factor], of.Values[factor]), IsNumber: true)), .. name, .. id, .. Enumerable.Range(0, _measures.Length).Select(measure => cell(row, measure))]);
        });
        return new Table([.. factors.Select(factor => new Column(Names[factor])), .. alternative, .. number, .. _measures.Select(name => new Column(name))], [.. rows])
            .With(NameTerms.Named(Study.Scenario.Model, [.. _measures, .. Study.Alternatives.Select(of => of.Name)]));
    }

    private Estimate Mean(int point, int measure) => _means.TryGetValue(point, out var means) ? means[measure] : Nothing;

    private string Describe(int point)
    {
        var of = Plan.Points[point];
        var parts = _shape.Same.Take(3).Select(factor => $"{Names[factor]} {FactorTexts.Short(Study.Factors[factor], of.Values[factor])}").ToList();
        if (ManyAlternatives) parts.Add($"\"{of.Alternative.Name}\"");
        var text = string.Join(", ", parts);
        return text.Length is > 0 and < 80 ? text : "the first row above";
    }

    private static Estimate Nothing { get; } = new(double.NaN, double.NaN, double.NaN, 0, "");
}
