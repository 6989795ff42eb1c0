using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Whoever follows a tutorial reads the exact value beside the estimate, whichever of its commands is typed.</summary>
public sealed partial class TutorialTests
{
    private static IEnumerable<string> Commands =>
        Directory.EnumerateFiles(Repository.PathOf("scenarios", "tutorial"), "*.yaml").Append(Repository.PathOf("scenarios", "README.md"))
            .SelectMany(File.ReadLines).Select(line => Command().Match(line)).Where(match => match.Success).Select(match => match.Groups["words"].Value).Distinct().Order(StringComparer.Ordinal);

    [Test]
    public void There_are_commands_of_both_kinds() =>
        Assert.That(Commands.Count(command => command.StartsWith("compare", StringComparison.Ordinal)), Is.InRange(2, Commands.Count() - 10));

    [TestCaseSource(nameof(Commands))]
    public void Every_command_of_a_tutorial_prints_the_exact_values(string command)
    {
        var outcome = Built.Run([.. command.Split(' '), "-n", "200", "--quiet"]);

        Assert.That(outcome.Output, Does.Contain("\nExact values, by closed forms"), outcome.Error);
    }

    [GeneratedRegex(@"^#?\s+channelsim (?<words>(run|compare) scenarios/tutorial/\S+( --\S+ \S+)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
