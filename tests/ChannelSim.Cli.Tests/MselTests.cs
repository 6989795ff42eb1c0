using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary><c>msel export</c> and <c>msel import</c>.</summary>
public sealed class MselTests
{
    private const string Scenario = "scenarios/przewodow-2022-11-15.yaml";

    [TestCase("list.csv")]
    [TestCase("list.xlsx")]
    public void A_list_that_was_exported_changes_nothing(string name)
    {
        using var folder = new Folder();
        Assert.That(Built.Run("msel", "export", Scenario, "-o", folder.At(name)).ExitCode, Is.Zero);
        var outcome = Built.Run("msel", "import", Scenario, folder.At(name));
        Assert.That((outcome.ExitCode, outcome.Error, outcome.Output), Is.EqualTo((0, "", $"Nothing in {Scenario} changes: 31 rows say it as it is.\n")));
    }

    [Test]
    public void Nothing_is_written_until_it_is_applied_and_then_into_a_new_file()
    {
        using var folder = new Folder();
        var list = folder.Put("id,scenario_time,title\nI-1,2022-11-15T18:00,Asked for\n", "list.csv");
        var told = Built.Run("msel", "import", Scenario, list);
        Assert.That((told.ExitCode, told.Output), Is.EqualTo((0, told.Output)));
        Assert.That(told.Output, Does.StartWith("+ I-1 (row 2)\n").And.EndsWith("Nothing was written; --apply -o NEW.yaml writes the scenario with these changes.\n"));

        var written = Built.Run("msel", "import", Scenario, list, "--apply", "-o", folder.At("new.yaml"));
        Assert.That((written.ExitCode, written.Output), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(folder.At("new.yaml")), Does.Contain("id: I-1"));
        Assert.That(Built.Run("validate", folder.At("new.yaml")).ExitCode, Is.Zero);
        Assert.That(Built.Run("msel", "import", Scenario, list, "--apply", "-o", folder.At("new.yaml")).ExitCode, Is.EqualTo(2), "an existing file needs --overwrite");
        Assert.That(Built.Run("msel", "import", Scenario, list, "--apply", "--overwrite", "-o", Scenario).ExitCode, Is.EqualTo(2), "an input is never written to");
    }

    [Test]
    public void Faults_of_a_list_are_told_a_line_each_and_nothing_is_written()
    {
        using var folder = new Folder();
        var list = folder.Put("id,scenario_time,to,title\nI-1,soon,china,x\n", "list.csv");
        var outcome = Built.Run("msel", "import", Scenario, list, "--apply", "-o", folder.At("new.yaml"));
        Assert.That((outcome.ExitCode, outcome.Output, File.Exists(folder.At("new.yaml"))), Is.EqualTo((2, "", false)));
        Assert.That(outcome.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(2).And.All.StartsWith(list + ":2:"));
    }

    [TestCase("needs -o NEW.yaml", "--apply")]
    [TestCase("written only with --apply", "-o", "/tmp/never.yaml")]
    [TestCase("cannot be read", "--quiet")]
    public void What_cannot_be_meant_is_refused(string told, params string[] options)
    {
        var outcome = Built.Run(["msel", "import", Scenario, "no-such.csv", .. options]);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain(told).And.Not.Contain("   at "));
    }

    [Test]
    public void A_text_that_no_cell_of_Excel_holds_is_refused_and_goes_into_csv()
    {
        using var folder = new Folder();
        var scenario = folder.Put(File.ReadAllText(Repository.PathOf(Scenario)).Replace("timeline:\n", $"timeline:\n  - {{ id: long, at: 1h, text: \"{new string('x', 32_768)}\" }}\n", StringComparison.Ordinal), "long.yaml");
        var outcome = Built.Run("msel", "export", scenario, "-o", folder.At("list.xlsx"));
        Assert.That((outcome.ExitCode, File.Exists(folder.At("list.xlsx"))), Is.EqualTo((2, false)));
        Assert.That(outcome.Error, Does.Contain("`text` of long is longer than a cell of Excel"));
        Assert.That(Built.Run("msel", "export", scenario, "-o", folder.At("list.csv")).ExitCode, Is.Zero);
    }

    [Test]
    public void Validate_says_how_a_list_is_imported()
    {
        using var folder = new Folder();
        Built.Run("msel", "export", Scenario, "-o", folder.At("list.xlsx"));
        foreach (var list in new[] { folder.At("list.xlsx"), folder.Put("No,Time,Inject,To\n1,1d,Typhoon,Blue\n", "list.csv") })
            Assert.That(Built.Run("validate", list).Output, Does.Contain("looks like an inject list").And.Contain("channelsim msel import SCENARIO FILE"));
    }
}
