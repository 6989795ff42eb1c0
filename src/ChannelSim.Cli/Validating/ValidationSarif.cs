using System.Text.Json;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Cli.Validating;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal static class ValidationSarif
{
    public static string Render(IReadOnlyCollection<CheckedFile> files) => JsonText.Object(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in files.SelectMany(file => file.Diagnostics)) Result(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "channelsim");
        json.WriteString("version", EngineVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in DiagnosticCatalogue.Rules) Rule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, DiagnosticRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        Message(json, "shortDescription", rule.Title);
        Message(json, "fullDescription", rule.Explanation);
        Message(json, "help", rule.Cure);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", DiagnosticCatalogue.Rules.IndexOf(diagnostic.Rule));
        json.WriteString("level", Level(diagnostic.Rule));
        Message(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(diagnostic.Place.Source));
        json.WriteEndObject();
        if (diagnostic.Place.Line > 0) Region(json, diagnostic.Place);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endColumn", place.Column + place.Length);
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(DiagnosticRule rule) => rule.Severity == DiagnosticSeverity.Error ? "error" : "warning";

    /// <summary>A relative path stays one, so that the file can be found in another checkout.</summary>
    private static string Uri(string path) => Path.IsPathRooted(path)
        ? new Uri(Path.GetFullPath(path)).AbsoluteUri
        : string.Join('/', path.Split('/', Path.DirectorySeparatorChar).Where(part => part != ".").Select(System.Uri.EscapeDataString));
}
