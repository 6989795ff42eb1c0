using System.Text.Json.Nodes;
using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Keys;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>A channel: its kind says which keys it may have; without a kind of its own, copied by <c>like</c>, it may have any.</summary>
internal sealed class ChannelSchemas(SharedSchemas shared, Func<BlockDefinition, IEnumerable<KeyDefinition>, JsonObject> map)
{
    public JsonObject Of(BlockDefinition channel) => Enum.GetValues<ChannelKind>().Reverse().Aggregate(
        shared.Refer("channel-of-any-kind", () => map(channel, channel.Keys.Select(key => key with { Required = key.Required && key.Kinds.IsEmpty }))),
        (otherwise, kind) => Either(Is(Word(channel, kind)), shared.Refer($"channel-{Word(channel, kind)}", () => OfKind(channel, kind)), otherwise));

    private static string Word(BlockDefinition channel, ChannelKind kind) => channel.Find("kind")!.Allowed[(int)kind];

    private JsonObject OfKind(BlockDefinition channel, ChannelKind kind)
    {
        var schema = map(channel, channel.Keys.Where(key => key.Kinds.IsEmpty || key.Kinds.Contains(kind)));
        // A routine call on a line that failed unseen would ring for ever.
        if (kind.IsRung()) schema["else"]!["allOf"] = new JsonArray(
            new JsonObject { ["if"] = Has("routine"), ["then"] = new JsonObject { ["required"] = List(["patience"]) } });
        return schema;
    }

    private static JsonObject Is(string kind)
    {
        var condition = Has("kind");
        condition["properties"] = new JsonObject { ["kind"] = new JsonObject { ["enum"] = List([kind]) } };
        return condition;
    }
}
