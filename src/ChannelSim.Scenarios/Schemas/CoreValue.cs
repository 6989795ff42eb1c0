using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>A value of the key table as JSON, typed as editors type YAML (its core schema): what a schema's examples and defaults are made of.</summary>
internal static partial class CoreValue
{
    /// <summary>The value of a text that is a value of a scenario.</summary>
    public static JsonNode? Of(string text) =>
        Json(((MapNode)new DocumentParser("example", $"value: {text}", new Findings()).Parse().Root!).Entries[0].Value);

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { Plain: true } scalar => Plain(scalar.Text),
        ScalarNode scalar => scalar.Text,
        _ => null,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when Whole().IsMatch(text) => long.Parse(text, CultureInfo.InvariantCulture),
        _ when Number().IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    [GeneratedRegex("^[-+]?[0-9]{1,18}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
