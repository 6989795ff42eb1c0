using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Metrics;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Output;

/// <summary>The tables of a study's page: means by factor, and paired differences, as wide as a page allows.</summary>
internal sealed class StudyTables(StudyPlan plan, StudyShape shape, ImmutableArray<string> measures)
{
    private const int MostPoints = 40;
    private const int LongestAlternative = 24;
    private const int HeaderWidth = 18;
    private readonly Dictionary<int, Estimate[]> _means = [];

    private Study Study => plan.Study;

    private bool ManyAlternatives => Study.Alternatives.Length > 1;

    /// <summary>What factors are called in the tables.</summary>
    public ImmutableArray<string> Names { get; } = FactorTexts.Names([.. plan.Study.Factors.Select(factor => factor.Path)]);

    /// <summary>Takes the summary of a design point.</summary>
    public void Add(int design, List<SummaryRow> rows) =>
        _means[design] = [.. measures.Select(name => rows.Find(row => row.Measure == name && row.Statistic == "mean") is { } mean ? Possible(mean) : Nothing)];

    /// <summary>Writes what measures amount to.</summary>
    /// <param name="page">The page.</param>
    /// <param name="combined">By combination and measure the mean over samples; empty where there is one sample.</param>
    public void Means(Page page, Estimate[][] combined)
    {
        if (shape.Samples > 1) Combined(page, combined);
        if (shape.Samples == 1 || plan.Points.Length <= MostPoints) Points(page);
        else page.Line($"Each of the {Numbers.Whole(plan.Points.Length)} design points by itself: --format csv, or the table `summary`.");
    }

    /// <summary>Writes in what design points differ from the first.</summary>
    public void Differences(Page page, PairedEstimate[][] differences)
    {
        page.Heading($"Paired differences from {Describe(0)}");
        var order = shape.Samples == 1 ? Order().Where(point => point > 0) : Enumerable.Range(1, differences.Length);
        Fitting(page, shape.Same, alternatives: ManyAlternatives, point: shape.Samples == 1, order, (combination, measure) => Difference(differences[combination - 1][measure]));
        var counts = differences.SelectMany(row => row).Select(paired => paired.Difference.Count).Where(count => count > 0).Distinct().Order().ToList();
        var over = shape.Samples > 1 ? $": means over the {shape.Samples} samples, of" : ":";
        if (counts.Count > 0) page.Line($"Replication by replication under the same luck{over} {(counts.Count == 1 ? "" : "at least ")}{Numbers.Count(counts[0], "pair")}{(shape.Samples > 1 ? " each" : "")}; 0: no pair differed. *: also holds at 5 % among all of these (Holm).");
    }

    private static string Difference(PairedEstimate paired) =>
        paired.Difference.Method == "no-pair-differed" ? $"0 (±{Numbers.Significant(paired.Difference.High, 1)})" : Numbers.Bounded(paired.Difference) + (paired.SurvivesHolm == true ? " *" : "");

    private void Combined(Page page, Estimate[][] combined)
    {
        page.Heading($"Means per replication, over the {shape.Samples} samples of {string.Join(", ", shape.Drawn.Select(factor => Names[factor]))}");
        Fitting(page, shape.Same, alternatives: ManyAlternatives, point: false, Enumerable.Range(0, shape.Combinations), (combination, measure) =>
            Numbers.Bounded(combined[combination][measure]));
    }

    private void Points(Page page)
    {
        page.Heading("Means per replication");
        var order = Order();
        List<int> shown = order.Count <= MostPoints ? order : [.. Enumerable.Range(0, MostPoints).Select(i => order[(int)((long)i * (order.Count - 1) / (MostPoints - 1))])];
        Fitting(page, [.. Enumerable.Range(0, Study.Factors.Length)], alternatives: ManyAlternatives, point: true, shown, (point, measure) => Numbers.Bounded(Mean(point, measure)));
        if (shown.Count < order.Count) page.Line($"{MostPoints} of {Numbers.Whole(order.Count)} design points, evenly apart in this order; all of them: --format csv, or the table `summary`");
    }

    // Listed factors first, then what is sampled, then alternatives: what is to be compared stands together. A table of points is in its own order.
    private List<int> Order()
    {
        var points = plan.Points.AsEnumerable();
        if (Study.Design.Kind == DesignKind.Points) return [.. points.Select(point => point.Id)];
        var ordered = points.OrderBy(_ => 0);
        foreach (var factor in Enumerable.Range(0, Study.Factors.Length).OrderBy(factor => Study.Factors[factor].IsSampled)) ordered = ordered.ThenBy(point => FactorTexts.Order(Study.Factors[factor], point.Values[factor]));
        return [.. ordered.ThenBy(point => point.Id).Select(point => point.Id)];
    }

    // As many measures as a page has room for, at least one; then as many factors.
    private void Fitting(Page page, IReadOnlyList<int> factors, bool alternatives, bool point, IEnumerable<int> rows, Func<int, int, string> cell)
    {
        var points = rows.ToList();
        var (count, columns) = (measures.Length, factors);
        var table = Table(columns, alternatives, point, points, count, cell);
        while (table.Width > Page.Width && (count > 1 || columns.Count > 1))
        {
            if (count > 1) count--;
            else columns = [.. columns.Take(columns.Count - 1)];
            table = Table(columns, alternatives, point, points, count, cell);
        }

        page.Write(table);
        if (columns.Count < factors.Count) page.Line($"not shown: {string.Join(", ", factors.Skip(columns.Count).Select(factor => Names[factor]))}");
    }

    private TextTable Table(IReadOnlyList<int> factors, bool alternatives, bool point, List<int> points, int count, Func<int, int, string> cell)
    {
        string[] number = point ? [">point"] : [];
        string[] alternative = alternatives ? ["alternative"] : [];
        var table = new TextTable([.. factors.Select(factor => ">" + Names[factor]), .. alternative, .. number, .. measures.Take(count).Select(name => ">" + Header(name))]);
        foreach (var row in points)
        {
            var of = plan.Points[row];
            string[] id = point ? [row.ToString(CultureInfo.InvariantCulture)] : [];
            string[] name = alternatives ? [Short(of.Alternative.Name)] : [];
            table.Row([.. factors.Select(factor => FactorTexts.Short(Study.Factors[factor], of.Values[factor])), .. name, .. id, .. Enumerable.Range(0, count).Select(measure => cell(row, measure))]);
        }

        return table;
    }

    private Estimate Mean(int point, int measure) => _means.TryGetValue(point, out var means) ? means[measure] : Nothing;

    private string Describe(int point)
    {
        var of = plan.Points[point];
        var parts = shape.Same.Take(3).Select(factor => $"{Names[factor]} {FactorTexts.Short(Study.Factors[factor], of.Values[factor])}").ToList();
        if (ManyAlternatives) parts.Add($"\"{Short(of.Alternative.Name)}\"");
        var text = string.Join(", ", parts);
        return text.Length is > 0 and < 36 ? text : "the first row above";
    }

    // Student's interval does not know that costs, rungs and probabilities have a least value, and the latter a greatest.
    private Estimate Possible(SummaryRow row)
    {
        var (estimate, kind) = (row.Estimate, plan.Columns.First(column => column.Name == row.Measure).Kind);
        return estimate with { Low = estimate.Value >= 0 ? Math.Max(0, estimate.Low) : estimate.Low, High = kind == MetricKind.Indicator ? Math.Min(1, estimate.High) : estimate.High };
    }

    private static Estimate Nothing { get; } = new(double.NaN, double.NaN, double.NaN, 0, "");

    private static string Short(string name) => name.Length <= LongestAlternative ? name : name[..(LongestAlternative - 1)] + "…";

    // Parted before dots, into lines that are not much wider than the numbers below.
    private static string Header(string measure)
    {
        List<string> lines = [""];
        foreach (var part in measure.Split('.').Select((part, i) => i == 0 ? part : "." + part))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + part.Length > HeaderWidth) lines.Add(part);
            else lines[^1] += part;
        }

        return string.Join('\n', lines);
    }
}
