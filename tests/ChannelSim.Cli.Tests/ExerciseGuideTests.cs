using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Whoever does what the guide of a first exercise says has played a night, and what the guide says of that night is so.</summary>
public sealed partial class ExerciseGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "guides", "facilitator-first-exercise.md"));
    private readonly Folder _folder = new();
    private readonly List<(string Command, Outcome Outcome)> _done = [];

    [OneTimeSetUp]
    public void Follow_the_guide()
    {
        Directory.CreateSymbolicLink(_folder.At("scenarios"), Repository.PathOf("scenarios"));
        foreach (Match script in Script().Matches(Guide)) _folder.Put(script.Groups["text"].Value, script.Groups["name"].Value);
        foreach (Match command in Command().Matches(Guide))
        {
            var words = command.Groups["words"].Value.Split('<', StringSplitOptions.TrimEntries);
            var input = words.Length > 1 ? File.ReadAllText(_folder.At(words[1])) : "";
            _done.Add((words[0], Built.RunWith(_folder.Path, input, words[0].Split(' '))));
        }
    }

    [OneTimeTearDown]
    public void Clean_up()
    {
        File.Delete(_folder.At("scenarios"));
        _folder.Dispose();
    }

    [Test]
    public void Every_command_runs()
    {
        Assert.That(_done.Select(step => step.Command.Split(' ')[0]).Distinct(), Is.EquivalentTo(new[] { "explain", "play", "replay", "report", "verify" }));
        Assert.That(_done.Where(step => step.Outcome.ExitCode != 0).Select(step => $"{step.Command}: {step.Outcome.Error}"), Is.Empty);
    }

    [Test]
    public void The_script_is_understood_and_prints_what_the_guide_shows()
    {
        var played = _done.Single(step => step.Command.EndsWith("-o scripted", StringComparison.Ordinal)).Outcome;
        Assert.Multiple(() =>
        {
            Assert.That(played.Output, Does.Not.Contain("refused"));
            Assert.That(played.Output, Does.Contain(Shown().Match(Guide).Groups["text"].Value));
        });
    }

    /// <summary>The night's one wrong decision is Moscow's, and the call that was misheard is the first of its turning points.</summary>
    [Test]
    public void The_report_says_what_the_guide_says_of_it()
    {
        var report = File.ReadAllText(_folder.At("report.md"));
        var turning = report[report.IndexOf("## Turning points", StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).ElementAt(1);
        Assert.Multiple(() =>
        {
            Assert.That(report.Split('\n').Where(line => line.Contains("wrong: ", StringComparison.Ordinal)), Has.Exactly(1).Items.And.All.Contain("a miscalculation").And.All.Contain("Russia"));
            Assert.That(turning, Does.StartWith("| T+07:11 |").And.Contain("Russia hears"));
            Assert.That(report, Does.Contain("Nobody has asked for the radar tracks"));
        });
    }

    [Test]
    public void Moscow_sees_another_night()
    {
        var replayed = _done.Single(step => step.Command.StartsWith("replay", StringComparison.Ordinal)).Outcome.Output;
        Assert.That(replayed, Does.Contain("A wave of cruise missiles").And.Not.Contain("ambassador in Moscow").And.Not.Contain("% likely to be meant, now"));
    }

    [GeneratedRegex(@"^    channelsim (?<words>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^```script (?<name>\S+)\n(?<text>[^`]*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex(@"^```text\n(?<text>[^`]*)\n```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Shown();
}
