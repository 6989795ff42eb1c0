using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Texts for people are told as they are part of a sentence, and to those alone who may know them.</summary>
public sealed class TextClaims
{
    private static readonly Scenario EveryText = Told.Load(Told.EveryText);

    private static List<View> Heard(Scenario scenario, Audience audience) => [.. Told.Replications(scenario, 40).SelectMany(traced => Told.Views(scenario, traced, audience))];

    private static List<string> Of(StepEventKind kind, Audience audience, string type) =>
        [.. Heard(EveryText, audience).Where(view => view.Kind == kind && view.Type == type).Select(view => view.Text)];

    [Test]
    public void A_truth_is_told_to_control_with_the_words_of_its_type()
    {
        var opened = Of(StepEventKind.Opened, Audience.Control, "border-shots");

        Assert.That(opened, Has.All.EndsWith(" In truth it was meant: an attack on the post.").Or.EndsWith(" In truth it was not meant: a hunter who lost his way."));
        Assert.That(Of(StepEventKind.Opened, Audience.Control, "reprisal"), Has.All.EndsWith(" In truth it was meant.").Or.EndsWith(" In truth it was not meant."));
    }

    [Test]
    public void A_decision_is_told_with_what_it_looks_like()
    {
        var decided = Of(StepEventKind.Decided, Audience.Of(EveryText.Model, new SideId(0)), "border-shots");

        Assert.That(decided, Has.All.Contains("responds to the shots at the border").Or.Contains("stands down over the shots at the border"));
        Assert.That(decided.Where(text => text.Contains("responds to", StringComparison.Ordinal)), Is.Not.Empty.And.All.Contains(": the North returns fire. "));
        Assert.That(decided.Where(text => text.Contains("stands down", StringComparison.Ordinal)), Is.Not.Empty.And.All.Contains(": the North asks what happened. "));
    }

    [Test]
    public void What_is_said_on_a_call_is_told_in_the_words_of_its_type()
    {
        var statements = Of(StepEventKind.Statement, Audience.Of(EveryText.Model, new SideId(1)), "border-shots");

        Assert.That(statements, Has.All.EndsWith("says of the shots at the border: \"it was meant: an attack on the post\".").Or.Match("says of the shots at the border(.*): \"it was (not )?meant: (an attack on the post|a hunter who lost his way)\"\\.$"));
    }

    [Test]
    public void A_climb_names_the_incident_that_was_answered()
    {
        var climbs = Heard(EveryText, Audience.Control).Where(view => view.Kind == StepEventKind.RungChanged && view.Text.Contains(" escalates ", StringComparison.Ordinal)).Select(view => view.Text).ToList();

        Assert.That(climbs, Is.Not.Empty.And.All.Match(": a response to the (shots at the border|\"Raid\" on the depot)( \\(no. \\d+\\))?, in truth (not )?meant\\."));
    }

    /// <summary>What a file says of a thing may give away what a side cannot know.</summary>
    [Test]
    public void Only_control_is_read_what_the_file_says_of_a_thing_and_once()
    {
        const string type = "Shots are heard at the border post. ", rung = " Forces are told to be ready; nobody has moved yet.", climate = " Most requests are accepted now.";
        foreach (var traced in Told.Replications(EveryText, 20))
        {
            var told = Told.Views(EveryText, traced, Audience.Control).Select(view => view.Text).ToList();
            foreach (var (kind, text) in ((StepEventKind, string)[])[(StepEventKind.Opened, type), (StepEventKind.RungChanged, rung), (StepEventKind.ClimateChanged, climate)])
                Assert.That(told.Count(line => line.Contains(text, StringComparison.Ordinal)), Is.LessThanOrEqualTo(1), $"{kind}: {text}");
        }

        foreach (var text in (string[])[type, rung, climate])
        {
            Assert.That(Heard(EveryText, Audience.Control).Select(view => view.Text), Has.Some.Contains(text));
            foreach (var audience in Told.Audiences(EveryText).Where(audience => !audience.IsControl)) Assert.That(Heard(EveryText, audience).Select(view => view.Text), Has.None.Contains(text.Trim()));
        }
    }

    /// <summary>An author who calls by itself is the one who thinks of channels, wants them and asks; the other side learns of it when it is called.</summary>
    [Test]
    public void Who_calls_by_itself_is_said_to_do_so()
    {
        var attempts = Heard(EveryText, Audience.Control).Where(view => view.Kind == StepEventKind.Attempted && view.Side == "south" && view.Type == "border-shots").Select(view => view.Text).ToList();
        var wanted = Of(StepEventKind.PassedOver, Audience.Control, "border-shots").Where(text => text.StartsWith("The Southern Federation wants", StringComparison.Ordinal)).ToList();

        Assert.That(attempts, Is.Not.Empty.And.All.StartsWith("The Southern Federation, of its own accord, "));
        Assert.That(wanted, Is.Not.Empty);
        Assert.That(Of(StepEventKind.PassedOver, Audience.Of(EveryText.Model, new SideId(0)), "border-shots"), Is.Not.Empty.And.All.StartsWith("North wants"));
        Assert.That(Of(StepEventKind.PassedOver, Audience.Of(EveryText.Model, new SideId(1)), "border-shots"), Is.Not.Empty.And.All.StartsWith("The Southern Federation wants"));
    }

    [Test]
    public void Nobody_but_who_judges_it_is_told_that_a_matter_is_closed()
    {
        var author = Heard(EveryText, Audience.Of(EveryText.Model, new SideId(1))).Where(view => view.Type is "border-shots" or "raid").Select(view => view.Text);

        Assert.That(author, Has.None.Contains("the matter is closed"));
    }

    [Test]
    public void Where_the_file_has_no_texts_an_act_was_meant_or_not_meant()
    {
        var scenario = Told.Load(Told.EveryKind);
        var told = Heard(scenario, Audience.Control);

        Assert.That(told.Where(view => view.Kind is StepEventKind.Statement or StepEventKind.OfficialReading).Select(view => view.Text), Is.Not.Empty.And.All.Match("\"it was (not )?meant\""));
        Assert.That(told.Where(view => view.Kind == StepEventKind.Decided).Select(view => view.Text), Is.Not.Empty.And.All.Match("(responds to|stands down over) the (border shots|answer)( \\([^)]*\\))?\\. It thinks it "));
        Assert.That(told.Select(view => view.Text), Has.None.Contains("accident").And.None.Contains("deliberate"));
    }
}
