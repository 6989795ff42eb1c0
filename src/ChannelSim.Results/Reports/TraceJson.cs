using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Telling;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a trace's JSON that other pages do not have.</summary>
internal static class TraceJson
{
    public static void Write(TraceReport report, ImmutableArray<(ParameterDefinition Parameter, double Value)> drawn, Utf8JsonWriter json)
    {
        json.WriteString("scenario", report.Scenario.Id);
        json.WriteString("scenario_sha256", report.Scenario.Sha256);
        json.WriteNumber("seed", report.Origin.Provenance.Seed!.Value);
        json.WriteNumber("replication", report.Origin.Replication);
        json.WriteString("for", report.Audience.Word);
        if (report.Origin.KnowledgeOf is { } of) json.WriteNumber("knowledge_of", of);
        if (report.Audience.IsControl) WriteNumbers(json, "outcome", report.Traced.Outcome);
        if (report.Audience.IsControl) WriteNumbers(json, "parameters", drawn.Select(item => (item.Parameter.Path, item.Value)));
        json.WriteStartArray("events");
        foreach (var view in report.Views) WriteEvent(report, json, view);
        json.WriteEndArray();
    }

    // Of the outcome: the columns of the table of replications, where the same replication of a study is a row; null where there is no such thing.
    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<(string Name, double Value)> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (of, value) in numbers) JsonText.Number(json, of, value);
        json.WriteEndObject();
    }

    private static void WriteEvent(TraceReport report, Utf8JsonWriter json, View view)
    {
        json.WriteStartObject();
        JsonText.Number(json, "minutes", view.Minutes);
        json.WriteString("local_time", TraceFigures.Moment(report, view.Minutes));
        json.WriteString("event", StepEventNames.Of(view.Kind));
        (string Name, string? Text)[] texts = [("side", view.Side), ("incident", view.Incident), ("type", view.Type), ("channel", view.Channel), ("rung", view.Rung), ("decide_by", TraceFigures.Moment(report, view.Deadline))];
        foreach (var (name, text) in texts.Where(field => field.Text is not null)) json.WriteString(name, text);
        (string Name, double? Value)[] numbers = [("belief_before", view.Before), ("belief_after", view.After), ("threshold", view.Threshold)];
        foreach (var (name, value) in numbers.Where(field => field.Value is not null)) JsonText.Number(json, name, value!.Value);
        if (view.Meant is { } meant) json.WriteBoolean("meant", meant);
        json.WriteString("text", view.Text);
        json.WriteEndObject();
    }
}
