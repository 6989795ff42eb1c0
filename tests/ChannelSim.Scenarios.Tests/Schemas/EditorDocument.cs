using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>A text as an editor understands it: YAML, its plain scalars typed by the core schema, as JSON. Shares nothing with the reader but the parser.</summary>
internal static partial class EditorDocument
{
    /// <summary>The documents of a text.</summary>
    /// <exception cref="YamlException">The text is not YAML, or repeats a key.</exception>
    public static IReadOnlyList<JToken> Of(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? [JValue.CreateNull()] : [.. stream.Documents.Select(document => Json(document.RootNode))];
    }

    private static JToken Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(pair => new JProperty(((pair.Key as YamlScalarNode)?.Value ?? throw new YamlException("a key is no scalar")), Json(pair.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Json)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new YamlException("an alias"),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => JValue.CreateNull(),
        "true" or "True" or "TRUE" => new JValue(true),
        "false" or "False" or "FALSE" => new JValue(false),
        _ when Whole().IsMatch(text) => new JValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) is var number && text.Length < 18 ? new JValue((long)(decimal)number.Value!) : number,
        _ when Number().IsMatch(text) => new JValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ when Hexadecimal().IsMatch(text) => new JValue(Convert.ToInt64(text[2..], 16)),
        ".inf" or ".Inf" or ".INF" or "+.inf" => new JValue(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => new JValue(double.NegativeInfinity),
        ".nan" or ".NaN" or ".NAN" => new JValue(double.NaN),
        _ => new JValue(text),
    };

    [GeneratedRegex("^[-+]?[0-9]{1,27}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("^0x[0-9a-fA-F]{1,15}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
