using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The tables of a sensitivity analysis: ranked numbers of each measure, both errors side by side, pairs, and the parts of the variance.</summary>
internal sealed class SensitivityTables(SensitivityReport report)
{
    private const int FewestRows = 5;
    private const int MostRows = 12;
    private const int MostPairs = 10;
    private const string TooFew = "too few to say";

    private SensitivityResult Result => report.Result;

    private bool IsMorris => Result.Method == SensitivityMethod.Morris;

    private bool HasTotals => Result.Method == SensitivityMethod.Saltelli;

    /// <summary>The strongest numbers of two measures, each with its index in both.</summary>
    public Table SideBySide(ImmutableArray<MeasureSensitivity> measures)
    {
        var places = measures.SelectMany(measure => measure.Ranked.Take(Shown(measure)).Select(factor => factor.Factor)).Distinct()
            .OrderByDescending(place => measures.Max(measure => Strength(measure.Factors[place]))).ThenBy(place => place).ToList();
        Column[] columns = [new("number", IsKey: true), new("range"), new("rests on"), .. measures.Select(measure => new Column($"{Index} for {SensitivityWords.Called(measure.Measure, report.Definition)}"))];
        var rows = places.Select(place => Row.Of([.. Number(Result.Factors[place]), .. measures.Select(measure => Main(measure.Factors[place], measure))]));
        return new Table([.. columns], [.. rows]);
    }

    /// <summary>The numbers of a measure from the strongest down; what is left out is said.</summary>
    public IEnumerable<Block> Ranked(MeasureSensitivity measure)
    {
        var shown = Shown(measure);
        Column[] columns = IsMorris
            ? [new("number", IsKey: true), new("range"), new("rests on"), new("mu*"), new("by dice alone"), new("mu"), new("sigma")]
            : [new("number", IsKey: true), new("range"), new("rests on"), new("first order"), .. HasTotals ? [new Column("total")] : (Column[])[new("rank correlation")], new("mean at low end"), new("mean at high end")];
        var rows = measure.Ranked.Take(shown).Select(factor => Row.Of([.. Number(Result.FactorOf(factor)), .. IsMorris ? Effects(factor) : Indices(factor, measure)]));
        yield return new Table([.. columns], [.. rows]);
        if (measure.Factors.Length > shown) yield return new Paragraph($"{Digits.Count(measure.Factors.Length - shown, "weaker number")} {(measure.Factors.Length - shown == 1 ? "is" : "are")} in --format csv and json.");
    }

    /// <summary>The strongest pairs of a measure.</summary>
    public IEnumerable<Block> Pairs(MeasureSensitivity measure)
    {
        var pairs = measure.Pairs.OrderByDescending(pair => pair.Second.Value).Take(MostPairs).ToList();
        var rows = pairs.Select(pair => Row.Of(Result.Factors[pair.One].Path, Result.Factors[pair.Other].Path, Share(pair.Second, measure.Measure)));
        yield return new Paragraph($"{SensitivityWords.Called(measure.Measure, report.Definition)}, the strongest of {Digits.Count(measure.Pairs.Length, "pair")}:");
        yield return new Table([new("one number", IsKey: true), new("the other"), new("second order")], [.. rows]);
    }

    /// <summary>What of each measure's variance dice make, and what the numbers.</summary>
    public IEnumerable<Block> Variances()
    {
        var rows = Result.Measures.Select(measure => Row.Of(SensitivityWords.Called(measure.Measure, report.Definition), Mean(measure, measure.Mean), Part(measure.Variance), Part(measure.Dice), Part(measure.Parameters), Part(measure.Share, Unit.Percent)));
        yield return new Table([new("", IsKey: true), new("mean"), new("variance"), new("dice"), new("numbers"), new("share of numbers")], [.. rows]);
        yield return new Paragraph(Result.Dice == 1
            ? "With one throw of the dice under each draw nothing tells dice from numbers: indices are shares of the whole variance. --dice 2 parts them."
            : "variance = dice + numbers. Indices are shares of what the numbers make; knowing them would remove that part, and never the part of dice.");
    }

    private string Index => IsMorris ? "mu*" : HasTotals ? "total" : "first order";

    // Those that are told, at least some and at most a screenful; with as many as that nobody reads the others.
    private static int Shown(MeasureSensitivity measure) => Math.Min(measure.Factors.Length, Math.Clamp(measure.Factors.Count(factor => factor.Told), FewestRows, MostRows));

    private static double Strength(FactorSensitivity factor) => MeasureSensitivity.MainOf(factor).Value is var value && double.IsNaN(value) ? -factor.PValue : value;

    private static IEnumerable<Cell> Number(SensitivityFactor factor) => [factor.Path, SensitivityWords.Range(factor), SensitivityWords.Basis(factor)];

    private Cell Main(FactorSensitivity factor, MeasureSensitivity measure) => IsMorris ? Amount(factor.EffectSize, factor.Told) : Share(MeasureSensitivity.MainOf(factor), measure.Measure, factor.Told);

    private IEnumerable<Cell> Indices(FactorSensitivity factor, MeasureSensitivity measure) =>
    [
        Share(factor.First, measure.Measure, factor.Told && !HasTotals),
        HasTotals ? Share(factor.Total, measure.Measure, factor.Told) : new NumberCell(factor.RankCorrelation, NumberKind.Correlation),
        Mean(measure, factor.AtLow), Mean(measure, factor.AtHigh),
    ];

    private static IEnumerable<Cell> Effects(FactorSensitivity factor) =>
        [Amount(factor.EffectSize, factor.Told), new TextCell(Digits.Significant(factor.EffectOfDice, 2), IsNumber: true), Amount(factor.Effect), Amount(factor.EffectSpread)];

    private static NumberCell Amount(Estimate estimate, bool told = false) => new(estimate, NumberKind.Difference) { Mark = told ? "*" : "" };

    private static Cell Share(Estimate estimate, string measure, bool told = false) => estimate.Why == NoInterval.TooFewCases
        ? new TextCell(TooFew + (told ? "*" : ""), IsNumber: true)
        : new NumberCell(estimate, NumberKind.Difference, Unit.Percent, measure) { Mark = told ? "*" : "" };

    private static NumberCell Mean(MeasureSensitivity measure, Estimate estimate) =>
        new(estimate, NumberKinds.Of(measure.Kind), measure.Kind == MeasureKind.Indicator ? Unit.Percent : measure.Kind == MeasureKind.Minutes ? Unit.Span : Unit.One, measure.Measure);

    private static Cell Part(Estimate estimate, Unit unit = Unit.One) => estimate.Why is NoInterval.TooFewDraws or NoInterval.TooFewCases
        ? new TextCell(TooFew, IsNumber: true)
        : new NumberCell(estimate, unit == Unit.Percent ? NumberKind.Share : NumberKind.Count, unit);

    /// <summary>What people call the channels and types that stand in the paths of numbers that are shown.</summary>
    public IEnumerable<Term> Names()
    {
        var shown = Result.Measures.SelectMany(measure => measure.Ranked.Take(Shown(measure))).Select(factor => Result.FactorOf(factor).Path).ToHashSet(StringComparer.Ordinal);
        return NameTerms.Types(report.Definition).Concat(NameTerms.Channels(report.Definition)).Where(term => shown.Any(path => path.Contains($".{term.Word}.", StringComparison.Ordinal)));
    }
}
