using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>The README's commands work as they stand, and its outputs are what they print.</summary>
public sealed partial class ReadmeTests
{
    private const int MostLines = 156;
    private const string SourcePrefix = "dotnet run --project src/ChannelSim.Cli -c Release -- ";
    private static readonly string Path = Repository.PathOf("README.md");

    [Test]
    public void It_is_short() => Assert.That(File.ReadAllLines(Path), Has.Length.LessThanOrEqualTo(MostLines));

    [Test]
    public void Its_outputs_are_what_the_commands_print()
    {
        var text = File.ReadAllText(Path);
        var expected = OutputBlock().Replace(text, block => $"<!-- output: {block.Groups["command"].Value} -->\n```text\n{Excerpt(block.Groups["command"].Value)}```");
        if (Environment.GetEnvironmentVariable("CHANNELSIM_UPDATE_DOCS") == "1") File.WriteAllText(Path, expected);

        Assert.That(text, Is.EqualTo(expected), "outputs have changed: CHANNELSIM_UPDATE_DOCS=1 dotnet test --project tests/ChannelSim.Cli.Tests writes them anew");
    }

    [Test]
    public void Every_command_of_the_program_in_it_runs()
    {
        var commands = File.ReadAllLines(Path).Where(line => line.StartsWith(SourcePrefix, StringComparison.Ordinal)).Select(line => line[SourcePrefix.Length..]).ToList();

        Assert.That(commands, Has.Count.EqualTo(3));
        foreach (var command in commands) Assert.That(Built.Run(command.Split(' ')).ExitCode, Is.Zero, command);
    }

    [Test]
    public void The_test_command_is_the_one_that_CI_calls()
    {
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path), Does.Contain("```sh\ndotnet test\n```"));
            Assert.That(File.ReadAllText(Repository.PathOf(".ci", "run")), Does.Contain("\ndotnet test "));
        });
    }

    // The first two sections of a page: what fits into a README.
    private static string Excerpt(string command)
    {
        var lines = Built.Run([.. command.Split(' '), "--quiet"]).Output.Split('\n');
        var headings = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i - 1].Length == 0 && lines[i].Length > 0).ToList();
        var end = command.StartsWith("run", StringComparison.Ordinal) ? headings[3] - 1 : Array.FindIndex(lines, line => line.StartsWith("Ratios", StringComparison.Ordinal)) - 1;
        return string.Concat(lines.Take(end).Select(line => line + "\n"));
    }

    [GeneratedRegex("<!-- output: (?<command>[^\n]+) -->\n```text\n.*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OutputBlock();
}
