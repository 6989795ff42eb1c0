using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Tests;

public sealed class Assignments
{
    private static readonly string Sketch = File.ReadAllText(Files.Sketch);

    private static Scenario Set(params string[] assignments) => Small.Load(Sketch, assignments);

    private static Diagnostics.Diagnostic Error(params string[] assignments) => Small.Error(Sketch, assignments);

    [TestCase("channels.milley-gerasimov.postpone=20%", "channels.milley-gerasimov.postpone", 0.2)]
    [TestCase("channels.milley-gerasimov.lead.median=4h", "channels.milley-gerasimov.lead.median", 240)]
    [TestCase("channels.milley-gerasimov.accept.russia.closed=10%", "channels.milley-gerasimov.accept.russia.closed", 0.1)]
    [TestCase("ladder.clash.relax=9d", "ladder.clash.relax", 12960)]
    [TestCase("ladder.2.relax=9d", "ladder.alert-posture.relax", 12960)]
    [TestCase("contact.us.deconfliction-line.chance=40%", "contact.us.0.chance", 0.4)]
    [TestCase("contact.us.3.chance=40%", "contact.us.3.chance", 0.4)]
    [TestCase("sides.us.threshold=75%", "sides.us.threshold", 0.75)]
    [TestCase("sides.us.threshold={ value: 75%, basis: assumption }", "sides.us.threshold", 0.75)]
    [TestCase("timeline.Przewodow.chance=25%", "timeline.Przewodow.chance", 0.25)]
    [TestCase("timeline.2.chance=25%", "timeline.2.chance", 0.25)]
    [TestCase("goodwill.start=0.5", "goodwill.start", 0.5)]
    [TestCase("incidents.stray-missile.escalates={ 1: 60%, 2: 40% }", "incidents.stray-missile.escalates.2", 0.4)]
    [TestCase("incidents.stray-missile.provokes.reprisal=10%", "incidents.stray-missile.provokes.reprisal", 0.1)]
    [TestCase("incidents.reprisal.contact.probability=50%", "incidents.reprisal.contact.probability", 0.5)]
    [TestCase("climate.closed.to-open.mean=78d", "climate.closed.to-open.mean", 112320)]
    [TestCase(" costs.missed = 4", "costs.missed", 4)]
    public void A_path_reaches_any_value(string assignment, string parameter, double value) =>
        Assert.That(Set(assignment).Spread(parameter), Is.EqualTo(Spread.Constant(value)));

    [Test]
    public void A_value_may_be_flow_or_a_range()
    {
        Assert.That(Set("channels.burns.accept={ closed: 1%, open: 2..3% }").Spread("channels.burns.accept.open"), Is.EqualTo(Spread.Uniform(0.02, 0.03)));
        Assert.That(Set("contact.russia=[burns]").Model.Incidents[2].Plan.Single().Channel, Is.EqualTo(new ChannelId(4)));
    }

    [Test]
    public void The_interval_of_checks_can_be_set() => Assert.That(Set("channels.deconfliction-line.check.every=6h").Model.Channels.OfType<LineDefinition>().First().Checks, Has.Length.EqualTo(1123));

    [Test]
    public void A_path_into_what_like_copied_copies_it_first_and_leaves_the_original()
    {
        var scenario = Set("channels.sullivan.lead.median=4h");
        Assert.That((scenario.Spread("channels.sullivan.lead.median").A, scenario.Spread("channels.sullivan.lead.p90").A, scenario.Spread("channels.milley-gerasimov.lead.median").A), Is.EqualTo((240.0, 2160.0, 480.0)));
    }

    [Test]
    public void Setting_the_original_moves_its_copies() => Assert.That(Set("channels.milley-gerasimov.cooling-off=1d").Spread("channels.sullivan.cooling-off").A, Is.EqualTo(1440));

    [Test]
    public void A_path_into_a_plan_that_a_type_takes_from_its_side_copies_it_first()
    {
        var scenario = Set("incidents.reprisal.plan.sullivan.chance=90%");
        Assert.That(scenario.Spread("incidents.reprisal.plan.1.chance").A, Is.EqualTo(0.9));
        Assert.That(scenario.Spread("incidents.reprisal.plan.0.chance").A, Is.EqualTo(0.4));
        Assert.That(scenario.Spread("contact.russia.1.chance").A, Is.EqualTo(0.3));
    }

    [Test]
    public void A_path_into_a_default_that_repeats_another_key_copies_that()
    {
        var scenario = Set("channels.deconfliction-line.believed-deception.russia=70%");
        Assert.That((scenario.Spread("channels.deconfliction-line.believed-deception.russia").A, scenario.Spread("channels.deconfliction-line.believed-deception.us").A), Is.EqualTo((0.7, 0.1)));
    }

    [Test]
    public void A_bare_channel_of_a_plan_can_be_given_a_chance() =>
        Assert.That(Small.Load(Small.Incident("plan: [hotline]"), "incidents.missile.plan.hotline.chance=20%").Spread("incidents.missile.plan.0.chance").A, Is.EqualTo(0.2));

    [Test]
    public void The_inside_of_a_value_with_its_own_basis_is_reached_without_saying_value()
    {
        var text = Small.Channel("kind: call, accept: { value: { closed: 5%, open: 6% }, basis: estimate }");
        var scenario = Small.Load(text, "channels.c.accept.open=7%");
        Assert.That(scenario.Parameter("channels.c.accept.open"), Has.Property("Spread").EqualTo(Spread.Constant(0.07)).And.Property("Basis").EqualTo(Basis.Estimate));
    }

    [Test]
    public void Assignments_are_applied_in_order_and_kept()
    {
        var scenario = Set("sides.us.threshold=75%", "sides.us.threshold=80%");
        Assert.That(scenario.Spread("sides.us.threshold").A, Is.EqualTo(0.8));
        Assert.That(scenario.Assignments.Select(a => a.Text), Is.EqualTo("sides.us.threshold=75%|sides.us.threshold=80%".Split('|')));
        Assert.That(scenario.Sha256, Is.EqualTo(Set().Sha256));
    }

    [Test]
    public void A_whole_block_can_be_replaced() => Assert.That(Set("channels.burns={ like: sullivan, routine: { us: 1 } }").Model.Channels[4].Kind, Is.EqualTo(ChannelKind.Call));

    [TestCase("channel.burns.travel=2d", "CH501", 1, "channels")]
    [TestCase("channels.bruns.travel=2d", "CH501", 10, "burns")]
    [TestCase("channels.burns.travle=2d", "CH501", 16, "travel")]
    [TestCase("channels.burns.call.mediann=2h", "CH311", 21, "median")]
    [TestCase("ladder.clsh.relax=9d", "CH501", 8, "clash")]
    [TestCase("ladder.7.relax=9d", "CH501", 8, null)]
    [TestCase("contact.us.burns.chance=9%", "CH501", 12, null)]
    [TestCase("contact.china.0.chance=9%", "CH501", 9, null)]
    [TestCase("timeline.Przewodov.chance=9%", "CH501", 10, "Przewodow")]
    [TestCase("climate.opne.to-closed=9d", "CH501", 9, "open")]
    [TestCase("sides.us.threshold.clash=9%", "CH502", 20, null)]
    [TestCase("sides.us.treshold=9%", "CH501", 10, "threshold")]
    [TestCase("clock.horizon", "CH500", 1, null)]
    [TestCase("=5", "CH500", 1, null)]
    [TestCase("", "CH500", 1, null)]
    [TestCase("sides..threshold=5%", "CH501", 7, null)]
    [TestCase("sides.us.threshold=75", "CH305", 20, "75%")]
    [TestCase("sides.us.threshold=", "CH203", 20, null)]
    [TestCase("sides.us.threshold={ a", "CH104", 20, null)]
    [TestCase("sides.us.threshold=*x", "CH108", 20, null)]
    [TestCase("channels.deconfliction-line.check.every=7h", "CH324", 41, null)]
    [TestCase("channels.sullivan.fails=7h", "CH204", 19, null)]
    [TestCase("timeline.Przewodow.incident=stary-missile", "CH400", 29, "stray-missile")]
    public void A_fault_is_told_within_the_assignment(string assignment, string code, int column, string? suggestion)
    {
        var error = Error(assignment);
        Assert.That((error.Code, error.Place.Source, error.Place.Line, error.Place.Column), Is.EqualTo((code, "--set " + assignment, 1, column)), error.ToString());
        if (suggestion is not null) Assert.That(error.Suggestions.FirstOrDefault(), Is.EqualTo(suggestion));
    }

    [Test]
    public void A_name_that_several_items_have_is_ambiguous()
    {
        var error = Small.Error(Small.Timeline("at: 1d, title: a, name: n", "at: 2d, title: b, name: n"), "timeline.n.at=5d");
        Assert.That((error.Code, error.Hint), Is.EqualTo(("CH503", "use a number: `0` or `1`")));
    }

    [Test]
    public void A_number_is_a_number_even_where_an_item_is_named_so()
    {
        var text = Small.Timeline("at: 1d, title: a, name: 1", "at: 2d, title: b, name: 7");
        double At(int index, string assignment) => Small.Load(text, assignment).Model.Timeline[index].Trigger.At;

        Assert.That((At(0, "timeline.0.at=5d"), At(1, "timeline.1.at=5d"), At(1, "timeline.7.at=5d")), Is.EqualTo((7200.0, 7200.0, 7200.0)), "no item has the number 7");
    }

    [Test]
    public void A_missing_section_cannot_be_reached_but_a_missing_block_is_made()
    {
        Assert.That(Small.Error(Small.Head, "channels.burns.travel=2d").Code, Is.EqualTo("CH501"));
        Assert.That(Small.Load(Small.Head, "goodwill.half-life=30d").Spread("goodwill.half-life").A, Is.EqualTo(43200));
    }
}
