using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>What every policy costs in every state as a tidy table, and over the states: there <c>state</c> is empty.</summary>
internal static class RegretFigures
{
    public static DataTable Table(RegretReport report) => new(
        ["state", "policy", "measure", "statistic", .. DataTable.EstimateColumns, "unit"],
        Enumerable.Range(0, report.Policies.Length).SelectMany(policy => Over(report, policy)).Concat(
            Enumerable.Range(0, report.Result.States).SelectMany(state => Enumerable.Range(0, report.Policies.Length).SelectMany(policy => In(report, state, policy)))));

    private static IEnumerable<DataRow> Over(RegretReport report, int policy)
    {
        var of = report.Result.Table.Policies[policy];
        yield return Row(report, report.Policies[policy], null, policy, "mean", report.Result.MeanOver(policy));
        yield return Row(report, report.Policies[policy], null, policy, "worst", report.Result.MeanOf(of.WorstState, policy));
        yield return Row(report, report.Policies[policy], null, policy, "mean_regret", report.Result.MeanRegretOf(policy));
        yield return Row(report, report.Policies[policy], null, policy, "maximum_regret", report.Result.RegretOf(of.MostRegretState, policy));
    }

    private static IEnumerable<DataRow> In(RegretReport report, int state, int policy)
    {
        // What a policy sets itself has the last word.
        var world = report.Policies[policy] with { Set = [.. report.States[state].Assignments.Select(assignment => assignment.Text), .. report.Policies[policy].Set], ModelSha256 = report.ModelOf(state, policy) };
        yield return Row(report, world, state, policy, "mean", report.Result.MeanOf(state, policy));
        yield return Row(report, world, state, policy, "regret", report.Result.RegretOf(state, policy));
    }

    private static DataRow Row(RegretReport report, WorldOrigin world, int? state, int policy, string statistic, Estimate estimate) =>
        new(world, [state, report.Policies[policy].Name, report.Measure, statistic, .. DataTable.Fields(estimate), MeasureKinds.UnitOf(report.Measure, NumberKind.Count)]);
}
