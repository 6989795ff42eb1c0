using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a regret table: what each policy costs on average and at worst, and what one would regret.</summary>
internal sealed class RegretPage(RegretReport report)
{
    private const int MostStates = 12;

    public Page Page() => new()
    {
        Title = StudyTitle.Of(report.Study, $"{report.Policies.Length} policies in {Digits.Count(report.Result.States, "state")} of the world: {report.Measure}, lower is better"),
        Provenance = report.Provenance,
        Lead = [$"{Digits.Count(report.Plan.Replications, "replication")} of {Digits.Span(report.ModelOf(0, 0).Horizon.Minutes)} of each policy in each state, all under the same luck. {RunPage.Intervals}"],
        Warnings = report.Warnings,
        Sections = [new Section("Over the states", [Table(), .. Advice()]), States()],
        Data = RegretFigures.Table(report),
        Members = json => RegretJson.Write(report, json),
    };

    private Table Table()
    {
        var rows = Enumerable.Range(0, report.Policies.Length).Select(policy =>
        {
            var of = report.Result.Table.Policies[policy];
            return Row.Of(
                report.Policies[policy].Name,
                Number(report.Result.MeanOver(policy)), Number(report.Result.MeanOf(of.WorstState, policy), of.WorstState),
                Regret(report.Result.MeanRegretOf(policy)), Regret(report.Result.MaximumRegretOf(policy), of.MostRegretState),
                State(of.BestIn), State(report.Result.ClearlyWorseIn(policy)));
        });
        return new Table(
            [
                new("policy", IsKey: true), new("mean"), new("worst case"), new("mean regret"), new("maximum regret"), new("lowest in"),
                new("significantly worse in"),
            ],
            [.. rows])
            .With(
                new Term("regret", "what a policy costs more than the best one for that state"),
                new Term("lowest in", "states in which no policy came out lower"),
                new Term("significantly worse in", "states in which the policy costs more than the one that came out lowest there, by a difference that holds at 5 % among all differences of this page (Holm's method)"))
            .With(NameTerms.Named(report.ModelOf(0, 0).Definition, [report.Measure, .. report.Policies.Select(policy => policy.Name)]));
    }

    private NumberCell Number(Estimate estimate, int? state = null) => new(estimate, NumberKind.Count, Unit.One, report.Measure) { Mark = state is null ? "" : $" in\u00A0state\u00A0{state}" };

    // A policy that is the best one everywhere regrets nothing.
    private Cell Regret(Estimate estimate, int? state = null) => estimate.Value == 0 && !(estimate.High > 0) ? new TextCell("0", IsNumber: true) : Number(estimate, state);

    private static TextCell State(int number) => new(number.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    private IEnumerable<Block> Advice()
    {
        if (!report.Result.AreToldApart)
        {
            yield return new Paragraph("No policy is significantly better than another in any state. More replications (-n) may tell them apart.");
            yield break;
        }

        yield return new Paragraph($"Lowest mean: {Named(report.Result.Table.BestMean, report.Result.NotToldByMean)}.");
        yield return new Paragraph($"Lowest worst case: {Named(report.Result.Table.BestWorst, report.Result.NotToldByWorst)}.");
        yield return new Paragraph($"Smallest maximum regret (minimax): {Named(report.Result.Table.LeastRegret, report.Result.NotToldByRegret)}.");
        yield return new Paragraph("The maximum of several estimates is on average a little too high; more replications make it less so.");
    }

    private string Named(int best, IReadOnlyList<int> others) =>
        report.Policies[best].Name + (others.Count == 0 ? "" : $", not distinguishable from {string.Join(", ", others.Select(policy => report.Policies[policy].Name))}");

    private Section States()
    {
        var names = FactorTexts.Names([.. report.Factors.Select(factor => factor.Path)]);
        List<Block> blocks = [.. names.Select((name, i) => new Paragraph($"{name} = {report.Factors[i].Path}{(report.Factors[i].IsSampled ? $": {report.Factors[i].Text}" : "")}", Indented: true))];
        var shown = report.Result.Table.Policies.SelectMany(policy => new[] { policy.WorstState, policy.MostRegretState }).Distinct().Order().Take(MostStates);
        blocks.AddRange(shown.Select(state => new Paragraph($"{state}: {string.Join(", ", report.States[state].Values.Select((value, i) => $"{names[i]} {FactorTexts.Short(report.Factors[i], value)}"))}", Indented: true)));
        blocks.Add(new Paragraph("All digits, and the other states: --format csv"));
        return new Section("The states named above", [.. blocks]);
    }
}
