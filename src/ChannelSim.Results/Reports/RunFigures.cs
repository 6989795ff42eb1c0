using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Every number of a run as a tidy table: a line a number.</summary>
internal static class RunFigures
{
    public static DataTable Table(RunReport report, WorldOrigin world) => new(
        ["measure", "statistic", .. DataTable.EstimateColumns, "kind", "unit", "exact", "z_score", "closed_form", "from", "to"],
        Rows(report.Result).Select(row => new DataRow(world, [.. Fields(row.Measure, row.Statistic, row.Estimate, row.Kind), .. Exact(report, row.Measure, row.Statistic), null, null]))
            .Concat(Within(report.Result).Select(row => new DataRow(world, [.. Fields(row.Measure, row.Statistic, row.Estimate, row.Kind), null, null, null, row.From, row.To]))));

    private static IEnumerable<object?> Fields(string measure, string statistic, Estimate estimate, NumberKind kind) =>
        [measure, statistic, .. DataTable.Fields(estimate), kind.ToString().ToLowerInvariant(), NumberKinds.UnitOf(measure, kind)];

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
        for (var entry = 0; entry < definition.Timeline.Length; entry++) yield return ($"timeline.{definition.Timeline[entry].StreamName}.fired_minutes", "median", result.FiredTimes[entry].Median(), NumberKind.Minutes);
        for (var rung = definition.Start.Index + 1; rung < definition.Rungs.Length; rung++)
        {
            foreach (var measure in (string[])["first_by_response_to_deliberate", "first_by_response_to_accident", "first_by_timeline", "miscalculation_before"])
                yield return ($"rungs.{definition.Rungs[rung].Name}.{measure}", "share_of_reached", result.OfThoseThatReached(rung, measure), NumberKind.Share);
        }

        for (var channel = 0; channel < definition.Channels.Length; channel++)
        {
            var name = $"channels.{definition.Channels[channel].Name}";
            yield return ($"{name}.time_to_connect_minutes", "median", result.ConnectMinutes[channel].Median(), NumberKind.Minutes);
            yield return ($"{name}.worked_when_wanted", "ratio", result.WorkedWhenWanted(channel), NumberKind.Share);
            yield return ($"{name}.bits_per_call", "ratio", result.BitsPerCall(channel), NumberKind.Number);
        }

        yield return ("calibration.brier", "mean", result.Brier(), NumberKind.Share);
    }

    // Numbers of a part of the time or of the posteriors: what was reached from the start to a moment, and what decisions with posteriors in a bin concerned.
    private static IEnumerable<(string Measure, string Statistic, Estimate Estimate, NumberKind Kind, double From, double To)> Within(RunResult result)
    {
        for (var rung = 0; rung < result.Model.Definition.Rungs.Length; rung++)
        {
            for (var point = 0; point < FirstPassage.Points; point++)
                yield return ($"rungs.{result.Model.Definition.Rungs[rung].Name}.reached_by", "first_passage", result.FirstPassage.At(new Rung(rung), point, result.Replications), NumberKind.Share, 0, result.FirstPassage.TimeOf(point).Minutes);
        }

        var bins = result.Calibration;
        for (var bin = 0; bin < CalibrationBins.Size; bin++)
        {
            var (from, to) = (bin / (double)CalibrationBins.Size, (bin + 1) / (double)CalibrationBins.Size);
            if (bins.CountOf(bin) == 0) continue;
            yield return ("calibration.share_deliberate", "bin", Intervals.Wilson(bins.DeliberateOf(bin), bins.CountOf(bin)), NumberKind.Share, from, to);
            yield return ("calibration.mean_posterior", "bin", Estimate.Without(bins.PosteriorOf(bin), bins.CountOf(bin), NoInterval.NotComputed), NumberKind.Share, from, to);
        }
    }
}
