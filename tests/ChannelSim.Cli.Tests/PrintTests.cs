using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary><c>print</c>.</summary>
public sealed class PrintTests
{
    private const string Scenario = "scenarios/przewodow-2022-11-15.yaml";

    [Test]
    public void Cards_and_sheets_go_into_a_file_and_never_over_another()
    {
        using var folder = new Folder();
        var outcome = Built.Run("print", Scenario, "-o", folder.At("cards.html"), "--paper", "letter");
        Assert.That((outcome.ExitCode, outcome.Output, outcome.Error), Is.EqualTo((0, "", "")));
        Assert.That(File.ReadAllText(folder.At("cards.html")), Does.StartWith("<!DOCTYPE html>").And.Contain("size: letter").And.EndsWith("</html>\n"));
        Assert.That(Built.Run("print", Scenario, "-o", folder.At("cards.html")).ExitCode, Is.EqualTo(2));
    }

    [TestCase("--paper", "a3")]
    [TestCase("-o", Scenario)]
    public void What_cannot_be_meant_is_refused(params string[] options) => Assert.That(Built.Run(["print", Scenario, .. options]).ExitCode, Is.EqualTo(2));
}
