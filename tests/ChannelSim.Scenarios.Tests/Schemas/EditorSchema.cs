using ChannelSim.Scenarios.Schemas;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.Core;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>The schema for editors in the hands of a validator that is not ours.</summary>
internal static class EditorSchema
{
    /// <summary>The schema as it is printed.</summary>
    public static JObject Json { get; } = JObject.Parse(ScenarioSchema.Write());

    /// <summary>The schema of study files as it is printed.</summary>
    public static JObject StudyJson { get; } = JObject.Parse(ScenarioSchema.WriteStudy());

    private static readonly Lazy<JsonSchema> Schema = Loaded(Json);
    private static readonly Lazy<JsonSchema> StudySchema = Loaded(StudyJson);

    /// <summary>What an editor would say of a text; empty where it has nothing to say.</summary>
    public static IReadOnlyList<string> Complaints(string text) => Complaints(text, Schema.Value);

    /// <summary>What an editor would say of a study.</summary>
    public static IReadOnlyList<string> ComplaintsOfStudy(string text) => Complaints(text, StudySchema.Value);

    private static Lazy<JsonSchema> Loaded(JObject json) => new(() => JsonSchema.FromJsonAsync(Rewritten(json).ToString()).GetAwaiter().GetResult());

    private static IReadOnlyList<string> Complaints(string text, JsonSchema schema)
    {
        try
        {
            return [.. EditorDocument.Of(text).SelectMany(document => schema.Validate(document)).Select(error => error.ToString())];
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return [$"not YAML: {e.Message}"];
        }
    }

    /// <summary>
    /// The same schema without <c>if</c> and <c>false</c>, which this validator does not know: if A then B else C is (not A or B) and
    /// (A or C), and <c>false</c> is the opposite of anything.
    /// </summary>
    private static JToken Rewritten(JToken node) => node switch
    {
        JValue { Type: JTokenType.Boolean, Parent: JProperty { Name: not ("additionalProperties" or "default"), Parent.Parent: JProperty { Name: "properties" } } } => new JObject { ["not"] = new JObject() },
        JArray list => new JArray(list.Select(Rewritten)),
        JObject map when map.ContainsKey("if") => WithoutIf(map),
        JObject map => new JObject(map.Properties().Select(property => new JProperty(property.Name, Rewritten(property.Value)))),
        _ => node.DeepClone(),
    };

    private static JObject WithoutIf(JObject map)
    {
        var rest = new JObject(map.Properties().Where(property => property.Name is not ("if" or "then" or "else")).Select(property => new JProperty(property.Name, Rewritten(property.Value))));
        JToken Part(string name) => map.TryGetValue(name, out var part) ? Rewritten(part) : new JObject();
        var both = (JArray?)rest["allOf"] ?? [];
        both.Add(new JObject { ["anyOf"] = new JArray(new JObject { ["not"] = Part("if") }, Part("then")) });
        both.Add(new JObject { ["anyOf"] = new JArray(Part("if"), Part("else")) });
        rest["allOf"] = both;
        return rest;
    }
}
