using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Texts;
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

    [TestCase("deconfliction-line", "a staffed line between USEUCOM duty officer in Wiesbaden (the United States) and National Defense Management Center in Moscow (Russia)")]
    [TestCase("deconfliction-line", "fails after 2 years on average")]
    [TestCase("deconfliction-line", "it is checked every 12 hours")]
    [TestCase("deconfliction-line", "answered with a probability of 98 % after typically 3 minutes, nine times in ten under 8 minutes")]
    [TestCase("deconfliction-line", "gives up after 10 minutes")]
    [TestCase("deconfliction-line", "With a probability from 2 to 20 %, the listener hears the opposite of what was said")]
    [TestCase("deconfliction-line", "denied with a probability of 10 % by the United States and 40 % by Russia")]
    public void What_a_channel_does_is_said_with_its_numbers(string channel, string told) => Assert.That(Paragraph(Sketch, $"{channel} is"), Does.Contain(told));

    /// <summary>The night on which the clocks go back has a gap of seven hours between checks every six.</summary>
    [Test]
    public void How_often_a_line_is_checked_is_what_the_file_says_on_the_night_of_a_clock_change() =>
        Assert.That(
            Text(Files.Read("channelsim: 1\nid: night\ntitle: Night\nclock: { start: 2027-10-30T18:00, horizon: 24h, zone: Europe/Tallinn }\nsides: { a: { threshold: 70% }, b: { threshold: 70% } }\nladder: [{ name: calm }, { name: war, terminal: true }]\nchannels: { phone: { kind: line, check: { every: 6h, first: \"21:00\" }, fails: { mean: 2d }, repair: 1h } }\nincidents: { crash: { observer: a, rate: 3, hostile: 40%, fuse: 3h } }\ncontact: { a: [phone] }\n").Scenario!),
            Does.Contain("it is checked every 6 hours"));

    [Test]
    public void The_timeline_is_told_entry_by_entry()
    {
        var told = ScenarioStory.Of(Sketch).Single(section => section.Heading == "The timeline").Paragraphs;
        Assert.That(told, Has.Length.EqualTo(Sketch.Model.Timeline.Length));
        Assert.That(told[0], Is.EqualTo("On Friday 13 May 2022 at 00:00: the climate becomes open."));
        Assert.That(told[1], Does.StartWith("On Tuesday 15 November 2022 at 15:40: stray-missile opens, called Przewodow; it is not meant; the United States is told."));
    }

    /// <summary>The chance is that of all that an entry does, telling included.</summary>
    [Test]
    public void What_happens_by_chance_is_said_after_the_chance()
    {
        var told = ScenarioStory.Of(Sketch).Single(section => section.Heading == "The timeline").Paragraphs[2];
        Assert.That(told, Does.Match("^When there has been no contact for 6 hours after Przewodow: with a probability of 50 %, .*accusation.*; the United States is told: \"Warsaw asks for Article 4 consultations\"\\.$"));
    }

    [Test]
    public void An_entry_that_only_tells_by_chance_says_that_the_chance_is_of_the_telling()
    {
        var told = Text(Small.Load(Small.Timeline("at: 1h, chance: 30%, title: The press is told")));
        Assert.That(told, Does.Contain("with a probability of 30 %, both sides are told: \"The press is told\".").And.Not.Contain("nothing"));
    }

    [Test]
    public void Plans_are_told_in_order_once_for_all_types_that_follow_them() => Assert.That(Paragraph(Sketch, "The United States, about"), Does.Match(
        "stray-missile or critical-infrastructure: first deconfliction-line, .*14 %; then milley-gerasimov, .*50 %; then austin-shoigu, .*40 %; then sullivan, .*30 %\\.$"));

    [TestCase("shots", "must judge whether Russia meant it (an attack on the plant) or not (shelling that strayed)")]
    [TestCase("shots", "A response to what was meant climbs no rung (somewhere from 40 to 60 %) or 1 rung (50 %), one to what was not meant 1 rung (80 %) or 2 rungs (20 %).")]
    [TestCase("shots", "counterclaim, with a probability of 5 % if the act was meant, and never if it was not.")]
    [TestCase("shots", "Standing down from what was meant may embolden Russia to shots, with a probability of 5 % on calm")]
    [TestCase("shots", "or incursion, with a probability from 5 to 25 %, after typically 5 days, nine times in ten under 20 days; or probe")]
    [TestCase("shots", "Russia calls the United States by itself with a probability of 5 % if it meant it, and with a probability from 40 to 60 % on calm and 30 % on tense to war if it did not")]
    [TestCase("shots", "Responding means this: the alliance moves forces. Standing down means this: the alliance asks for an inquiry. Shells come down inside the fence.")]
    [TestCase("reprisal", "The United States calls Russia by itself with a probability of 30 % if it did not mean it, and never if it did; it begins after 1 hour and goes on until a call has been completed.")]
    [TestCase("Russia, announcing", "shots: first line, tried with a probability from 80 to 90 %; then minister.")]
    [TestCase("Russia, announcing", "incursion: first minister.")]
    public void What_a_decision_leads_to_is_said_by_truth(string paragraph, string told) =>
        Assert.That(Text(Shipped.Load("consequences")).Split('\n').Where(line => line.StartsWith(paragraph, StringComparison.Ordinal)), Has.Some.Contains(told));

    [TestCase("On the first contact after dawn: both sides are told: \"They talk\".")]
    [TestCase("When dawn is stood down from: ")]
    [TestCase("When dawn is settled: ")]
    [TestCase("3 days after decision: the climate becomes open; ")]
    [TestCase("When there has been no contact about anything for 20 days: ")]
    [TestCase("When the climate is open, 1 day has passed after all-at-once, there has been contact about dawn and dawn is closed: probe opens; it is meant.")]
    public void Conditions_are_told_as_clauses(string told) => Assert.That(Text(Shipped.Load("consequences")), Does.Contain(told));

    [Test]
    public void How_many_inputs_are_assumptions_is_told() => Assert.That(Text(Shipped.Load(Path.Combine("scenarios", "europe-2022.yaml"))), Does.Match("The file gives [0-9]+ numbers. Documented by a source: [0-9]+; .* assumed: [0-9]+;"));

    [GeneratedRegex(@"  |\.\.|\( | \)| ,| ;|\{[0-9a-z]|,\.|;\.|with \.|after [;.,]", RegexOptions.None, 30_000)]
    private static partial Regex Broken();
}
