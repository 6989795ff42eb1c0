using System.Diagnostics;
using ChannelSim.Cli.Tests.Support;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Cli.Tests;

/// <summary>Whatever the verb and the form, a result says what was changed and how to repeat it, and fits where it is shown.</summary>
public sealed class PageFormTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private const string Set = "sides.russia.name=Moscow, Russia";
    private StudyFolder folder = null!;

    private static readonly string[][] Verbs =
    [
        ["run", Scenario, "-n", "60"],
        ["compare", Scenario, "-n", "60", "--without", "burns"],
        ["compare", Scenario, "-n", "60", "--without-each"],
        ["compare", Scenario, "-n", "30", "--without", "burns", "--vary", "incidents.stray-missile.hostile=2..40%", "--points", "2"],
        ["sweep", Scenario, "-n", "60", "--without", "burns"],
        ["sensitivity", Scenario, "-n", "400", "--without", "burns", "--measure", "missed"],
        ["diff", Scenario, "scenarios/europe-2022-stochastic.yaml"],
    ];

    [SetUp]
    public void Make_room() => folder = new StudyFolder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    private Outcome Run(string[] words, string columns, string where, params string[] more)
    {
        string[] output = words[0] == "sweep" ? ["-o", folder[where]] : [];
        var outcome = Built.RunIn(Repository.Root, [.. words, "--set", Set, .. words[0] switch { "diff" => [], "sensitivity" => ["--seed", "7"], _ => (string[])["--knowledge", "fixed", "--seed", "7"] }, .. output, .. more, "--quiet"], ("COLUMNS", columns));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return outcome;
    }

    [TestCaseSource(nameof(Verbs))]
    public void Every_form_carries_what_was_changed_and_the_marking(params string[] words)
    {
        foreach (var form in new[] { "table", "csv", "json" })
        {
            var output = Run(words, "100", form, "--format", form).Output;
            Assert.That(output, Does.Contain(Set).And.Contain("UNCLASSIFIED // EXERCISE").And.Contain($"--set '{Set}'").And.Contain(EngineVersion.Text), form);
            if (words.Contains("burns")) Assert.That(output, Does.Contain("without burns").Or.Contain("\"burns\"").Or.Contain(",burns,"), form);
            if (form == "csv") Assert.That(output.Split('\n')[0], Does.Contain(",world,scenario,scenario_file,scenario_sha256,model_sha256,set,without,knowledge,drawn,seed,engine_version,marking,warnings,command"));
        }
    }

    [TestCaseSource(nameof(Verbs))]
    public void The_command_that_is_printed_prints_the_page_again_when_it_is_pasted_into_a_shell(params string[] words)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("the quoting is that of POSIX shells");
        var page = Run(words, "100", "study").Output;
        var command = page.Split('\n').Single(line => line.StartsWith("repeat it with", StringComparison.Ordinal))["repeat it with".Length..].Trim();
        var output = words[0] == "sweep" ? $" -o '{folder["study"]}'" : "";
        var start = new ProcessStartInfo("sh", ["-c", $"channelsim() {{ dotnet '{Built.Program}' \"$@\"; }}; {command}{output} --quiet"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["COLUMNS"] = "100";
        using var shell = Process.Start(start)!;

        Assert.That(shell.StandardOutput.ReadToEnd(), Is.EqualTo(page));
    }

    [TestCase("60")]
    [TestCase("80")]
    [TestCase("132")]
    public void Pages_of_every_verb_fit(string columns)
    {
        string[][] others = [["trace", "scenarios/przewodow-2022-11-15.yaml"], ["explain", Scenario], ["explain", Scenario, "channels.burns"]];
        var pages = Verbs.Select((words, i) => Run(words, columns, $"study{i}").Output).Concat(others.Select(words => Built.RunIn(Repository.Root, words, ("COLUMNS", columns)).Output));
        foreach (var lines in pages.Select(page => page.Split('\n')))
            Assert.That(lines.Where(line => line.Length > int.Parse(columns) && !line.Contains("channelsim ", StringComparison.Ordinal) && !line.StartsWith("world ", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Warnings_of_what_was_read_stand_on_the_page_and_in_the_data_too()
    {
        string[] odd = ["--set", "sides.us.threshold=70%", "--quiet"];
        foreach (var words in new string[][] { ["run", Scenario, "-n", "20"], ["trace", Scenario], ["explain", Scenario], ["explain", Scenario, "sides.us.threshold"] })
            foreach (var form in words[0] == "explain" ? new[] { "table", "json" } : ["table", "json", "csv"])
                Assert.That(Built.Run([.. words, .. odd, "--format", form]).Output.Replace("\n", " ", StringComparison.Ordinal), Does.Contain("warning CH"), $"{words[0]} {form}");
    }

    /// <summary>What is odd about a number may be a truth that a side must not know.</summary>
    [Test]
    public void A_warning_stands_in_no_trace_that_is_for_others_than_control()
    {
        foreach (var form in new[] { "table", "json", "csv" })
            Assert.That(Built.Run("trace", Scenario, "--for", "us", "--set", "sides.us.threshold=70%", "--quiet", "--format", form).Output, Does.Not.Contain("warning CH"), form);
    }

    [Test]
    public void What_a_study_asks_and_what_its_alternatives_change_is_in_every_form_of_sweep_and_compare()
    {
        const string study = "scenarios/studies/generals.yaml";
        foreach (var form in new[] { "table", "json", "csv" })
        {
            foreach (var output in new[] { Built.Run("sweep", study, "-n", "20", "-o", folder[form], "--quiet", "--format", form).Output, Built.Run("compare", study, "-n", "20", "--quiet", "--format", form).Output })
                Assert.That(output, Does.Contain("What the calls between the generals buy").And.Contain("milley-gerasimov").And.Contain(study), form);
        }
    }

    [Test]
    public void A_key_that_is_explained_says_of_which_file_and_version_in_both_forms()
    {
        foreach (var form in new[] { "table", "json" })
        {
            var output = Built.Run("explain", Scenario, "channels.burns.travel", "--set", "channels.burns.travel=40h", "--quiet", "--format", form).Output;
            Assert.That(output, Does.Contain("UNCLASSIFIED // EXERCISE").And.Contain("channels.burns.travel=40h").And.Contain(EngineVersion.Text).And.Contain("channelsim explain " + Scenario), form);
        }
    }
}
