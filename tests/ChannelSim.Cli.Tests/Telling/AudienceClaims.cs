using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Who is told what.</summary>
public sealed class AudienceClaims
{
    private static IEnumerable<string> Scenarios => Told.Scenarios;

    [Test]
    public void Every_kind_of_event_comes_up_and_has_a_sentence_for_control()
    {
        var scenario = Told.Load(Told.EveryKind);
        var kinds = Enum.GetValues<StepEventKind>().Except([StepEventKind.ClosedByHand]).Order(); // what nobody does in a batch
        var told = Told.Replications(scenario, 60).SelectMany(traced => Told.Views(scenario, traced, Audience.Control)).ToList();

        Assert.That(told.Select(view => view.Kind).Distinct().Order(), Is.EqualTo(kinds));
        Assert.That(told.Where(view => view.Text.Length > 0).Select(view => view.Kind).Distinct().Order(), Is.EqualTo(kinds));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Control_is_told_of_every_event(string path)
    {
        var scenario = Told.Load(path);
        foreach (var traced in Told.Replications(scenario, 5))
            Assert.That(Told.Views(scenario, traced, Audience.Control).Select(view => view.Kind), Is.EqualTo(traced.Events.Select(e => e.Kind)));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void What_an_audience_cannot_know_changes_nothing_of_what_it_is_told(string path)
    {
        var scenario = Told.Load(path);
        foreach (var traced in Told.Replications(scenario, 30))
            foreach (var audience in Told.Audiences(scenario).Where(audience => !audience.IsControl))
                Assert.That(Told.Views(scenario, Told.Otherwise(traced, audience), audience), Is.EqualTo(Told.Views(scenario, traced, audience)), audience.Word);
    }

    [Test]
    public void What_an_audience_cannot_know_does_change_what_control_is_told()
    {
        var scenario = Told.Load(Told.EveryKind);
        var traced = Told.Replications(scenario, 1).Single();

        Assert.That(Told.Views(scenario, Told.Otherwise(traced, Audience.Of(scenario.Model, new SideId(0))), Audience.Control), Is.Not.EqualTo(Told.Views(scenario, traced, Audience.Control)));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Only_control_reads_truths_and_verdicts(string path)
    {
        var scenario = Told.Load(path);
        var told = Told.Replications(scenario, 30).SelectMany(traced => Told.Audiences(scenario).Where(audience => !audience.IsControl).SelectMany(audience => Told.Views(scenario, traced, audience))).ToList();

        Assert.That(told.Where(view => view.Meant is not null), Is.Empty);
        Assert.That(told.Select(view => view.Text), Has.None.Match("In truth|Rightly|Wrongly|miscalculation|misheard;|Left out|Not this time|does not think of"));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void A_side_is_told_its_own_beliefs_alone_and_the_room_none(string path)
    {
        var scenario = Told.Load(path);
        foreach (var traced in Told.Replications(scenario, 30))
        {
            Assert.That(Told.Views(scenario, traced, Audience.Room).Where(view => view.After is not null || view.Deadline is not null), Is.Empty);
            for (var side = 0; side < 2; side++)
                foreach (var view in Told.Views(scenario, traced, Audience.Of(scenario.Model, new SideId(side))).Where(view => view.After is not null))
                    Assert.That(scenario.Model.Incidents.Single(type => type.Name == view.Type).Observer.Index, Is.EqualTo(side), view.Text);
        }
    }

    [TestCase("CONTROL", "control")]
    [TestCase("all", "all")]
    [TestCase("us", "us")]
    [TestCase("United States", "us")]
    [TestCase("nato", null)]
    public void An_audience_is_found_by_its_word_a_side_also_by_its_name(string word, string? found) =>
        Assert.That(Audience.Find(Told.Load("scenarios/europe-2022.yaml").Model, word)?.Word, Is.EqualTo(found));
}
