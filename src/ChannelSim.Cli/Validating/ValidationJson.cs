using System.Security.Cryptography;
using System.Text.Json;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Cli.Validating;

/// <summary>Findings as one object.</summary>
internal static class ValidationJson
{
    public static string Render(IReadOnlyCollection<CheckedFile> files) => JsonText.Object(json =>
    {
        json.WriteNumber("errors", files.Sum(file => file.Errors));
        json.WriteNumber("warnings", files.Sum(file => file.Warnings));
        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteStartArray("files");
        foreach (var file in files) Write(json, file);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Source.Name);
        json.WriteString("sha256", file.Source.Fault is null ? Convert.ToHexStringLower(SHA256.HashData(file.Source.Bytes.AsSpan())) : null);
        json.WriteNumber("errors", file.Errors);
        json.WriteNumber("warnings", file.Warnings);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in file.Diagnostics) Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("file", diagnostic.Place.Source);
        json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("title", diagnostic.Rule.Title);
        Position(json, "line", diagnostic.Place.Line);
        Position(json, "column", diagnostic.Place.Column);
        Position(json, "length", diagnostic.Place.Line == 0 ? 0 : diagnostic.Place.Length);
        json.WriteString("what", diagnostic.What);
        json.WriteString("hint", diagnostic.Hint);
        JsonText.Strings(json, "suggestions", diagnostic.Suggestions);
        json.WriteEndObject();
    }

    /// <summary>Null where a finding is about the file as a whole.</summary>
    private static void Position(Utf8JsonWriter json, string name, int position)
    {
        if (position > 0) json.WriteNumber(name, position);
        else json.WriteNull(name);
    }
}
