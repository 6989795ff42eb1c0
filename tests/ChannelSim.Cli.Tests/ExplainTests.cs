using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>explain</c> prints.</summary>
public sealed class ExplainTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";

    [Test]
    public void A_scenario_is_told_on_a_page_of_100_columns()
    {
        var outcome = Built.Run("explain", Scenario, "--quiet");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(outcome.Output, Does.StartWith("UNCLASSIFIED // EXERCISE\n\nUS-Russia channels"));
            foreach (var heading in (string[])["Who and when", "The ladder", "The climate", "The channels", "The incidents", "Who calls whom, in which order", "The timeline", "What is not known", "Where this comes from"])
                Assert.That(outcome.Output, Does.Contain($"\n\n{heading}\n"));
            Assert.That(outcome.Output.Split('\n').Where(line => line.Length > 100), Is.Empty);
        });
    }

    [Test]
    public void A_key_is_explained_with_value_place_basis_and_sources()
    {
        var text = Built.Run("explain", Scenario, "channels.austin-shoigu.call", "--quiet").Output;

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Length of a call or meeting."));
            Assert.That(text, Does.Match(@"value +median 1 h, one in ten over 88 min\n"));
            Assert.That(text, Does.Match(@"given +at scenarios/europe-2022.yaml:[0-9]+:[0-9]+\n"));
            Assert.That(text, Does.Match(@"default +0\n").And.Match(@"basis +sourced \(median\); assumption \(p90\)\n").And.Match(@"source +axios-2022-05-13: .*\n? .*\(2022-05-13\)"));
        });
    }

    /// <summary>A sourced median with an assumed spread: each number says what it rests on, in the page and in the data.</summary>
    [Test]
    public void Numbers_of_one_value_that_rest_on_different_things_say_so_one_by_one()
    {
        var text = Built.Run("explain", Scenario, "channels.austin-shoigu.call", "--quiet").Output;
        using var json = JsonDocument.Parse(Built.Run("explain", Scenario, "channels.austin-shoigu.call", "--quiet", "--format", "json").Output);
        using var plain = JsonDocument.Parse(Built.Run("explain", Scenario, "channels.deconfliction-line.repair", "--quiet", "--format", "json").Output);
        var items = json.RootElement.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("name").GetString(), item.GetProperty("basis").GetString(), item.GetProperty("sources")[0].GetString()));

        Assert.That(text, Does.Match(@"p90 +88 min +written +assumption +judgement\n"));
        Assert.That(items, Is.EqualTo(new[] { ("median", "sourced", "axios-2022-05-13"), ("p90", "assumption", "judgement") }));
        Assert.That(plain.RootElement.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("basis", out _)), Is.Not.Empty.And.All.False);
    }

    [Test]
    public void The_object_of_a_key_has_its_fields()
    {
        using var json = JsonDocument.Parse(Built.Run("explain", Scenario, "channels.sullivan.cooling-off", "--quiet", "--format", "json").Output);
        var key = json.RootElement;

        Assert.Multiple(() =>
        {
            Assert.That(key.GetProperty("path").GetString(), Is.EqualTo("channels.sullivan.cooling-off"));
            Assert.That(key.GetProperty("value").GetString(), Is.EqualTo("3 d"));
            Assert.That(key.GetProperty("origin").GetString(), Is.EqualTo("copied"));
            Assert.That(key.GetProperty("copied_from").GetString(), Is.EqualTo("channels.milley-gerasimov.cooling-off"));
            Assert.That(key.GetProperty("place").GetProperty("line").GetInt32(), Is.Positive);
            foreach (var name in (string[])["scenario", "scenario_sha256", "called", "description", "unit", "default", "basis", "sources", "items"]) Assert.That(key.TryGetProperty(name, out _), name);
        });
    }

    [Test]
    public void The_object_of_a_scenario_has_its_sections_and_counts()
    {
        using var json = JsonDocument.Parse(Built.Run("explain", Scenario, "--quiet", "--format", "json").Output);

        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("heading").GetString()), Does.Contain("The channels"));
            Assert.That(json.RootElement.GetProperty("inputs").GetInt32(), Is.GreaterThan(json.RootElement.GetProperty("inputs_assumed").GetInt32()));
        });
    }
}
