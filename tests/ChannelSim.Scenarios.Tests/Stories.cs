using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Explaining;
using CsCheck;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A scenario in words: nothing is left out, and every sentence is one.</summary>
public sealed partial class Stories
{
    private static IEnumerable<string> Names => Shipped.Names;

    private static readonly Scenario Sketch = ScenarioReader.Read(ScenarioSource.Load(Files.Sketch), []).Scenario!;

    private static string Text(Scenario scenario) => string.Join('\n', ScenarioStory.Of(scenario).SelectMany(section => section.Paragraphs.Prepend(section.Heading)));

    private static string Paragraph(Scenario scenario, string beginning) => Text(scenario).Split('\n').Single(line => line.StartsWith(beginning, StringComparison.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void Everything_that_has_a_name_is_told(string name)
    {
        var scenario = Shipped.Load(name);
        var text = Text(scenario);
        var model = scenario.Model;
        string[] names = [.. model.Sides.Select(side => side.Name), .. model.Rungs.Select(rung => rung.Name), .. model.Climates.Select(state => state.Name), .. model.Channels.Select(channel => channel.Name), .. model.Incidents.Select(type => type.Name), .. model.Timeline.Select(entry => entry.Title).OfType<string>()];
        Assert.That(names.Where(known => !text.Contains(known, StringComparison.Ordinal)), Is.Empty);
        Assert.That(model.Channels.SelectMany(channel => channel.Ends).Where(end => end.Length > 0 && !text.Contains(end, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_number_that_is_not_known_is_listed(string name)
    {
        var scenario = Shipped.Load(name);
        var unknown = scenario.Model.Parameters.Where(parameter => !parameter.Spread.IsConstant).Select(parameter => parameter.Path).ToList();
        var listed = ScenarioStory.Of(scenario)[^1].Paragraphs.Where(paragraph => paragraph.StartsWith("- ", StringComparison.Ordinal)).Select(paragraph => paragraph[2..paragraph.IndexOf(':', StringComparison.Ordinal)]);
        Assert.That(listed, Is.EquivalentTo(unknown));
    }

    [TestCaseSource(nameof(Names))]
    public void Sentences_are_whole(string name) => AssertWhole(Shipped.Load(name));

    [Test]
    public void Sentences_of_random_scenarios_are_whole() => Gen.Int[0, 100_000].Sample(seed => AssertWhole(Small.Load(new RandomScenario(seed).Root.Flow())), iter: 100);

    private static void AssertWhole(Scenario scenario)
    {
        var sentences = ScenarioStory.Of(scenario).SelectMany(section => section.Paragraphs).Where(paragraph => !paragraph.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.That(sentences, Has.All.Match(@"[.:]$"));
        Assert.That(sentences.Where(sentence => Broken().IsMatch(sentence)), Is.Empty);
    }

    [Test]
    public void A_line_is_told_in_three_sentences() => Assert.That(Paragraph(Sketch, "deconfliction-line is"), Is.EqualTo(
        "deconfliction-line is a staffed line between USEUCOM duty officer in Wiesbaden (United States) and National Defense Management Center in Moscow (Russia), held in the language ru. "
        + "It fails after 2 years on average, and nobody notices until it is tried in vain or checked, which is done every 12 hours; a repair takes typically 6 hours, nine times in ten under 1 day. "
        + "When it works it is answered with 98 % after typically 3 minutes, nine times in ten under 8 minutes; who rings in vain gives up after 10 minutes; a call takes typically 8 minutes, nine times in ten under 15 minutes. "
        + "What is said is heard as its opposite with somewhere from 2 to 20 %; a deliberate act is denied with 10 % by United States and 40 % by Russia; who is called can stop an act that goes on with 10 %."));

    [Test]
    public void The_timeline_is_told_entry_by_entry() => Assert.That(ScenarioStory.Of(Sketch).Single(section => section.Heading == "What is prescribed").Paragraphs, Is.EqualTo(new[]
    {
        "On Friday 13 May 2022 at 00:00: the climate becomes open.",
        "On Tuesday 15 November 2022 at 15:40: an incident stray-missile opens, called Przewodow, in truth an accident. United States is told.",
        "When there has been no contact for 6 hours after Przewodow: with 50 % the ladder rises to accusation, if it stands lower. United States is told: \"Warsaw asks for Article 4 consultations\".",
    }));

    [Test]
    public void Plans_are_told_in_order_once_for_all_types_that_follow_them() => Assert.That(Paragraph(Sketch, "United States, about"), Is.EqualTo(
        "United States, about stray-missile or critical-infrastructure: first deconfliction-line, thought of with 14 %; then milley-gerasimov, thought of with 50 %; then austin-shoigu, thought of with 40 %; then sullivan, thought of with 30 %."));

    [Test]
    public void How_many_inputs_are_assumptions_is_told() => Assert.That(Text(Shipped.Load(Path.Combine("scenarios", "europe-2022.yaml"))), Does.Match("The file gives [0-9]+ numbers. Documented by a source: [0-9]+; .* assumed: [0-9]+;"));

    [GeneratedRegex(@"  |\.\.|\( | \)| ,| ;|\{[0-9a-z]|,\.|;\.|with \.|after [;.,]", RegexOptions.None, 1000)]
    private static partial Regex Broken();
}
