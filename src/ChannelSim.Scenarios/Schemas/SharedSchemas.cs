using System.Text.Json.Nodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>The parts that a schema refers to: each is made once, when it is first needed.</summary>
internal sealed class SharedSchemas
{
    private readonly SortedDictionary<string, JsonObject> parts = new(StringComparer.Ordinal);

    /// <summary>A reference to a part.</summary>
    public JsonObject Refer(string name, Func<JsonObject> make)
    {
        if (!parts.ContainsKey(name))
        {
            parts[name] = [];
            parts[name] = make();
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + name };
    }

    public JsonObject Definitions() => new(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
}
