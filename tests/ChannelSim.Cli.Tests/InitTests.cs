using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>init</c> writes works at once, and it never overwrites.</summary>
public sealed class InitTests
{
    private static readonly string[] Beside = ["channelsim.schema.json", ".vscode/settings.json", "README.md"];

    [Test]
    public void The_scenario_is_right_and_raises_no_warning()
    {
        using var folder = new Folder();

        Assert.That(folder.Run("init", "my-crisis").ExitCode, Is.Zero);

        var outcome = folder.Run("validate", ".", "--strict");
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Error), Is.EqualTo((0, "", "1 file: no errors, no warnings\n")));
    }

    [Test]
    public void A_run_of_it_shows_something_of_everything()
    {
        using var folder = new Folder();
        folder.Run("init", "my-crisis");

        using var json = JsonDocument.Parse(folder.Run("run", "my-crisis.yaml", "-n", "1000", "--format", "json").Output);
        double Number(string list, int index, string field) => json.RootElement.GetProperty(list)[index].GetProperty(field).GetDouble();

        // Frequencies near one half and means near several: with n = 1000 nothing here is a matter of luck.
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("scenario").GetString(), Is.EqualTo("my-crisis"));
            Assert.That(Number("rungs", 1, "probability"), Is.InRange(0.3, 0.7));
            Assert.That(Number("rungs", 2, "probability"), Is.InRange(0.02, 0.3));
            Assert.That(Number("channels", 0, "connected"), Is.GreaterThan(1));
            Assert.That(Number("channels", 1, "connected"), Is.GreaterThan(1));
            Assert.That(Number("channels", 0, "unseen_down_minutes"), Is.GreaterThan(60));
            Assert.That(json.RootElement.GetProperty("missed").GetProperty("mean").GetDouble(), Is.GreaterThan(0.1));
            Assert.That(json.RootElement.GetProperty("miscalculations").GetProperty("mean").GetDouble(), Is.GreaterThan(0.02));
        });
    }

    [Test]
    public void It_shows_every_main_idea_within_one_screen_or_two()
    {
        using var folder = new Folder();
        folder.Run("init", "my-crisis");
        var text = File.ReadAllText(folder.At("my-crisis.yaml"));

        Assert.Multiple(() =>
        {
            Assert.That(text.Split('\n'), Has.Length.LessThanOrEqualTo(75));
            Assert.That(text.Split('\n').Select(line => line.Length), Has.All.LessThanOrEqualTo(150));
            foreach (var idea in (string[])["sides:", "ladder:", "kind: line", "kind: call", "incidents:", "contact:", "timeline:", "costs:", "sources:", "basis:"]) Assert.That(text, Does.Contain(idea));
        });
    }

    [Test]
    public void Editors_find_the_schema_without_a_network()
    {
        using var folder = new Folder();
        folder.Run("init", "my-crisis");

        using var settings = JsonDocument.Parse(File.ReadAllText(folder.At(".vscode", "settings.json")));
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadLines(folder.At("my-crisis.yaml")).First(), Is.EqualTo("# yaml-language-server: $schema=./channelsim.schema.json"));
            Assert.That(settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Single().Name, Is.EqualTo("./channelsim.schema.json"));
            Assert.That(settings.RootElement.GetProperty("yaml.schemaStore.enable").GetBoolean(), Is.False);
            Assert.That(File.ReadAllText(folder.At("channelsim.schema.json")), Is.EqualTo(Built.Run("schema").Output));
        });
    }

    [Test]
    public void A_second_scenario_goes_beside_the_first_one()
    {
        using var folder = new Folder();
        folder.Run("init", "one", "--folder", "crises");

        var outcome = folder.Run("init", "two", "--folder", "crises");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(folder.Run("validate", "crises").Error, Does.StartWith("2 files"));
    }

    [Test]
    public void Nothing_is_overwritten_and_all_that_is_there_is_told()
    {
        using var folder = new Folder();
        foreach (var file in Beside.Append("my-crisis.yaml")) folder.Put("mine\n", file.Split('/'));

        var outcome = folder.Run("init", "my-crisis");

        Assert.Multiple(() =>
        {
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
            foreach (var file in Beside.Append("my-crisis.yaml"))
            {
                Assert.That(outcome.Error, Does.Contain($"channelsim: error: {file}: is there already\n"));
                Assert.That(File.ReadAllText(folder.At(file)), Is.EqualTo("mine\n"));
            }
        });
    }

    [Test]
    public void When_one_file_is_in_the_way_none_is_written()
    {
        using var folder = new Folder();
        folder.Put("mine\n", "README.md");

        Assert.That(folder.Run("init", "my-crisis").ExitCode, Is.EqualTo(2));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [TestCase("../elsewhere")]
    [TestCase("a name")]
    [TestCase(".yaml")]
    [TestCase("true")]
    public void A_name_that_cannot_be_one_is_refused(string name)
    {
        using var folder = new Folder();

        var outcome = folder.Run("init", name);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(": a name must consist of letters, digits, `-`, `_` and `.`, and begin with a letter or digit"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty);
    }
}
