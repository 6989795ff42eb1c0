using System.Globalization;
using System.Text;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>A run as a tidy table: one line per number, with its interval, its sample size and what repeats it.</summary>
internal static class RunCsv
{
    private const string Header = "scenario,scenario_sha256,engine_version,seed,metric,statistic,value,low,high,level,method,n,knowledge,set,marking";

    public static string Render(RunReport report)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (metric, statistic, estimate) in Rows(report.Result)) Line(text, report, metric, statistic, estimate);
        return text.ToString();
    }

    /// <summary>Every number of a run.</summary>
    public static IEnumerable<(string Metric, string Statistic, Estimate Estimate)> Rows(RunResult result)
    {
        var definition = result.Model.Definition;
        for (var metric = 0; metric < result.Schema.Width; metric++) yield return (result.Schema.Metrics[metric].Name, "mean", result.Mean(metric));
        for (var rung = 0; rung < definition.Rungs.Length; rung++) yield return ($"rungs.{definition.Rungs[rung].Name}.first_time_minutes", "median", result.FirstTimes[rung].Median());
        for (var channel = 0; channel < definition.Channels.Length; channel++)
        {
            var name = $"channels.{definition.Channels[channel].Name}";
            yield return ($"{name}.time_to_connect_minutes", "median", result.ConnectMinutes[channel].Median());
            yield return ($"{name}.worked_when_wanted", "ratio", result.WorkedWhenWanted(channel));
            yield return ($"{name}.bits_per_call", "ratio", result.BitsPerCall(channel));
        }

        yield return ("calibration.brier", "mean", result.Brier());
    }

    private static void Line(StringBuilder text, RunReport report, string metric, string statistic, Estimate estimate)
    {
        string[] fields =
        [
            report.Scenario.Id, report.Scenario.Sha256, EngineVersion.Text, report.Result.Plan.Seed.ToString(CultureInfo.InvariantCulture), metric, statistic,
            Number(estimate.Value), Number(estimate.Low), Number(estimate.High), Number(Estimate.Level), estimate.Method, estimate.Count.ToString(CultureInfo.InvariantCulture),
            report.Result.Plan.FixedKnowledge ? "fixed" : "range", Quoted(report.Changes), Quoted(report.Scenario.Marking ?? ""),
        ];
        text.AppendJoin(',', fields).Append('\n');
    }

    /// <summary>A text as a field of CSV: in quotes where it needs them.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    // An absent number is an empty field: "NaN" is text to half the programs that read CSV.
    public static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
