using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Differences;
using ChannelSim.Scenarios.Explaining;

namespace ChannelSim.Scenarios.Tests;

/// <summary>What a scenario says of itself as a live exercise, and that a batch run takes nothing from it.</summary>
public sealed class Exercises
{
    private const string Whole = """
        exercise:
          play: [russia, us]
          assessment: words
          unattended: stand-down
          stop: on-decisions
          rate: 36000
          objectives: [{ id: "1.2", text: Reach them }, { id: calm, text: Stay calm }]
          seats: [{ id: president, side: us, title: The President, brief: You are tired. }, { id: russia, side: russia }]

        """;

    private const string Told = "id: I-7, text: In full, from: Warsaw, expected: They call, objective: [calm, \"1.2\"], notes: Wait for it";

    private static string With(string entry, string exercise = Whole) => Small.Timeline(entry) + exercise;

    private static ExerciseSettings Read(string text) => Small.Load(text).Exercise;

    private static string Hash(string text) => CompiledModel.Compile(Small.Load(text).Model).Hash;

    [Test]
    public void Everything_that_is_written_is_read()
    {
        var exercise = Read(With("at: 1d, title: t"));
        Assert.That((exercise.Played, exercise.Assessment, exercise.Unattended, exercise.StopsOnDecisions, exercise.Rate), Is.EqualTo((exercise.Played, AssessmentForm.Words, UnattendedRule.StandDown, true, 36_000)));
        Assert.That(exercise.Played, Is.EqualTo(new[] { new SideId(0), new SideId(1) }));
        Assert.That(exercise.Objectives, Is.EqualTo(new[] { new ObjectiveDefinition("1.2", "Reach them"), new ObjectiveDefinition("calm", "Stay calm") }));
        Assert.That(exercise.Seats, Is.EqualTo(new[] { new SeatDefinition("president", new SideId(0), "The President", "You are tired."), new SeatDefinition("russia", new SideId(1), "russia", null) }));
    }

    [Test]
    public void Nothing_written_means_that_nobody_plays_at_sixty_seconds_a_second()
    {
        foreach (var exercise in new[] { Read(Small.Head), Read(Small.Head + "exercise: {}\n"), Read(Small.Head + "exercise:\n") })
        {
            Assert.That(exercise.Played.IsEmpty && exercise.Seats.IsEmpty && exercise.Objectives.IsEmpty && exercise.Entries.IsEmpty && !exercise.StopsOnDecisions);
            Assert.That((exercise.Assessment, exercise.Unattended, exercise.Rate), Is.EqualTo((AssessmentForm.Percent, UnattendedRule.Rule, 60)));
        }
    }

    [Test]
    public void An_entry_has_its_texts()
    {
        var texts = Read(With($"at: 1d, title: t, {Told}")).Entries.Single();
        Assert.That((texts.Id, texts.Text, texts.From, texts.Expected, texts.Notes), Is.EqualTo(("I-7", "In full", "Warsaw", "They call", "Wait for it")));
        Assert.That(texts.Objectives, Is.EqualTo(new[] { "calm", "1.2" }));
        Assert.That(texts.Seats, Is.Empty);
    }

    [TestCase("[president]", "us", "president")]
    [TestCase("president", "us", "president")]
    [TestCase("[russia, president]", "russia us", "president")]
    [TestCase("[us, president]", "us", "president")]
    [TestCase("[russia]", "russia", "")]
    public void A_seat_stands_for_its_side(string to, string sides, string seats)
    {
        var scenario = Small.Load(With($"at: 1d, title: t, to: {to}"));
        Assert.That(string.Join(' ', scenario.Model.Timeline[0].To.Select(side => scenario.Model.Sides[side.Index].Key)), Is.EqualTo(sides));
        Assert.That(string.Join(' ', scenario.Exercise.Entries[0].Seats), Is.EqualTo(seats));
    }

    [Test]
    public void A_text_alone_is_something_that_is_told() => Assert.That(Small.Codes(Small.Timeline("at: 1d, text: t")), Is.Empty);

    [Test]
    public void The_model_knows_nothing_of_it()
    {
        const string Entry = "at: 1d, rung: tense, to: us";
        Assert.That(Hash(With($"{Entry}, {Told}")), Is.EqualTo(Hash(Small.Timeline(Entry))));
        Assert.That(Small.Load(With($"{Entry}, {Told}")).Model.Timeline[0].StreamName, Is.EqualTo(Small.Load(Small.Timeline(Entry)).Model.Timeline[0].StreamName));
    }

    [TestCase("exercise.rate=3", "exercise.rate", "36000", "3")]
    [TestCase("exercise.play=[]", "exercise.play", "us, russia", "no side")]
    [TestCase("exercise.stop=never", "exercise.stop", "on-decisions", "never")]
    [TestCase("exercise.unattended=rule", "exercise.unattended", "stand-down", "rule")]
    [TestCase("exercise.assessment=hidden", "exercise.assessment", "words", "hidden")]
    [TestCase("exercise.objectives.calm.text=Keep calm", "exercise.objectives.calm", "Stay calm", "Keep calm")]
    [TestCase("exercise.seats.president.brief=Slept well", "exercise.seats.president.brief", "You are tired.", "Slept well")]
    [TestCase("exercise.seats.president.side=russia", "exercise.seats.president.side", "us", "russia")]
    [TestCase("timeline.0.expected=They wait", "timeline.0.expected", "They call", "They wait")]
    [TestCase("timeline.0.objective=calm", "timeline.0.objective", "calm, 1.2", "calm")]
    [TestCase("timeline.0.id=I-8", "timeline.0.id", "I-7", "I-8")]
    [TestCase("timeline.0.notes=Now", "timeline.0.notes", "Wait for it", "Now")]
    public void What_differs_is_found_and_changes_no_result(string assignment, string path, string first, string second)
    {
        var text = With($"at: 1d, title: t, {Told}");
        Assert.That(ScenarioDifference.Between(Small.Load(text), Small.Load(text, assignment)), Is.EqualTo(new[] { new Difference(path, first, second, ChangesResults: false) }));
    }

    [Test]
    public void All_faults_are_told_at_once() => Assert.That(
        Small.Codes(With("at: 1d, title: t, id: a b, objective: nowhere, to: nobody", "exercise: { play: us, rate: 99999, assessment: numbers, seats: [{ id: stage, side: china }, { id: us, side: russia }], objectives: [{ id: o }] }\n")),
        Is.EqualTo("CH206 CH400 CH400 CH315 CH304 CH206 CH400 CH207 CH201".Split(' ')));

    [Test]
    public void A_side_cannot_be_called_as_a_seat_that_every_exercise_has()
    {
        var text = Small.Head.Replace("russia:", "observer:", StringComparison.Ordinal);
        Assert.That(Small.Load(text), Is.Not.Null);
        Assert.That(Small.Error(text + "exercise: {}\n").ToString(), Does.Contain("`observer` cannot be the name of a side that has an exercise"));
    }

    [TestCase("exercises: { seats: [{ id: a, side: us }] }\n")]
    [TestCase("exercise: { seat: [{ id: a, side: us }] }\n")]
    [TestCase("exercise: { seats: [{ ids: a, side: us }] }\n")]
    public void A_slip_is_one_fault_and_nothing_is_said_against_what_it_hides(string exercise) =>
        Assert.That(Small.Error(With("at: 1d, title: t, to: a", exercise)).Code, Is.EqualTo("CH200"));

    [Test]
    public void A_name_that_is_no_side_is_offered_the_seat_that_was_meant() =>
        Assert.That(Small.Error(With("at: 1d, title: t, to: presidnt")).Suggestions, Is.EqualTo(new[] { "president" }));

    [Test]
    public void It_is_explained_and_told()
    {
        var scenario = Small.Load(With("at: 1d, title: t"));
        Assert.That(new Explainer(scenario).Explain("exercise.seats.president.brief").Explanation!.Value, Is.EqualTo("You are tired."));
        Assert.That(string.Join(' ', ScenarioStory.Of(scenario).Single(section => section.Heading == "The exercise").Paragraphs), Does.Contain("people play us and russia").And.Contain("The President (president)").And.Not.Contain("tired"));
        Assert.That(ScenarioStory.Of(Small.Load(Small.Head)).Select(section => section.Heading), Has.None.EqualTo("The exercise"));
    }
}
