using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Schemas;
using Newtonsoft.Json.Linq;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>The schema itself.</summary>
public sealed class SchemaClaims
{
    private static IEnumerable<(BlockDefinition Block, KeyDefinition Key)> Keys => KeyTable.Blocks.SelectMany(block => block.Keys.Select(key => (block, key)));

    [Test]
    public void It_is_the_same_at_every_call() => Assert.That(Enumerable.Range(0, 3).Select(_ => ScenarioSchema.Write()).Distinct().Count(), Is.EqualTo(1));

    [Test]
    public void Every_key_has_its_description_its_default_and_its_example()
    {
        var wrong = Keys.Where(pair => Property(pair.Block, pair.Key) is not { } property
            || !((string)property["description"]!).StartsWith(pair.Key.Description, StringComparison.Ordinal)
            || property["examples"] is not JArray { Count: > 0 }
            || property.ContainsKey("default") != pair.Key.Default is not null);
        Assert.That(wrong.Select(pair => $"{pair.Block.Name}.{pair.Key.Name}"), Is.Empty);
    }

    [Test]
    public void Every_number_says_its_unit()
    {
        string Words(ParameterUnit unit) => unit switch
        {
            ParameterUnit.Probability => "probability", ParameterUnit.Minutes => "s, m, h, d, w or y", ParameterUnit.PerThirtyDays => "in 30 days", ParameterUnit.LogOdds => "log-odds",
            ParameterUnit.DPrime => "d'", ParameterUnit.Factor => "factor", ParameterUnit.Cost => "cost", _ => "number",
        };
        var wrong = Keys.Where(pair => pair.Key.Unit is { } unit && !((string)Property(pair.Block, pair.Key)!["description"]!)[pair.Key.Description.Length..].Contains(Words(unit), StringComparison.OrdinalIgnoreCase));
        Assert.That(wrong.Select(pair => $"{pair.Block.Name}.{pair.Key.Name}"), Is.Empty);
    }

    [Test]
    public void No_block_has_a_key_that_the_table_does_not_have()
    {
        var extra = KeyTable.Blocks.SelectMany(block => Properties(block).Select(property => property.Name).Where(name => block.Find(name) is null).Select(name => $"{block.Name}.{name}"));
        Assert.That(extra, Is.Empty);
    }

    [TestCase("line", "answer", "accept")]
    [TestCase("call", "accept", "answer")]
    [TestCase("meeting", "travel", "sessions")]
    [TestCase("talks", "sessions", "call")]
    [TestCase("call", "lead", "travel")]
    public void A_channel_has_the_keys_of_its_kind_and_no_others(string kind, string own, string other)
    {
        var properties = (JObject)EditorSchema.Json["definitions"]![$"channel-{kind}"]!["properties"]!;
        Assert.That(properties.ContainsKey(own));
        Assert.That(properties.ContainsKey(other), Is.False);
    }

    /// <summary>
    /// Of alternatives that an editor must choose from by itself it marks all, or the wrong one: one wrong key makes the right ones red. A
    /// condition says which applies.
    /// </summary>
    [Test]
    public void No_editor_is_left_guessing_which_alternative_was_meant()
    {
        var all = EditorSchema.Json.Descendants().OfType<JProperty>().ToList();
        Assert.That(all.Where(property => property.Name == "oneOf"), Is.Empty);
        Assert.That(all.Where(property => property.Name == "anyOf" && !property.Ancestors().OfType<JProperty>().Any(outer => outer.Name == "if")).Select(property => property.Path), Is.Empty);
    }

    [Test]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_referred_to()
    {
        var references = EditorSchema.Json.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string)property.Value!).Distinct();
        Assert.That(references, Is.EquivalentTo(((JObject)EditorSchema.Json["definitions"]!).Properties().Select(property => "#/definitions/" + property.Name)));
    }

    [Test]
    public void It_loads_nothing_from_anywhere() =>
        Assert.That(EditorSchema.Json.Descendants().OfType<JProperty>().Where(property => property.Name is "$id" or "$ref" && !((string)property.Value!).StartsWith('#')), Is.Empty);

    private static JObject? Property(BlockDefinition block, KeyDefinition key) => Properties(block).FirstOrDefault(property => property.Name == key.Name)?.Value as JObject;

    private static IEnumerable<JProperty> Properties(BlockDefinition block)
    {
        if (block.Name == "channel") return block.Keys.Select(key => new JProperty(key.Name, EditorSchema.Json["definitions"]![$"channel.{key.Name}"]!.DeepClone()));
        var schema = block.Name == "scenario" ? EditorSchema.Json : (JObject)EditorSchema.Json["definitions"]![block.Name]!;
        return ((JObject)schema["properties"]!).Properties();
    }
}
