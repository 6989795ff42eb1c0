using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The replications of a study that are worth a look, with the commands that trace them.</summary>
internal static class StudyTraces
{
    private const int MostTraced = 4;

    // The folder knows the values, the seed and the unknown numbers, so that the commands stay short enough to be read.
    public static Section? Section(StudyReport report)
    {
        var designs = report.Traces.Select(trace => trace.Design).Distinct().Take(MostTraced).ToHashSet();
        if (designs.Count == 0) return null;
        List<Block> blocks = [];
        foreach (var trace in report.Traces.Where(trace => designs.Contains(trace.Design)))
        {
            blocks.Add(new Paragraph($"{(report.Plan.Points.Length > 1 ? $"point {trace.Design}, " : "")}{Reason(report, trace)}:"));
            blocks.Add(new Commands([("", PointTrace.Short(report.Outcome.Folder, trace.Design, trace.Replication))]));
        }

        if (designs.Count < report.Plan.Points.Length) blocks.Add(new Paragraph("Those of the other design points: --format json."));
        return new Section("Replications to trace", [.. blocks]);
    }

    public static void Write(StudyReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("worth_tracing");
        foreach (var trace in report.Traces)
        {
            json.WriteStartObject();
            json.WriteNumber("design_id", trace.Design);
            json.WriteNumber("replication", trace.Replication);
            json.WriteNumber("knowledge", trace.Knowledge);
            json.WriteString("measure", trace.Measure);
            JsonText.Number(json, "value", trace.Value);
            json.WriteString("command", PointTrace.Full(report.Study, report.Plan.Points[trace.Design], trace.Replication, report.Study.ScenarioSource.Name));
            json.WriteString("command_with_folder", PointTrace.Short(report.Outcome.Folder, trace.Design, trace.Replication));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Reason(StudyReport report, WorthTracing trace) => trace.Measure switch
    {
        null => "the first replication; those of this point are alike",
        "peak_rung" => $"the first replication that comes as high as {report.Study.Scenario.Model.Rungs[(int)trace.Value].Name}",
        _ => $"the first replication with the largest {trace.Measure}, {Digits.Plain(trace.Value)}",
    };
}
