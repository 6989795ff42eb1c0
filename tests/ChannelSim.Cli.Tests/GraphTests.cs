using System.Diagnostics;
using System.Xml.Linq;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>graph</c> prints.</summary>
public sealed class GraphTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";

    [TestCase("stateDiagram-v2", "graph", Scenario)]
    [TestCase("stateDiagram-v2", "graph", Scenario, "--format", "mermaid")]
    [TestCase("digraph \"europe-2022\" {", "graph", Scenario, "--format", "dot")]
    [TestCase("<svg xmlns=\"http://www.w3.org/2000/svg\"", "graph", Scenario, "--format", "svg")]
    public void Each_format_begins_as_it_should_and_has_every_channel_and_rung(string expected, params string[] arguments)
    {
        var outcome = Built.Run([.. arguments, "--quiet"]);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(outcome.Error, Is.Empty);
            Assert.That(outcome.Output, Does.Contain(expected).And.Contain("deconfliction-line").And.Contain("new-start-commission").And.Contain("nuclear use"));
        });
    }

    [TestCase("mermaid")]
    [TestCase("dot")]
    [TestCase("svg")]
    public void One_channel_is_drawn_alone_when_asked(string format)
    {
        var text = Built.Run("graph", Scenario, "--quiet", "--format", format, "--channel", "burns").Output;

        Assert.That(text, Does.Contain("travelling").And.Not.Contain("deconfliction-line").And.Not.Contain("the ladder"));
    }

    [TestCase(".svg")]
    [TestCase(".dot or .gv")]
    [TestCase(".mmd or .mermaid")]
    public void Help_lists_the_endings_that_set_the_format(string endings) => Assert.That(Built.Run("graph", "--help").Output, Does.Contain(endings));

    [Test]
    public void Values_that_are_set_are_drawn() =>
        Assert.That(Built.Run("graph", Scenario, "--quiet", "--format", "svg", "--channel", "burns", "--set", "channels.burns.travel=40h").Output, Does.Contain("arrived: 40 h"));

    [Test]
    public void A_file_is_written_in_the_form_that_its_ending_says_unless_another_is_asked_for()
    {
        Assert.That(() => XDocument.Parse(Written("picture.svg")), Throws.Nothing);
        Assert.That(Written("picture.dot"), Does.StartWith("digraph"));
        Assert.That(Written("picture.gv"), Does.StartWith("digraph"));
        Assert.That(Written("picture.txt"), Does.Contain("stateDiagram-v2"));
        Assert.That(Written("other.svg", "--format", "dot"), Does.StartWith("digraph"));
    }

    [Test]
    public void A_link_to_a_file_stays_a_link()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (file, link) = (Path.Combine(folder, "file.svg"), Path.Combine(folder, "link.svg"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        Built.Run("graph", Scenario, "--quiet", "--overwrite", "-o", link);

        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(file));
        Assert.That(File.ReadAllText(file), Does.StartWith("<svg"));
    }

    [Test]
    [Platform("Linux,MacOsX", Reason = "makes a pipe with mkfifo")]
    public void A_pipe_or_device_is_written_to_and_not_replaced()
    {
        var pipe = Path.Combine(Directory.CreateTempSubdirectory().FullName, "pipe.svg");
        using (var make = Process.Start("mkfifo", [pipe])) make.WaitForExit();
        var reader = Task.Run(() => File.ReadAllText(pipe));

        Built.Run("graph", Scenario, "--quiet", "-o", pipe);

        Assert.That(reader.Wait(20_000), "nothing came through the pipe");
        Assert.That(reader.Result, Does.StartWith("<svg"));
    }

    private static string Written(string name, params string[] options)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        Built.Run(["graph", Scenario, "--quiet", "--overwrite", "--output", file, .. options]);
        return File.ReadAllText(file);
    }
}
