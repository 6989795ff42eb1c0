using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Wording;
using NodaTime;
using static ChannelSim.Scenarios.Schemas.SchemaNodes;

namespace ChannelSim.Scenarios.Schemas;

/// <summary>What may stand after a key, by its line of the table.</summary>
internal sealed class KeySchemas(SharedSchemas shared, NumberSchemas numbers)
{
    private const int Varied = 3;
    private static readonly string[] Truths = [.. CommonKeys.Truths];

    /// <summary>A key's schema with what the table says of the key.</summary>
    public static JsonObject Describe(KeyDefinition key, JsonObject value)
    {
        var described = new JsonObject { ["description"] = KeyProse.Paragraph(key) };
        if (key.Default is { } standard) described["default"] = CoreValue.Of(standard);
        described["examples"] = new JsonArray(CoreValue.Of(key.Example));
        // Whatever stands beside a reference is ignored, except by some editors: hence the detour.
        if (value.ContainsKey("$ref")) described["allOf"] = new JsonArray(value);
        else foreach (var (name, part) in value) described[name] = part?.DeepClone();
        return described;
    }

    public static JsonObject Choice(KeyDefinition key) => new() { ["type"] = "string", ["enum"] = List(key.Allowed) };

    /// <summary>Texts, or one.</summary>
    public static JsonObject Texts() => new() { ["type"] = List(["array", "string", "number", "boolean"]), ["items"] = AnyText() };

    /// <summary>The schema of a value; blocks are referred to.</summary>
    public JsonObject Of(KeyDefinition key, Func<string, JsonObject> block) => key.Kind switch
    {
        KeyKind.Block => block(key.Block!),
        KeyKind.BlockList => Blocks(key, block(key.Block!)),
        KeyKind.Plan => Plan(block(key.Block!)),
        KeyKind.PlanBySide => OrNothing(numbers.Names(OrNothing(Plan(block(key.Block!))))),
        KeyKind.Text => key.Form is { } form ? Formed(form) : AnyText(),
        KeyKind.Flag => Flag(),
        KeyKind.Whole => Whole(key),
        KeyKind.Choice => Choice(key),
        KeyKind.Name => Name(),
        KeyKind.NameList => Names(),
        KeyKind.TextList => Texts(),
        KeyKind.ClockTime => Text(SchemaPatterns.ClockTime, "write a time of day such as `08:00`"),
        KeyKind.Instant => Text(SchemaPatterns.Instant, "write a date and time such as `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local) or `2022-11-15`"),
        KeyKind.Moment => Moment(),
        KeyKind.MomentList => Either(Type("array"), new JsonObject { ["items"] = Moment(), ["maxItems"] = Limits.Sessions }, Moment()),
        KeyKind.Zone => Zone(),
        KeyKind.ZoneList => Either(Type("array"), new JsonObject { ["items"] = Zone() }, Zone()),
        KeyKind.Condition => Either(Type("array"), new JsonObject { ["items"] = Condition(), ["minItems"] = 1 }, Condition()),
        KeyKind.SpanOrMoment => Text(SchemaPatterns.SpanOrMoment, "write a length of time such as `281d`, or the moment of the end such as `2022-12-07T00:00+01:00`"),
        KeyKind.Width => Formed(SchemaPatterns.Width),
        KeyKind.ValuesByPath => ByPath(new JsonObject()),
        KeyKind.FactorsByPath => ByPath(Type("array", "string", "object")),
        KeyKind.TextBySide => numbers.Names(Type("string", "number", "boolean", "null")),
        _ => Number(key, block),
    };

    /// <summary>The name of something in the file.</summary>
    public JsonObject Name() => shared.Refer("name", () => Text(SchemaPatterns.Name, "a name consists of letters, digits, `-` and `_`, begins with a letter, and is no word of the format"));

    private JsonObject Number(KeyDefinition key, Func<string, JsonObject> block)
    {
        var unit = key.Unit ?? ParameterUnit.Number;
        return key.Kind switch
        {
            KeyKind.Number => numbers.Number(unit, key.Positive),
            KeyKind.Mean => numbers.Mean(),
            KeyKind.NumberByRung => numbers.ByNames(unit, 1),
            KeyKind.NumberBySide => numbers.Names(numbers.Number(unit, key.Positive)),
            KeyKind.Probability => Probability(key),
            KeyKind.ProbabilityByChannel => numbers.ByNames(unit, Varied + 1),
            KeyKind.ProbabilityByType => numbers.Full(() => numbers.Names(Either(HasAny("probability", "after"), block(key.Block!), Probability(key)))),
            KeyKind.Duration => numbers.Duration(key.Positive),
            KeyKind.DurationByRung => numbers.DurationByRung(key.Positive),
            KeyKind.Span => numbers.Span(),
            KeyKind.Weights => numbers.Full(() => Either(HasAny(Truths), numbers.ByTruth(() => numbers.Full(() => Ways(key, unit))), Ways(key, unit))),
            _ => throw new InvalidOperationException($"No schema is known for {key.Kind} (`{key.Name}`)."),
        };
    }

    /// <summary>A probability that may differ by side, climate and rung, and around that by truth. An editor cannot know whether `accident` is a rung of the file.</summary>
    private JsonObject Probability(KeyDefinition key)
    {
        var varied = () => numbers.ByNames(ParameterUnit.Probability, key.BySide ? Varied : Varied - 1);
        return key.ByTruth ? shared.Refer("probability-by-truth", () => numbers.Full(() => Either(HasAny(Truths), numbers.Names(varied(), least: 1), varied()))) : varied();
    }

    private JsonObject Ways(KeyDefinition key, ParameterUnit unit) => Either(IsMap(), Weights(unit), Whole(key));

    private JsonObject Condition() => shared.Refer("condition", () => Text(SchemaPatterns.Condition, $"conditions are {string.Join(", ", Building.ConditionReader.Phrases)}"));

    private JsonObject Weights(ParameterUnit unit)
    {
        var map = numbers.Names(numbers.Number(unit, aboveZero: false), least: 1);
        var (name, weight) = map["patternProperties"]!.AsObject().Last();
        map["patternProperties"]!.AsObject().Remove(name);
        map["patternProperties"]![SchemaPatterns.Whole] = weight;
        return map;
    }

    private JsonObject Names() => shared.Refer("names", () => Either(Type("array"), new JsonObject { ["items"] = Name() }, Name()));

    private JsonObject Moment() => shared.Refer("moment", () => Either(
        new JsonObject { ["enum"] = new JsonArray(0) },
        [],
        Text(SchemaPatterns.Moment, "write `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local), `2022-11-15`, or a length of time after the start such as `12h`")));

    private JsonObject Zone() => shared.Refer("zone", () => new JsonObject { ["type"] = "string", ["enum"] = List(DateTimeZoneProviders.Tzdb.Ids) });

    private static JsonObject AnyText() => Type("string", "number", "boolean");

    /// <summary>A text of a form that a number may have too, as far as YAML is concerned: `2022` is a date.</summary>
    private static JsonObject Formed(string form)
    {
        var number = Regex.IsMatch("2022", form, RegexOptions.None, TimeSpan.FromSeconds(1));
        var schema = number ? Type("string", "number") : Type("string");
        if (number) schema["minimum"] = 0;
        schema["pattern"] = form == Keys.WrittenForms.Name ? SchemaPatterns.Name : form;
        return schema;
    }

    private static JsonObject Flag() => new()
    {
        ["type"] = List(["boolean", "string"]), ["pattern"] = "^(?:true|false)$", ["patternErrorMessage"] = "write `true` or `false`",
    };

    private static JsonObject Whole(KeyDefinition key)
    {
        if (!key.Allowed.IsEmpty) return new JsonObject { ["enum"] = new JsonArray([.. key.Allowed.SelectMany(word => (JsonNode?[])[CoreValue.Of(word), word])]) };
        return new JsonObject
        {
            ["type"] = List(["integer", "string"]), ["minimum"] = key.Positive ? 1 : 0, ["maximum"] = key.Most ?? int.MaxValue,
            ["pattern"] = key.Positive ? "^[1-9][0-9]*$" : SchemaPatterns.Whole, ["patternErrorMessage"] = "write a whole number",
        };
    }

    /// <summary>Whether a path leads anywhere depends on the scenario, which an editor does not see.</summary>
    private static JsonObject ByPath(JsonObject value) => new()
    {
        ["type"] = List(["object", "null"]), ["patternProperties"] = new JsonObject { [SchemaPatterns.Path] = value }, ["additionalProperties"] = false,
    };

    private static JsonObject Blocks(KeyDefinition key, JsonObject block)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = block, ["maxItems"] = key.Block == "rung" ? Limits.Rungs : Limits.TimelineEntries };
        if (!key.Required) return OrNothing(list);
        list["minItems"] = 1;
        return list;
    }

    private JsonObject Plan(JsonObject entry) => new() { ["type"] = "array", ["items"] = Either(IsMap(), entry, Name()), ["maxItems"] = Limits.PlanEntries };

    private static JsonObject OrNothing(JsonObject schema)
    {
        schema["type"] = List([schema["type"]!.GetValue<string>(), "null"]);
        return schema;
    }
}
