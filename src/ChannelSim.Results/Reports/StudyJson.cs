using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a study's JSON object; names are snake_case.</summary>
internal static class StudyJson
{
    public static void Write(StudyReport report, Utf8JsonWriter json)
    {
        json.WriteString("study", report.Study.Id);
        json.WriteString("folder", report.Outcome.Folder);
        json.WriteString("scenario", report.Study.Scenario.Id);
        json.WriteString("scenario_sha256", report.Study.Scenario.Sha256);
        json.WriteString("engine_version", report.Provenance.EngineVersion);
        json.WriteNumber("seed", report.Study.Seed);
        json.WriteNumber("rows", report.Outcome.Rows);
        json.WriteNumber("failed", report.Outcome.Failed);
        json.WriteStartArray("design_points");
        var stops = StoppingOutcome.Of(report.Study, report.Rows).ToDictionary(stop => stop.Design);
        foreach (var point in report.Plan.Points) WritePoint(report, json, point, stops.GetValueOrDefault(point.Id));
        json.WriteEndArray();
        json.WriteStartArray("summary");
        foreach (var row in report.Rows) WriteRow(json, row, report.Exact.Beside(row));
        json.WriteEndArray();
        WriteDifferences(report, json);
        StudyTraces.Write(report, json);
    }

    private static void WriteDifferences(StudyReport report, Utf8JsonWriter json)
    {
        if (report.Differences.Length == 0) return;
        json.WriteStartArray("paired_differences");
        for (var other = 0; other < report.Differences.Length; other++)
        {
            for (var measure = 0; measure < report.Tested.Length; measure++) WriteDifference(json, report.Shape, other + 1, report.Tested[measure], report.Differences[other][measure], report.Exact.Difference(other + 1, measure));
        }

        json.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter json, StudyShape shape, int other, string measure, PairedEstimate paired, ExactComparison? exact)
    {
        json.WriteStartObject();
        json.WriteStartArray("design_ids");
        for (var sample = 0; sample < shape.Samples; sample++) json.WriteNumberValue((sample * shape.Combinations) + other);
        json.WriteEndArray();
        json.WriteStartArray("minus_design_ids");
        for (var sample = 0; sample < shape.Samples; sample++) json.WriteNumberValue(sample * shape.Combinations);
        json.WriteEndArray();
        json.WriteString("measure", measure);
        WriteEstimate(json, paired.Difference);
        ComparisonJson.WritePaired(json, paired);
        WriteExact(json, exact);
        json.WriteEndObject();
    }

    private static void WritePoint(StudyReport report, Utf8JsonWriter json, DesignPoint point, StoppingOutcome? stop)
    {
        json.WriteStartObject();
        json.WriteNumber("design_id", point.Id);
        json.WriteString("design_key", point.Key);
        json.WriteString("model_sha256", report.Plan.Facts[point.Id].ModelHash);
        if (point.Alternative.Name.Length > 0) json.WriteString("alternative", point.Alternative.Name);
        JsonText.Strings(json, "set", point.Assignments.Select(assignment => assignment.Text));
        JsonText.Strings(json, "without", point.Alternative.Without);
        json.WriteStartObject("factors");
        for (var i = 0; i < point.Values.Length; i++) WriteValue(json, report.Study.Factors[i].Path, point.Values[i]);
        json.WriteEndObject();
        if (stop is not null)
        {
            json.WriteNumber("n", stop.Replications);
            json.WriteString("stop_reason", stop.Reason);
            JsonText.Number(json, "half_width", stop.HalfWidth);
        }

        json.WriteEndObject();
    }

    // Numbers as numbers, however they are written (`0.5`, `60%`), times with their unit as a text; null is the scenario's own value.
    private static void WriteValue(Utf8JsonWriter json, string path, string value)
    {
        json.WritePropertyName(path);
        if (value.Length == 0) json.WriteNullValue();
        else if (FactorValue.Read(value) is { Unit: ParameterUnit.Number or ParameterUnit.Probability } number) json.WriteNumberValue(number.Number);
        else json.WriteStringValue(value);
    }

    private static void WriteRow(Utf8JsonWriter json, SummaryRow row, ExactComparison? exact)
    {
        json.WriteStartObject();
        json.WriteNumber("design_id", row.Design);
        json.WriteString("measure", row.Measure);
        json.WriteString("statistic", row.Statistic);
        WriteEstimate(json, row.Estimate);
        WriteExact(json, exact);
        json.WriteEndObject();
    }

    private static void WriteExact(Utf8JsonWriter json, ExactComparison? exact)
    {
        if (exact is null) return;
        JsonText.Number(json, "exact", exact.Exact.Value);
        JsonText.Number(json, "z_score", exact.Score);
        json.WriteString("closed_form", exact.Exact.Form);
    }

    private static void WriteEstimate(Utf8JsonWriter json, Estimate estimate)
    {
        JsonText.Number(json, "value", estimate.Value);
        JsonText.Number(json, "low", estimate.Low);
        JsonText.Number(json, "high", estimate.High);
        json.WriteNumber("level", Estimate.Level);
        json.WriteString("method", estimate.Method);
        json.WriteString("reason", ReasonNames.Of(estimate));
        json.WriteNumber("n", estimate.Count);
    }
}
