using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>diff</c> prints.</summary>
public sealed class DiffTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private const string Stochastic = "scenarios/europe-2022-stochastic.yaml";

    [Test]
    public void A_scenario_and_itself_are_identical()
    {
        var outcome = Built.Run("diff", Scenario, Scenario, "--quiet");

        Assert.That((outcome.ExitCode, outcome.Output.Split('\n').Count(line => line == "The two scenarios are identical.")), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_difference_is_no_failure_and_stands_in_the_table()
    {
        var outcome = Built.Run("diff", Scenario, Stochastic, "--quiet");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(outcome.Output, Does.Contain("What can change results").And.Contain("What changes no result"));
            Assert.That(outcome.Output, Does.Match("\nclimate.closed.to-open +- +mean "));
            Assert.That(outcome.Output.Split('\n').Where(line => line.Length > 100 && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void The_object_says_what_each_has_and_whether_it_matters()
    {
        using var json = JsonDocument.Parse(Built.Run("diff", Scenario, Stochastic, "--quiet", "--format", "json").Output);
        var rows = json.RootElement.GetProperty("differences").EnumerateArray().ToDictionary(row => row.GetProperty("path").GetString()!);

        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("identical").GetBoolean(), Is.False);
            Assert.That(json.RootElement.GetProperty("same_results").GetBoolean(), Is.False);
            Assert.That(json.RootElement.GetProperty("a").GetProperty("model_sha256").GetString(), Is.Not.EqualTo(json.RootElement.GetProperty("b").GetProperty("model_sha256").GetString()));
            Assert.That(rows["id"].GetProperty("changes_results").GetBoolean(), Is.False);
            Assert.That(rows["climate.closed.to-open"].GetProperty("a").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public void Csv_has_its_four_fields_first_whatever_stands_in_them()
    {
        var lines = Built.Run("diff", Scenario, Stochastic, "--quiet", "--format", "csv").Output.TrimEnd().Split('\n');

        Assert.That(lines[0], Does.StartWith("path,a,b,changes_results,"));
        Assert.That(lines.Skip(1), Has.All.Match("^(\"([^\"]|\"\")*\"|[^\",]*)(,(\"([^\"]|\"\")*\"|[^\",]*)){2},(true|false),"));
    }

    [Test]
    public void What_is_set_is_set_in_both() =>
        Assert.That(Built.Run("diff", Scenario, Scenario, "--quiet", "--set", "channels.burns.travel=2d").Output, Does.Contain("identical").And.Contain("changed in all: channels.burns.travel=2d"));
}
