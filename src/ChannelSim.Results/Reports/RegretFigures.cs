using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>
/// What every policy costs in every state as a tidy table, and over the states: there <c>state</c> is empty, and <c>of_state</c> is the state that a worst case
/// is of. Differences say from which policy.
/// </summary>
internal sealed class RegretFigures
{
    private readonly RegretReport _report;
    private readonly string _unit;

    private RegretFigures(RegretReport report) => (_report, _unit) = (report, NumberKinds.UnitOf(report.Measure, NumberKind.Count));

    public static DataTable Table(RegretReport report)
    {
        var figures = new RegretFigures(report);
        var policies = Enumerable.Range(0, report.Policies.Length).ToList();
        return new DataTable(
            ["state", "policy", "measure", "statistic", .. DataTable.EstimateColumns, "unit", "kind", "of_state", "minus", "higher", "lower", "p_value", "survives_holm", .. report.Factors.Select(factor => factor.Path)],
            policies.SelectMany(figures.Over)
                .Concat(policies.SelectMany(policy => policies.Take(policy).Select(minus => figures.Difference(policy, minus))))
                .Concat(Enumerable.Range(0, report.Result.States).SelectMany(state => policies.SelectMany(policy => figures.In(state, policy)))));
    }

    private IEnumerable<DataRow> Over(int policy)
    {
        var (result, of) = (_report.Result, _report.Result.Table.Policies[policy]);
        yield return Row(policy, "mean", result.MeanOver(policy));
        yield return Row(policy, "worst", result.MeanOf(of.WorstState, policy), of.WorstState);
        yield return Row(policy, "mean_regret", result.MeanRegretOf(policy));
        yield return Row(policy, "maximum_regret", result.MaximumRegretOf(policy), of.MostRegretState);
        yield return States(policy, "lowest_in", of.BestIn);
        yield return States(policy, "significantly_worse_in", result.ClearlyWorseIn(policy));
    }

    private DataRow Difference(int policy, int minus)
    {
        var paired = _report.Result.DifferenceOver(policy, minus);
        return new DataRow(_report.Policies[policy],
        [
            null, _report.Policies[policy].Name, _report.Measure, "difference", .. DataTable.Fields(paired.Difference), _unit, "difference", null,
            _report.Policies[minus].Name, paired.Higher, paired.Lower, paired.PValue, paired.SurvivesHolm, .. _report.Factors.Select(_ => (object?)null),
        ]);
    }

    private IEnumerable<DataRow> In(int state, int policy)
    {
        var world = _report.WorldOf(state, policy);
        yield return In(world, state, policy, "mean", _report.Result.MeanOf(state, policy));
        yield return In(world, state, policy, "regret", _report.Result.RegretOf(state, policy));
    }

    private DataRow In(WorldOrigin world, int state, int policy, string statistic, Estimate estimate) =>
        new(world, [state, .. Fields(policy, statistic, estimate, _unit, null), .. _report.States[state].Values]);

    private DataRow Row(int policy, string statistic, Estimate estimate, int? ofState = null) =>
        new(_report.Policies[policy], [null, .. Fields(policy, statistic, estimate, _unit, ofState), .. _report.Factors.Select(_ => (object?)null)]);

    // States are counted, not sampled: such a number has no interval.
    private DataRow States(int policy, string statistic, int count) => new(
        _report.Policies[policy],
        [null, .. Fields(policy, statistic, Estimate.Without(count, _report.Result.States, NoInterval.NotComputed), "states", null), .. _report.Factors.Select(_ => (object?)null)]);

    private IEnumerable<object?> Fields(int policy, string statistic, Estimate estimate, string unit, int? ofState) =>
        [_report.Policies[policy].Name, _report.Measure, statistic, .. DataTable.Fields(estimate), unit, "count", ofState, null, null, null, null, null];
}
