using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Comparisons from the command line.</summary>
public sealed class CompareTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";

    private static JsonElement Compare(params string[] options)
    {
        var outcome = Built.Run(["compare", .. options, "--format", "json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.Clone();
    }

    private static double HalfWidth(JsonElement difference, string prefix) => (difference.GetProperty(prefix + "high").GetDouble() - difference.GetProperty(prefix + "low").GetDouble()) / 2;

    private static JsonElement Difference(JsonElement alternative, string measure) =>
        alternative.GetProperty("differences").EnumerateArray().Single(difference => difference.GetProperty("measure").GetString() == measure);

    /// <summary>A shipped question: what do the calls between the generals buy? The unpaired interval is that of two means from independent runs.</summary>
    [Test]
    public void On_a_shipped_policy_question_the_paired_interval_is_at_least_3_times_narrower_and_the_output_says_so()
    {
        const string question = "scenarios/studies/generals.yaml";
        var alternative = Compare(question).GetProperty("alternatives")[0];
        var page = Built.Run("compare", question).Output.Split('\n');

        foreach (var (measure, words) in new[] { ("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions") })
        {
            var difference = Difference(alternative, measure);
            var unpaired = double.Hypot(HalfWidth(difference, "first_"), HalfWidth(difference, "second_"));
            var narrower = unpaired / HalfWidth(difference, "");
            Assert.That(narrower, Is.GreaterThanOrEqualTo(3), measure);
            Assert.That(difference.GetProperty("narrower").GetDouble(), Is.EqualTo(narrower).Within(1).Percent, measure);
            Assert.That(page.Single(line => line.StartsWith(words, StringComparison.Ordinal) && line.EndsWith(" x", StringComparison.Ordinal)), Does.Contain($" {narrower:F1} x").Or.Contains($" {narrower:F0} x"));
        }

        Assert.That(page, Has.Some.Contains("times wider the interval would be"));
    }

    [Test]
    public void What_each_channel_buys_is_one_command_with_a_row_for_each_channel()
    {
        var json = Compare(Scenario, "--without-each", "-n", "600");
        var alone = Compare(Scenario, "--without", "sullivan", "-n", "600");
        var names = json.GetProperty("alternatives").EnumerateArray().Select(alternative => alternative.GetProperty("name").GetString()).ToList();

        Assert.That(names, Is.EqualTo(new[] { "deconfliction-line", "milley-gerasimov", "austin-shoigu", "sullivan", "burns", "new-start-commission" }.Select(name => $"without {name}")));
        Assert.That(OwnNumbers(json, 3), Is.EqualTo(OwnNumbers(alone, 0)), "others beside it change nothing but what holds among all rows of the page");
    }

    private static List<string> OwnNumbers(JsonElement json, int alternative) =>
        [.. json.GetProperty("alternatives")[alternative].GetProperty("differences").GetRawText().Split('\n').Where(line => !line.Contains("survives_holm", StringComparison.Ordinal))];

    [Test]
    public void Several_scenarios_and_several_values_are_compared_at_once()
    {
        Assert.That(Compare(Scenario, "scenarios/europe-2022-stochastic.yaml", Scenario, "-n", "300").GetProperty("alternatives").GetArrayLength(), Is.EqualTo(2));
        Assert.That(Compare(Scenario, "--against", "sides.us.threshold.routine=75%", "--against", "sides.us.threshold.routine=65%", "--without", "burns", "-n", "300").GetProperty("alternatives").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public void A_risk_ratio_comes_with_an_interval_around_it_where_there_is_enough_to_go_by()
    {
        var ratio = Difference(Compare(Scenario, "--against", "sides.us.threshold.routine=50%", "-n", "2000").GetProperty("alternatives")[0], "any_miscalculation");
        var (value, low, high) = (ratio.GetProperty("ratio").GetDouble(), ratio.GetProperty("ratio_low").GetDouble(), ratio.GetProperty("ratio_high").GetDouble());

        Assert.That(value, Is.EqualTo(ratio.GetProperty("second").GetDouble() / ratio.GetProperty("first").GetDouble()).Within(1e-12));
        Assert.That(low, Is.GreaterThan(1).And.LessThan(value), "a lower threshold makes more miscalculations");
        Assert.That(high, Is.GreaterThan(value));
    }

    [Test]
    public void The_commands_of_a_parting_tell_two_different_stories()
    {
        var page = Built.Run("compare", Scenario, "--without", "sullivan", "-n", "300").Output;
        var commands = page.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("channelsim trace", StringComparison.Ordinal)).Take(2).ToList();
        var stories = commands.Select(command => Built.Run(command.Split(' ')[1..])).ToList();

        Assert.That(stories, Has.All.Matches<Outcome>(story => story!.ExitCode == 0));
        Assert.That(stories[0].Output, Is.Not.EqualTo(stories[1].Output));
    }

    [Test]
    public void Policies_over_states_of_the_world_make_a_regret_table()
    {
        var json = Compare(Scenario, "--against", "sides.us.threshold.routine=75%", "--without", "sullivan", "--vary", "incidents.stray-missile.hostile=2..40%", "--points", "3", "-n", "300");
        var states = json.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("policies").EnumerateArray().Select(policy => policy.GetProperty("mean").GetDouble()).ToArray()).ToArray();
        var regrets = json.GetProperty("states").EnumerateArray().Select(state => state.GetProperty("policies").EnumerateArray().Select(policy => policy.GetProperty("regret").GetDouble()).ToArray()).ToArray();
        var policies = json.GetProperty("policies").EnumerateArray().ToList();

        Assert.That(states, Has.Length.EqualTo(3));
        for (var i = 0; i < 3; i++)
        {
            Assert.That(regrets.Select((row, state) => row[i] - (states[state][i] - states[state].Min())), Has.All.EqualTo(0).Within(1e-12));
            Assert.That(policies[i].GetProperty("mean").GetDouble(), Is.EqualTo(states.Average(row => row[i])).Within(1e-12));
            Assert.That(policies[i].GetProperty("greatest_regret").GetDouble(), Is.EqualTo(regrets.Max(row => row[i])).Within(1e-12));
        }

        Assert.That(json.GetProperty("minimax_regret").GetString(), Is.EqualTo(policies.MinBy(policy => policy.GetProperty("greatest_regret").GetDouble()).GetProperty("name").GetString()));
    }

    [Test]
    public void Threads_change_nothing()
    {
        string[] options = ["compare", Scenario, "--without-each", "-n", "700", "--format", "csv"];
        Assert.That(Built.Run([.. options, "--threads", "1"]).Output, Is.EqualTo(Built.Run([.. options, "--threads", "3"]).Output));
        string[] regret = [.. options, "--vary", "sides.us.threshold.routine=60..80%", "--points", "2"];
        Assert.That(Built.Run([.. regret, "--threads", "1"]).Output, Is.EqualTo(Built.Run([.. regret, "--threads", "3"]).Output));
    }

    [Test]
    public void A_page_fits_into_100_columns()
    {
        foreach (var options in new string[][] { ["--without-each"], ["--without", "burns"], ["--without", "burns", "--against", "channels.deconfliction-line.check.every=6h"], ["--without-each", "--vary", "sides.us.threshold.routine=60..80%", "--points", "2"] })
        {
            var lines = Built.Run(["compare", Scenario, "-n", "2000", .. options]).Output.Split('\n');
            Assert.That(lines.Where(line => line.Length > 100 && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void Every_rung_has_its_table_or_is_named_and_no_cell_is_empty()
    {
        var page = Built.Run("compare", Scenario, "--without-each", "-n", "400").Output;
        var rungs = new[] { "accusation", "alert-posture", "force-moves", "clash", "nuclear-signalling", "nuclear-use" };
        var rows = page.Split("Where the worlds part")[0].Split('\n').Where(line => line.StartsWith("sullivan ", StringComparison.Ordinal)).ToList();

        Assert.That(rungs.Where(rung => !page.Contains($"P({rung})", StringComparison.Ordinal)), Is.Empty);
        Assert.That(rows, Has.Count.GreaterThan(6));
        Assert.That(rows.Select(row => row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length), Has.All.EqualTo(6), "a name and five cells");
        Assert.That(page, Does.Contain("narrower: ").And.Contain("ratio: ").And.Contain("pairs: "));
        Assert.That(page.Split('\n').Where(line => line.StartsWith("new-start", StringComparison.Ordinal)), Has.None.Match(@" 0\.0+ +0 "), "one form for zero");
    }

    [Test]
    public void Worlds_that_differ_in_what_is_compared_are_warned_of_and_both_markings_are_shown()
    {
        using var folder = new Folder();
        var text = File.ReadAllText(Repository.PathOf("scenarios", "europe-2022.yaml"));
        folder.Put(text, "a.yaml");
        folder.Put(text.Replace("UNCLASSIFIED // EXERCISE", "SECRET", StringComparison.Ordinal), "b.yaml");
        var marked = folder.Run("compare", "a.yaml", "b.yaml", "-n", "50");
        var others = Built.Run("compare", Scenario, "scenarios/us-china-2023.yaml", "-n", "50");

        Assert.That(marked.Output.Split('\n')[0], Is.EqualTo("UNCLASSIFIED // EXERCISE; SECRET"));
        Assert.That(marked.Error, Does.Not.Contain("warning: other").And.Contain("warning: the same world: a and b are one model"));
        Assert.That(others.Error.Split('\n').Where(line => line.Contains("warning: other sides", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(others.Error, Does.Contain("warning: other rungs"));
        Assert.That(others.Output, Does.Contain("only in europe-2022, and not compared: P("));
    }

    /// <summary>A policy that is run for less time costs less for that alone.</summary>
    [Test]
    public void Policies_that_are_not_equally_long_are_not_ranked_in_whatever_way_they_come_to_be()
    {
        string[] vary = ["--vary", "sides.us.threshold.routine=60%,80%", "-n", "50", "--quiet"];
        var alternatives = Built.Run(["compare", Scenario, "--against", "clock.horizon=200d", .. vary]);
        var states = Built.Run(["compare", Scenario, "--without", "burns", "--vary", "clock.horizon=20d,40d", "-n", "50", "--quiet"]);

        Assert.Multiple(() =>
        {
            Assert.That((alternatives.ExitCode, alternatives.Output), Is.EqualTo((2, "")));
            Assert.That(alternatives.Error, Does.Contain("as it is in state 0 lasts 281 d, clock.horizon=200d in state 0 200 d: totals of unlike times are not ranked"));
            Assert.That((states.ExitCode, states.Output), Is.EqualTo((2, "")));
            Assert.That(states.Error, Does.Contain("in state 1 lasts 40 d").And.Contain("in state 0 20 d"));
        });
    }

    [Test]
    public void A_regret_table_names_a_winner_only_where_the_numbers_bear_it()
    {
        string[] question = ["compare", Scenario, "--without", "new-start-commission", "--vary", "sides.us.threshold.routine=60..80%", "--points", "3", "-n", "40"];
        var (page, json) = (Built.Run(question).Output, Compare(question[1..]));
        var clear = Built.Run("compare", Scenario, "--against", "sides.us.threshold=5%", "--vary", "incidents.stray-missile.hostile=2..20%", "--points", "2", "-n", "400").Output;

        Assert.That(page, Does.Contain("No policy is significantly better").And.Not.Contain("Lowest mean:"));
        Assert.That(json.GetProperty("told_apart").GetBoolean(), Is.False);
        Assert.That(json.GetProperty("policies").EnumerateArray().Select(policy => policy.GetProperty("clearly_worse_in").GetInt32()), Has.All.Zero);
        Assert.That(clear, Does.Contain("Lowest mean: as it is.\n"));
        Assert.That(clear, Does.Contain("  hostile = incidents.stray-missile.hostile: 2..20%\n"));
        Assert.That(clear, Does.Match(@"\n  \d: hostile \d+(\.\d+)? %\n"), "short, and with a unit");
    }

    [Test]
    public void The_scenario_of_a_study_is_traced_by_its_plain_path()
    {
        var page = Built.Run("compare", "scenarios/studies/generals.yaml", "-n", "200").Output;

        Assert.That(page, Does.Contain("channelsim trace scenarios/europe-2022.yaml ").And.Not.Contain(".."));
    }

    [Test]
    public void A_table_of_design_points_says_the_states_and_is_never_overwritten()
    {
        using var folder = new Folder();
        var table = folder.Put("incidents.stray-missile.hostile\n5%\n25%\n", "points.csv");
        string[] question = ["compare", Scenario, "--without", "burns", "--design", table, "-n", "20", "--quiet"];

        var answer = Built.Run(question);
        var onto = Built.Run([.. question, "-o", table, "--overwrite"]);

        Assert.That(answer.Output, Does.Contain("2 policies in 2 states of the world"));
        Assert.That((onto.ExitCode, File.ReadAllText(table)), Is.EqualTo((2, "incidents.stray-missile.hostile\n5%\n25%\n")));
    }
}
