using System.Text.Json.Nodes;
using ChannelSim.Scenarios.Keys;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>The blocks of the format, each with exactly the keys that the table gives it.</summary>
internal sealed class BlockSchemas
{
    private readonly SharedSchemas shared;
    private readonly NumberSchemas numbers;
    private readonly KeySchemas keys;

    public BlockSchemas(SharedSchemas shared)
    {
        this.shared = shared;
        numbers = new NumberSchemas(shared, new ProvenanceSchemas(shared));
        keys = new KeySchemas(shared, numbers);
    }

    /// <summary>A block by its name; what may be empty may also be nothing.</summary>
    public JsonObject Of(BlockDefinition block)
    {
        if (block.Name == "channel") return new ChannelSchemas(shared, (definition, chosen) => Map(definition, chosen)).Of(block);
        var map = Map(block, block.Keys);
        if (block.Name == "timeline-entry") TimelineRules(map);
        if (!block.Keys.Any(key => key.Required)) map["type"] = List(["object", "null"]);
        return map;
    }

    private JsonObject Refer(string name) => shared.Refer(name, () => Of(KeyTable.Block(name)));

    private JsonObject Map(BlockDefinition block, IEnumerable<KeyDefinition> chosen)
    {
        var map = SchemaNodes.Map(new JsonObject(chosen.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(block, key)))));
        var patterns = map["patternProperties"]!.AsObject();
        if (block.Prefixed is { } prefixed) patterns[$"^{prefixed.Name}{Keys.WrittenForms.Name[1..]}"] = KeySchemas.Describe(prefixed, keys.Of(prefixed, Refer));
        if (block == ActorKeys.Climate) patterns[SchemaPatterns.Name] = Described(ActorKeys.State, Refer("state"));
        if (block.Open) map["additionalProperties"] = Type("string", "number", "boolean");
        Require(map, [.. chosen.Where(key => key.Required).Select(key => key.Name)], waived: block.Find("like") is not null);
        return map;
    }

    /// <summary>A block that copies another one may leave away what that one has.</summary>
    public static void Require(JsonObject map, string[] required, bool waived)
    {
        if (required.Length == 0) return;
        if (!waived) map["required"] = List(required);
        else (map["if"], map["else"]) = (Has("like"), new JsonObject { ["required"] = List(required) });
    }

    private JsonObject Property(BlockDefinition block, KeyDefinition key) => block.Name == "channel"
        ? shared.Refer($"channel.{key.Name}", () => KeySchemas.Describe(key, keys.Of(key, Refer)))
        : KeySchemas.Describe(key, key.Kind == KeyKind.BlocksByName ? Section(key) : keys.Of(key, Refer));

    /// <summary>A section: blocks by name, with basis and source for all of them.</summary>
    private JsonObject Section(KeyDefinition key)
    {
        var block = KeyTable.Block(key.Block!);
        if (block.Name == "study-alternative") return new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = Described(block, Refer(block.Name)) };
        var section = numbers.Names(Described(block, Refer(block.Name)));
        if (block.Name == "source")
        {
            section["patternProperties"]!.AsObject().Remove(SchemaPatterns.Name);
            section["additionalProperties"] = Described(block, Refer(block.Name));
        }

        if (block.Name == "side") ExactlyTwo(section);
        else section["type"] = List(["object", "null"]);
        return section;
    }

    private static JsonObject Described(BlockDefinition block, JsonObject reference) =>
        new() { ["description"] = block.Description, ["allOf"] = new JsonArray(reference) };

    /// <summary>There are two sides; that there are no more can be counted where nothing else stands in the section.</summary>
    private static void ExactlyTwo(JsonObject section)
    {
        section["minProperties"] = 2;
        section["if"] = new JsonObject { ["patternProperties"] = new JsonObject { [SchemaPatterns.Name] = new JsonObject() }, ["additionalProperties"] = false };
        section["then"] = new JsonObject { ["maxProperties"] = 2 };
    }

    /// <summary>At a time, on a condition or by hand; a truth needs an incident.</summary>
    private static void TimelineRules(JsonObject map) => map["allOf"] = new JsonArray(
        Rule("at", Forbid("when", "in-batch")), Rule("when", Forbid("in-batch")), Rule("hostile", new JsonObject { ["required"] = List(["incident"]) }));

    private static JsonObject Rule(string key, JsonObject then) => new() { ["if"] = Has(key), ["then"] = then };

    private static JsonObject Forbid(params string[] keys) =>
        new() { ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(false)))) };
}
