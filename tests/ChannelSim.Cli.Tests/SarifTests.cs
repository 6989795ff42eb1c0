using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>SARIF 2.1.0 as its standard asks for it: what must be there, and that references fit.</summary>
public sealed class SarifTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private JsonDocument document = null!;

    private JsonElement Run => document.RootElement.GetProperty("runs")[0];

    private JsonElement Driver => Run.GetProperty("tool").GetProperty("driver");

    [OneTimeSetUp]
    public void Validate() => document = JsonDocument.Parse(Built.Run("validate", "tests/ChannelSim.Scenarios.Tests/Bad", "no such file.yaml", "--format", "sarif").Output);

    [OneTimeTearDown]
    public void Dispose() => document.Dispose();

    [Test]
    public void The_log_names_its_version_and_has_one_run_of_one_tool()
    {
        Assert.Multiple(() =>
        {
            Assert.That(document.RootElement.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
            Assert.That(document.RootElement.GetProperty("runs").GetArrayLength(), Is.EqualTo(1));
            Assert.That(Driver.GetProperty("name").GetString(), Is.EqualTo("channelsim"));
            Assert.That(Run.GetProperty("columnKind").GetString(), Is.EqualTo("utf16CodeUnits"));
        });
    }

    [Test]
    public void Every_rule_has_an_id_of_its_own_and_explains_itself()
    {
        var rules = Driver.GetProperty("rules").EnumerateArray().ToList();

        Assert.That(rules.Select(rule => rule.GetProperty("id").GetString()), Is.Unique.And.All.Match("^CH[0-9]{3}$"));
        foreach (var rule in rules)
        {
            foreach (var text in (string[])["shortDescription", "fullDescription", "help"]) Assert.That(rule.GetProperty(text).GetProperty("text").GetString(), Is.Not.Empty);
            Assert.That(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Is.AnyOf(Levels));
        }
    }

    [Test]
    public void Every_result_has_a_rule_a_message_and_a_place_that_can_be()
    {
        var rules = Driver.GetProperty("rules");
        foreach (var result in Run.GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.That(rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), Is.EqualTo(result.GetProperty("ruleId").GetString()));
            Assert.That(result.GetProperty("level").GetString(), Is.AnyOf(Levels));
            Assert.That(result.GetProperty("message").GetProperty("text").GetString(), Is.Not.Empty);
            Assert.That(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
            if (!place.TryGetProperty("region", out var region)) continue;
            Assert.That(region.GetProperty("startLine").GetInt32(), Is.GreaterThan(0));
            Assert.That(region.GetProperty("endColumn").GetInt32(), Is.GreaterThan(region.GetProperty("startColumn").GetInt32()));
        }
    }

    [Test]
    public void Files_are_named_as_they_were_given_so_that_another_checkout_finds_them()
    {
        var uris = Run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()).ToList();

        Assert.That(uris, Does.Contain("tests/ChannelSim.Scenarios.Tests/Bad/CH200-unknown-key.yaml").And.Contain("no%20such%20file.yaml"));
    }
}
