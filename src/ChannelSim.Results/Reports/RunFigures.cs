using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Every number of a run as a tidy table: a line a number.</summary>
internal static class RunFigures
{
    public static DataTable Table(RunReport report, WorldOrigin world) => new(
        ["metric", "statistic", .. DataTable.EstimateColumns, "kind", "unit", "exact", "z_score", "closed_form"],
        Rows(report.Result).Select(row => new DataRow(world, [row.Measure, row.Statistic, .. DataTable.Fields(row.Estimate), row.Kind.ToString().ToLowerInvariant(), NumberKinds.UnitOf(row.Measure, row.Kind), .. Exact(report, row.Measure, row.Statistic)])));

    private static IEnumerable<object?> Exact(RunReport report, string measure, string statistic)
    {
        var found = statistic == "median" ? null : report.Exact.FirstOrDefault(comparison => comparison.Exact.Measure == measure);
        return [found?.Exact.Value, found?.Score, found?.Exact.Form];
    }

    private static IEnumerable<(string Measure, string Statistic, Estimate Estimate, NumberKind Kind)> Rows(RunResult result)
    {
        var definition = result.Model.Definition;
        for (var measure = 0; measure < result.Schema.Width; measure++) yield return (result.Schema.Measures[measure].Name, "mean", result.Mean(measure), NumberKinds.Of(result.Schema.Measures[measure].Kind));
        for (var rung = 0; rung < definition.Rungs.Length; rung++) yield return ($"rungs.{definition.Rungs[rung].Name}.first_time_minutes", "median", result.FirstTimes[rung].Median(), NumberKind.Minutes);
        for (var channel = 0; channel < definition.Channels.Length; channel++)
        {
            var name = $"channels.{definition.Channels[channel].Name}";
            yield return ($"{name}.time_to_connect_minutes", "median", result.ConnectMinutes[channel].Median(), NumberKind.Minutes);
            yield return ($"{name}.worked_when_wanted", "ratio", result.WorkedWhenWanted(channel), NumberKind.Share);
            yield return ($"{name}.bits_per_call", "ratio", result.BitsPerCall(channel), NumberKind.Number);
        }

        yield return ("calibration.brier", "mean", result.Brier(), NumberKind.Share);
    }
}
