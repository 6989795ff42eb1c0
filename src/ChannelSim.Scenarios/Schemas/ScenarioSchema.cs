using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>
/// The JSON Schema of scenario files and of study files, made from the key table, for editors. Draft 7, because the language server for YAML
/// understands that one best. It tells what can be seen in one place; the program tells the rest.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The name under which it lies beside a scenario.</summary>
    public const string FileName = "channelsim.schema.json";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of scenario files as text, the same at every call; it ends with a line break.</summary>
    public static string Write() => Write("ChannelSim scenario", "channelsim schema", KeyTable.Blocks[0]);

    /// <summary>The schema of study files as text, the same at every call; it ends with a line break.</summary>
    public static string WriteStudy() => Write("ChannelSim study", "channelsim schema --study", KeyTable.StudyBlocks[0]);

    private static string Write(string title, string command, BlockDefinition root)
    {
        var shared = new SharedSchemas();
        var file = new BlockSchemas(shared).Of(root);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["description"] = $"Written by `{command}`. `channelsim validate` says what an editor cannot see.",
        };
        foreach (var (name, part) in file) schema[name] = part?.DeepClone();
        schema["definitions"] = shared.Definitions();
        return schema.ToJsonString(Layout) + "\n";
    }
}
