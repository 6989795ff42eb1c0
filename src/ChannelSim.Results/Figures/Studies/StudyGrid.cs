using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Figures.Studies;

/// <summary>The means of a study as figures take them: by combination of factors and alternative, measure by measure.</summary>
internal sealed class StudyGrid
{
    private readonly StudyReport _report;

    public StudyGrid(StudyReport report)
    {
        _report = report;
        var shape = report.Shape;
        var names = FactorTexts.Names([.. Study.Factors.Select(factor => factor.Path)]);
        var measures = MeasuresOf(report, shape.Samples > 1).ToList();
        var means = shape.Samples > 1
            ? report.OverSamples.Select(combination => measures.Select(measure => combination[report.Shown.IndexOf(measure.Name)]).ToImmutableArray()).ToList()
            : Means(report, measures);
        Points = [.. means.Select((estimates, point) => new GridPoint(report.Plan.Points[point].Values, report.Plan.Points[point].Alternative.Name, estimates))];
        var candidates = shape.Samples > 1 ? shape.Same : Enumerable.Range(0, Study.Factors.Length);
        Factors = [.. candidates.Where(factor => Points.Select(point => point.Values[factor]).Distinct(StringComparer.Ordinal).Count() > 1).Select(factor => new GridFactor(factor, Study.Factors[factor], Called(Study.Factors[factor].Path, names[factor])))];
        Measures = [.. measures.Index().Where(item => Points.Any(point => point.Means[item.Index].Value != 0)).Select(item => item.Item with { Index = item.Index })];
        Alternatives = [.. Points.Select(point => point.Alternative).Distinct(StringComparer.Ordinal)];
        Basis = new Basis(report.Provenance.Sample, $"{Digits.Plain(100 * Estimate.Level)} % intervals, each by itself", report.Provenance);
    }

    public ImmutableArray<GridPoint> Points { get; }

    /// <summary>The factors that differ between points.</summary>
    public ImmutableArray<GridFactor> Factors { get; }

    /// <summary>The measures that are not 0 everywhere: both errors and the cost, then the rungs above the start.</summary>
    public ImmutableArray<GridMeasure> Measures { get; }

    public ImmutableArray<string> Alternatives { get; }

    public Basis Basis { get; }

    private Study Study => _report.Study;

    /// <summary>The distinct values of a factor, in the order in which people list them.</summary>
    public ImmutableArray<string> LevelsOf(GridFactor factor) =>
        [.. Points.Select(point => point.Values[factor.Index]).Distinct(StringComparer.Ordinal).OrderBy(value => FactorTexts.Order(factor.Factor, value)).ThenBy(value => value, StringComparer.Ordinal)];

    /// <summary>The numbers of all points as a table.</summary>
    public Table Table()
    {
        var named = Alternatives.Length > 1;
        return new Table(
            [.. Factors.Select(factor => new Column(factor.Factor.Path, IsKey: true)), .. named || Factors.IsEmpty ? [new Column("alternative", IsKey: true)] : Array.Empty<Column>(), .. Measures.Select(measure => new Column(measure.Words))],
            [.. Points.Select(point => new Row([.. Factors.Select(factor => (Cell)factor.Told(point.Values[factor.Index])), .. named || Factors.IsEmpty ? [(Cell)Called(point.Alternative)] : Array.Empty<Cell>(), .. Measures.Select(measure => measure.Cell(point.Means[measure.Index]))]))]);
    }

    /// <summary>What an alternative is called.</summary>
    public static string Called(string alternative) => alternative.Length == 0 ? "as it is" : alternative;

    // One word such as `every` says little: the word before it is said, too.
    private static string Called(string path, string name)
    {
        var parts = path.Split('.');
        var ends = parts.Length > 1 && parts[^2] != "*" ? $"{parts[^2]}.{parts[^1]}" : parts[^1];
        return name.Contains('.', StringComparison.Ordinal) ? name : ends;
    }

    private static List<ImmutableArray<Estimate>> Means(StudyReport report, List<GridMeasure> measures)
    {
        List<ImmutableArray<Estimate>> means = [];
        foreach (var (_, rows) in report.Rows.GroupBySorted(row => row.Design))
            means.Add([.. measures.Select(measure => rows.Find(row => row.Measure == measure.Name && row.Statistic == "mean")?.Estimate ?? Estimate.Without(double.NaN, 0, NoInterval.NoData))]);
        return means;
    }

    private static IEnumerable<GridMeasure> MeasuresOf(StudyReport report, bool onlyShown)
    {
        var model = report.Study.Scenario.Model;
        var known = ComparedMeasures.Of(model).Where(measure => measure.Measure != "any_miscalculation").ToList();
        var kept = onlyShown ? report.Shown : [.. report.Study.Measures];
        foreach (var (name, words) in known.Where(measure => kept.Contains(measure.Measure)).DefaultIfEmpty((report.Shown[0], report.Shown[0])))
            yield return new GridMeasure(0, name, Sentence.Capital(RungOf(model, name) is { } rung ? $"“{rung}” reached" : words), report.Plan.Columns.First(column => column.Name == name).Kind);
    }

    private static string? RungOf(ModelDefinition model, string measure) =>
        model.Rungs.Where(rung => measure == $"rungs.{rung.Name}.reached").Select(RungNames.Of).FirstOrDefault();
}

/// <summary>A combination.</summary>
internal sealed record GridPoint(ImmutableArray<string> Values, string Alternative, ImmutableArray<Estimate> Means);

/// <summary>A factor that differs between points.</summary>
internal sealed record GridFactor(int Index, Factor Factor, string Name)
{
    /// <summary>A value as people read it.</summary>
    public string Told(string value) => FactorTexts.Short(Factor, value);

    /// <summary>A value as a number; null where it is none.</summary>
    public static double? Number(string value) => FactorValue.Read(value)?.Number;
}

/// <summary>A measure that is drawn.</summary>
internal sealed record GridMeasure(int Index, string Name, string Words, MeasureKind Kind)
{
    private Unit Unit => Kind switch { MeasureKind.Indicator => Unit.Percent, MeasureKind.Minutes => Unit.Span, _ => Unit.One };

    /// <summary>What one sees in charts is in hundredths where it is a share.</summary>
    public double Scale => Kind == MeasureKind.Indicator ? 100 : 1;

    public NumberCell Cell(Estimate estimate) => new(estimate, NumberKinds.Of(Kind), Unit, Name);

    /// <summary>The value alone, with its unit and no more digits than its interval allows.</summary>
    public string Told(Estimate estimate)
    {
        var printed = PrintedNumber.Of(estimate, NumberKinds.Of(Kind), Unit);
        return printed.Unit.Length == 0 ? printed.Value : $"{printed.Value}\u00A0{printed.Unit}";
    }

    /// <summary>The value with its interval.</summary>
    public string Whole(Estimate estimate) => PrintedNumber.Of(estimate, NumberKinds.Of(Kind), Unit).ToString();
}
