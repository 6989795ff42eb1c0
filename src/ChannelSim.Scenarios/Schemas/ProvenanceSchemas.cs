using System.Text.Json.Nodes;
using ChannelSim.Scenarios.Keys;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>Basis and source, which nearly every map may have.</summary>
internal sealed class ProvenanceSchemas(SharedSchemas shared)
{
    /// <summary>A map that needs the given keys and may have basis and source.</summary>
    public JsonObject Map(IReadOnlyList<(string Key, JsonObject Schema)> needed)
    {
        var properties = new JsonObject();
        foreach (var (key, schema) in needed) properties[key] = schema;
        properties["basis"] = shared.Refer("key.basis", () => KeySchemas.Describe(CommonKeys.Basis, KeySchemas.Choice(CommonKeys.Basis)));
        properties["source"] = shared.Refer("key.source", () => KeySchemas.Describe(CommonKeys.Source, KeySchemas.Texts()));
        return SchemaNodes.Map(properties, needed.Select(pair => pair.Key));
    }
}
