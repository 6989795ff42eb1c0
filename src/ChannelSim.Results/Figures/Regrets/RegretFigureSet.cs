using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Figures.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Figures.Regrets;

/// <summary>The figures of a regret table: what each policy costs on average and at worst, and the most that one would regret.</summary>
public static class RegretFigureSet
{
    /// <summary>The figures.</summary>
    public static ImmutableArray<Figure> Of(RegretReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [Policies(report), .. ((Figure?[])[InputsFigure.Of(report.ModelOf(0, 0).Definition, report.Provenance)]).OfType<Figure>()];
    }

    private static Figure Policies(RegretReport report)
    {
        var result = report.Result;
        (string Title, Func<int, Estimate> Of)[] panels =
        [
            ("Mean over the states", result.MeanOver),
            ("Worst case", policy => result.MeanOf(result.Table.Policies[policy].WorstState, policy)),
            ("Maximum regret", result.MaximumRegretOf),
        ];
        var policies = Enumerable.Range(0, report.Policies.Length).ToList();
        return new Figure
        {
            Key = "policies",
            Title = $"What each policy comes to: {report.Measure}, lower is better",
            Caption = Caption(report),
            Picture = new IntervalsPicture([.. panels.Select(panel => new IntervalPanel(panel.Title, [.. policies.Select(policy => Row(report.Policies[policy].Name, panel.Of(policy)))]))]),
            Table = new Table([new("policy", IsKey: true), .. panels.Select(panel => new Column(panel.Title))], [.. policies.Select(policy => new Row([report.Policies[policy].Name, .. panels.Select(panel => (Cell)new NumberCell(panel.Of(policy), NumberKind.Count, Unit.One, report.Measure))]))]),
            Basis = new Basis(report.Provenance.Sample, $"{Digits.Plain(100 * Estimate.Level)} % intervals, each by itself", report.Provenance),
        };
    }

    private static IntervalRow Row(string name, Estimate estimate)
    {
        var printed = PrintedNumber.Of(estimate, NumberKind.Count);
        return new IntervalRow(name, estimate, printed.Value, printed.ToString());
    }

    private static string Caption(RegretReport report)
    {
        var result = report.Result;
        const string reading = "A dot is an estimate over the states that were tried, the line its interval; regret is what a policy costs more than the best one for that state.";
        if (!result.AreToldApart) return $"{reading} No policy is significantly better than another in any state.";
        string Named(int best, IReadOnlyList<int> others) => $"“{report.Policies[best].Name}”" + (others.Count == 0 ? "" : $", not distinguishable from {Sentence.Names([.. others.Select(policy => report.Policies[policy].Name)], "policies")}");
        return $"{reading} Lowest mean: {Named(result.Table.BestMean, result.NotToldByMean)}. Lowest worst case: {Named(result.Table.BestWorst, result.NotToldByWorst)}. Smallest maximum regret: {Named(result.Table.LeastRegret, result.NotToldByRegret)}.";
    }
}
