using System.Text.RegularExpressions;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>What the texts about the scenarios say is so: commands that can be run, numbers that come out.</summary>
public sealed partial class Texts
{
    private const string Readme = "scenarios/README.md";

    private static bool IsAnew => Environment.GetEnvironmentVariable("CHANNELSIM_UPDATE_DOCS") == "1";

    private static IEnumerable<string> Pages =>
        [Readme, "docs/guides/student-first-hour.md", "docs/guides/analyst-first-hour.md", "docs/guides/analyst.md", .. Shipped.Files.Select(file => "scenarios/" + file)];

    [TestCaseSource(nameof(Pages))]
    public void Every_command_names_a_scenario_that_reads_with_its_assignments(string page)
    {
        foreach (Match command in Command().Matches(Page(page)))
        {
            var words = Word().Matches(command.Groups["rest"].Value).Select(word => word.Value.Trim('\'')).ToArray();
            foreach (var file in words.Where(word => word.EndsWith(".yaml", StringComparison.Ordinal) && !word.Contains("/studies/", StringComparison.Ordinal))) Reads(file, After(words, "--set"), After(words, "--without"));
        }
    }

    [Test]
    public void The_readme_of_the_scenarios_names_every_one_of_them() =>
        Assert.That(Shipped.Files.Where(file => !Page(Readme).Contains($"`{file}`", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_answers_in_the_readme_of_the_scenarios_are_what_comes_out()
    {
        var page = Page(Readme);
        Assert.That(Marker().Matches(page).Select(match => match.Groups["name"].Value), Is.EquivalentTo(Answers.All.Keys));
        var expected = Marker().Replace(page, match => $"{Answers.MarkerOf(match.Groups["name"].Value)}\n{Answer(match)}\n\n");
        if (IsAnew) File.WriteAllText(Path.Combine(Shipped.Root, Readme), expected);

        Assert.That(Page(Readme), Is.EqualTo(expected), "numbers have changed: CHANNELSIM_UPDATE_DOCS=1 dotnet test --project tests/ChannelSim.Experiments.Tests writes them anew");
    }

    private static string Answer(Match match)
    {
        var name = match.Groups["name"].Value;
        return Answers.Long.ContainsKey(name) && !IsAnew && !Effort.IsThorough ? match.Groups["text"].Value.TrimEnd() : Answers.All[name]();
    }

    private static string Page(string page) => File.ReadAllText(Path.Combine(Shipped.Root, page));

    private static string[] After(string[] words, string option) => [.. words.Zip(words.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];

    private static void Reads(string file, string[] assignments, string[] channels)
    {
        var read = ScenarioReader.Read(ScenarioSource.Load(Path.Combine(Shipped.Root, file)), [.. assignments.Select(text => new Assignment(text))]);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics));
        Assert.That(channels, Is.SubsetOf(read.Scenario!.Model.Channels.Select(channel => channel.Name)));
    }

    [GeneratedRegex(@"^(#| ) +channelsim +(?<rest>[^(\n]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("'[^']*'|[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("<!-- answer: (?<name>[a-z]+)(, of a hundredth [0-9a-f]{16})? -->\n(?<text>[^<]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
