using System.Collections.Immutable;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>Which numbers drive a measure, or two side by side.</summary>
internal sealed class DrivesFigure(SensitivityReport report)
{
    private const int MostRows = 12;

    private SensitivityResult Result => report.Result;

    private bool AreShares => Result.Method != SensitivityMethod.Morris;

    private Unit Unit => AreShares ? Unit.Percent : Unit.One;

    /// <summary>The figure.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="title">Its title.</param>
    /// <param name="measures">The measures, each with indices; two of them at most.</param>
    public Figure Of(string key, string title, ImmutableArray<DrivenMeasure> measures)
    {
        var ranked = Ranked(measures);
        ImmutableArray<(int, string)> shown = [.. ranked.Take(MostRows).Select(factor => (factor, Result.Factors[factor].Path))];
        return new Figure
        {
            Key = key,
            Title = title,
            Caption = Caption(measures, ranked.Count - shown.Length),
            Picture = new DrivesPicture(measures, shown, AreShares),
            Table = Table(measures, ranked),
            Basis = SensitivityBasis.Of(report),
        };
    }

    // By the best place that a number has for any of the measures.
    private static List<int> Ranked(ImmutableArray<DrivenMeasure> measures) =>
        [.. measures.SelectMany(measure => measure.Of.Ranked.Index()).GroupBy(item => item.Item.Factor).OrderBy(group => group.Min(item => item.Index)).ThenByDescending(group => group.Max(item => item.Item.Told)).ThenBy(group => group.Key).Select(group => group.Key)];

    private string Caption(ImmutableArray<DrivenMeasure> measures, int left)
    {
        var read = AreShares
            ? $"A bar is the share of {SensitivityWords.Of(measures[0].Of)} that would go if the number were known, with its 95 % interval."
            : "A bar is by how much the measure changes on average when the number alone moves over its range, with its 95 % interval.";
        var rest = left > 0 ? $" {Digits.Count(left, "number")} that rank lower stand in the table alone." : "";
        return $"{read} {string.Join(' ', measures.Select(measure => SensitivityWords.Answer(Result, measure.Of, report.Definition)))}{rest}";
    }

    private Table Table(ImmutableArray<DrivenMeasure> measures, List<int> factors)
    {
        var hasTotal = measures.Any(measure => measure.Of.Factors.Any(factor => factor.Total.Method != FactorSensitivity.NotInDesign));
        IEnumerable<Column> Columns(DrivenMeasure measure) => !AreShares ? [new($"{measure.Name}, effect")] : hasTotal ? [new($"{measure.Name}, alone"), new($"{measure.Name}, with others")] : [new(measure.Name)];
        return new Table(
            [new("number", IsKey: true), new("varied over"), new("rests on"), .. measures.SelectMany(Columns)],
            [.. factors.Select(factor => new Row([Result.Factors[factor].Path, SensitivityWords.Range(Result.Factors[factor]), SensitivityWords.Basis(Result.Factors[factor]), .. measures.SelectMany(measure => Cells(measure, factor, hasTotal))]))])
            .With(new Term("*", "told from chance among all rows of the result"));
    }

    private IEnumerable<Cell> Cells(DrivenMeasure measure, int factor, bool hasTotal)
    {
        var driver = measure.Of.Factors.FirstOrDefault(one => one.Factor == factor);
        Cell Number(Estimate? index) => index is { } known && known.Method != FactorSensitivity.NotInDesign ? new NumberCell(known, NumberKind.Number, Unit, measure.Of.Measure) { Mark = driver!.Told ? "\u00A0*" : "" } : Cell.Empty;
        return !AreShares ? [Number(driver?.EffectSize)] : hasTotal ? [Number(driver?.First), Number(driver?.Total)] : [Number(driver?.First)];
    }
}
