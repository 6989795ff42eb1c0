using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;
using ChannelSim.Engine.Events;
using ChannelSim.Results.Tables;

namespace ChannelSim.Cli.Tests;

/// <summary>What the documents name exists: files, folders, test classes, verbs and their options.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Rooms = ["src/", "tests/", "docs/", "scenarios/", "benchmarks/", ".ci/"];
    private static readonly Dictionary<string, string> Help = [];

    private static IEnumerable<string> Documents => Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Intersect(["bin", "obj", "TestResults", "artifacts"]).Any())
        .Where(path => !path.StartsWith("src/ChannelSim.Cli/Starting/", StringComparison.Ordinal)) // what `init` writes is tested where it is written
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Documents))]
    public void Links_lead_to_files(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var missing = Link().Matches(WithoutFences(document)).Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void Paths_exist(string document)
    {
        var missing = Code().Matches(WithoutFences(document)).SelectMany(code => code.Groups["text"].Value.Split(' '))
            .Where(word => Rooms.Any(room => word.StartsWith(room, StringComparison.Ordinal)) && !word.AsSpan().ContainsAny("*<>{}"))
            .Where(word => !Path.Exists(Repository.PathOf(word.TrimEnd(',', '.', ';', ':'))));

        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void Verbs_and_options_exist(string document)
    {
        var unknown = Command().Matches(File.ReadAllText(Repository.PathOf(document))).Select(command => command.Groups["line"].Value)
            .SelectMany(line => Unknown(line).Select(what => $"{what} in: channelsim {line}"));

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Test_classes_named_in_the_table_of_claims_exist()
    {
        var claims = File.ReadLines(Repository.PathOf("docs", "determinism.md")).SkipWhile(line => line != "| claim | test class |").TakeWhile(line => line.Length > 0);
        var named = claims.SelectMany(row => TestClass().Matches(row.Split('|')[^2])).Select(name => name.Groups["name"].Value).ToHashSet();
        var written = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.That(named, Has.Count.GreaterThan(10));
        Assert.That(named.Where(name => !written.Contains(name)), Is.Empty);
    }

    [Test]
    public void Every_event_of_a_study_is_in_its_legend()
    {
        var rows = File.ReadLines(Repository.PathOf("docs", "studies.md")).SkipWhile(line => !line.StartsWith("| `event` | happened", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.Length > 0).ToList();

        Assert.That(rows.Select(row => row.Split('`')[1]), Is.EqualTo(Enum.GetValues<StepEventKind>().Select(StepEventNames.Of)));
        Assert.That(rows.Select(row => row.Split('|').Length), Has.All.EqualTo(6));
    }

    [Test]
    public void Reasons_for_passing_over_are_those_of_the_legend()
    {
        var row = File.ReadLines(Repository.PathOf("docs", "studies.md")).Single(line => line.StartsWith("| `passed_over`", StringComparison.Ordinal));
        var words = Enum.GetValues<PassedOverReason>().Select(reason => $"{(int)reason} {StepEventWords(reason)}");

        Assert.That(row, Does.Contain(string.Join(", ", words)));
    }

    private static string StepEventWords(PassedOverReason reason) => string.Concat(reason.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static IEnumerable<string> Unknown(string line)
    {
        var words = line.Split(['|', '>'], 2)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0].All(char.IsUpper)) return []; // `channelsim VERB` stands for any
        var help = HelpOf(words is ["msel", var part, ..] ? $"msel {part}" : words[0]);
        return help.Length == 0 ? [words[0]] : words.Where(word => word.StartsWith('-') && !OptionOf(word, help));
    }

    private static bool OptionOf(string word, string help) => Regex.IsMatch(help, $@"(^|[\s,]){Regex.Escape(word.Split('=')[0].TrimEnd(',', '.', ';', ')'))}(?=[\s,]|$)", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static string HelpOf(string verb)
    {
        lock (Help)
        {
            if (Help.TryGetValue(verb, out var known)) return known;
            var outcome = Built.Run([.. verb.Split(' '), "--help"]);
            return Help[verb] = outcome.ExitCode == 0 ? outcome.Output : "";
        }
    }

    private static string WithoutFences(string document) => Fence().Replace(File.ReadAllText(Repository.PathOf(document)), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<text>[^`\n]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?:^\s*(?:\$ )?|`)(?:dotnet run --project src/ChannelSim.Cli -c Release -- |channelsim )(?<line>[^`\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"`(?<name>[A-Z]\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TestClass();
}
