using System.Text.Json.Nodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>Short ways to write the recurring pieces of a schema. Each call makes a new node, because a node has one place.</summary>
internal static class SchemaNodes
{
    /// <summary>The pattern of keys that belong to the author.</summary>
    public const string Free = "^x-";

    public static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)JsonValue.Create(word))];

    public static JsonObject Type(params string[] types) => new() { ["type"] = types.Length == 1 ? types[0] : List(types) };

    /// <summary>A text that matches a pattern; <paramref name="message"/> is what editors say of one that does not.</summary>
    public static JsonObject Text(string pattern, string message) => new()
    {
        ["type"] = "string",
        ["errorMessage"] = message,
        ["pattern"] = pattern,
        ["patternErrorMessage"] = message,
    };

    /// <summary>
    /// One schema or another, by a condition. Editors follow the branch that applies and mark what is wrong in it, and nothing else; with
    /// <c>oneOf</c> or <c>anyOf</c> they would have to guess which was meant, and mark what is right.
    /// </summary>
    public static JsonObject Either(JsonObject condition, JsonObject then, JsonObject otherwise) => new() { ["if"] = condition, ["then"] = then, ["else"] = otherwise };

    public static JsonObject IsMap() => Type("object");

    public static JsonObject Has(params string[] keys) => new() { ["type"] = "object", ["required"] = List(keys) };

    public static JsonObject HasAny(params string[] keys) => new()
    {
        ["type"] = "object",
        ["anyOf"] = new JsonArray([.. keys.Select(key => (JsonNode)new JsonObject { ["required"] = List([key]) })]),
    };

    /// <summary>A map with the given keys and no others, but for those that begin with <c>x-</c>.</summary>
    public static JsonObject Map(JsonObject properties, params IEnumerable<string> required)
    {
        var map = new JsonObject
        {
            ["type"] = "object", ["properties"] = properties, ["patternProperties"] = new JsonObject { [Free] = new JsonObject() }, ["additionalProperties"] = false,
        };
        if (required.Any()) map["required"] = List(required);
        return map;
    }
}
