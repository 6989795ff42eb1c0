using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What the page of a study says: bounds that are possible, factors first, differences between design points with their own intervals.</summary>
public sealed partial class StudyPageTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private StudyFolder folder = null!;

    [SetUp]
    public void Make_room() => folder = new StudyFolder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    private Outcome Sweep(string name, params string[] options) => Built.Run(["sweep", Scenario, "--output", folder[name], "--quiet", .. options]);

    [Test]
    public void Intervals_of_probabilities_stay_between_0_and_1_and_headings_name_the_measure()
    {
        var page = Sweep("study", "--vary", "sides.us.threshold.routine=50%,95%", "-n", "60", "--measure", "rungs.accusation.reached", "--measure", "any_miscalculation", "--measure", "terminal").Output;
        var bounds = Bounds().Matches(page.Split("Paired differences")[0]).SelectMany(match => new[] { match.Groups["low"].Value, match.Groups["high"].Value }).Select(double.Parse).ToList();

        Assert.That(bounds, Has.Count.GreaterThan(4).And.All.InRange(0.0, 1.0));
        Assert.That(page.Replace("\n", "", StringComparison.Ordinal), Does.Match(@"rungs\.accusation.*\.reached"));
    }

    [Test]
    public void Rows_are_in_the_order_of_the_factors_with_units_as_in_the_scenario()
    {
        var page = Sweep("study", "--vary", "sides.us.threshold.routine=60..80%", "--vary", "channels.burns.travel=1d..4d", "--points", "6", "-n", "20", "--measure", "missed").Output;
        var rows = page.Split("Paired")[0].Split('\n').Where(line => line.StartsWith(' ') && line.Contains(" % ", StringComparison.Ordinal)).Select(line => line.Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();

        Assert.That(rows, Has.Count.EqualTo(6));
        Assert.That(rows.Select(row => double.Parse(row[0].Replace(" %", "", StringComparison.Ordinal))), Is.Ordered);
        Assert.That(rows.Select(row => row[1]), Has.All.Match(@"^\d+(\.\d+)? [dh]$"));
        Assert.That(rows.Select(row => row[2]).Order(), Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5" }), "the design point");
    }

    [Test]
    public void Samples_of_a_design_are_brought_together_so_that_listed_values_can_be_compared()
    {
        var page = Sweep("study", "--vary", "channels.burns.travel=1d,2d,4d", "--vary", "sides.us.threshold.routine=60..80%", "--points", "20", "-n", "20").Output;

        Assert.That(page, Does.Contain("over the 20 samples of routine").And.Contains("Paired differences from travel 1d"));
        Assert.That(page.Split('\n').Count(line => line.TrimStart().StartsWith("2d ", StringComparison.Ordinal)), Is.EqualTo(2), "a mean and a difference");
    }

    /// <summary>Two ways to the same numbers: from the rows of the study, and from running both worlds side by side.</summary>
    [Test]
    public void Paired_differences_are_those_of_compare()
    {
        string[] options = ["--without", "sullivan", "-n", "500", "--knowledge", "fixed", "--format", "json"];
        using var study = JsonDocument.Parse(Sweep("study", options).Output);
        using var compared = JsonDocument.Parse(Built.Run(["compare", Scenario, "--quiet", .. options]).Output);
        var differences = compared.RootElement.GetProperty("alternatives")[0].GetProperty("differences").EnumerateArray().ToDictionary(difference => difference.GetProperty("measure").GetString()!);
        var found = study.RootElement.GetProperty("paired_differences").EnumerateArray().ToList();

        Assert.That(found, Has.Count.EqualTo(10), "four of decisions and the six rungs above the first");
        foreach (var difference in found)
        {
            var other = differences[difference.GetProperty("measure").GetString()!];
            Assert.That(difference.GetProperty("value").GetDouble(), Is.EqualTo(other.GetProperty("difference").GetDouble()).Within(1e-12));
            foreach (var bound in new[] { "low", "high" }) Assert.That(difference.GetProperty(bound).GetDouble(), Is.EqualTo(other.GetProperty(bound).GetDouble()).Within(1e-9));
        }
    }

    [Test]
    public void Where_something_is_unknown_a_paired_difference_counts_draws_of_it_as_the_mean_does()
    {
        using var grouped = JsonDocument.Parse(Sweep("grouped", "--vary", "sides.us.threshold.routine=65%,75%", "-n", "400", "--dice", "40", "--format", "json").Output);
        using var single = JsonDocument.Parse(Sweep("single", "--vary", "sides.us.threshold.routine=65%,75%", "-n", "400", "--dice", "400", "--format", "json").Output);

        Assert.That(grouped.RootElement.GetProperty("paired_differences")[1].GetProperty("low").ValueKind, Is.EqualTo(JsonValueKind.Number));
        Assert.That(single.RootElement.GetProperty("paired_differences")[1].GetProperty("low").ValueKind, Is.EqualTo(JsonValueKind.Null), "one draw of what is unknown has no interval");
    }

    [Test]
    public void Numbers_of_factors_are_numbers_in_JSON_and_what_has_a_unit_is_a_text()
    {
        using var json = JsonDocument.Parse(Sweep("study", "--vary", "sides.us.threshold.routine=60..80%", "--vary", "channels.burns.travel=1d,2d", "--points", "2", "-n", "10", "--format", "json").Output);
        var factors = json.RootElement.GetProperty("design_points")[0].GetProperty("factors");

        Assert.That(factors.GetProperty("sides.us.threshold.routine").GetDouble(), Is.InRange(0.6, 0.8));
        Assert.That(factors.GetProperty("channels.burns.travel").GetString(), Is.EqualTo("1d"));
    }

    [Test]
    public void Pages_of_all_designs_fit_into_100_columns_and_one_of_a_thing_has_no_s()
    {
        string[][] designs =
        [
            ["-n", "1"],
            ["--vary", "sides.us.threshold.routine=60..80%", "--vary", "channels.burns.travel=1d..4d", "--points", "60", "--design", "latin", "--measure", "*"],
            ["--vary", "channels.deconfliction-line.fails={ mean: 2y },{ low: 10d, mode: 20d, high: 40d }", "--vary", "incidents.stray-missile.hostile=2..40%", "--without", "sullivan", "--points", "3", "--measure", "channels.*"],
        ];
        for (var i = 0; i < designs.Length; i++)
        {
            var outcome = Sweep($"study{i}", designs[i][0] == "-n" ? designs[i] : ["-n", "20", .. designs[i]]);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output.Split('\n').Where(line => line.Length > 100 && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty);
            Assert.That(outcome.Output, Does.Not.Match(@"(^| )1 (replications|design points|pairs)"));
        }
    }

    [GeneratedRegex(@"\((?<low>-?[\d.]+) – (?<high>[\d.]+)\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bounds();
}
