using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Tests;

/// <summary>What a decision leads to: how far it climbs and what comes next, by truth where the file says so.</summary>
public sealed class FollowUps
{
    private const string Others = "raid: { observer: us, hostile: 90%, fuse: 6h }, reprisal: { observer: russia, hostile: 30%, fuse: 12h }";

    private static string Text(string keys) => $"{Small.Head}{Small.Hotline}incidents: {{ missile: {{ observer: us, rate: 1, hostile: 5%, fuse: 12h, {keys} }}, {Others} }}\ncontact: {{ us: [hotline] }}\n";

    private static Scenario Load(string keys) => Small.Load(Text(keys));

    private static string Told(Scenario scenario, VariedProbability? chance) =>
        chance is null ? "-" : string.Join('/', chance.Cells.Distinct().Select(cell => $"{scenario.PathOf(cell)["incidents.missile.".Length..]}={scenario.Model.Parameters[cell.Index].Spread.A}"));

    private static string Told(Scenario scenario, FollowUp next) =>
        $"{scenario.Model.Incidents[next.Type.Index].Name}: {Told(scenario, next.Chance)}, {Told(scenario, next.ChanceIfDeliberate)}, {(next.After is null ? "at once" : $"{next.After.Kind} {scenario.PathOf(next.After.A)["incidents.missile.".Length..]}")}";

    [TestCase("provokes: { reprisal: 40% }", "reprisal: provokes.reprisal=0.4, -, at once")]
    [TestCase("provokes: { reprisal: { probability: 40% } }", "reprisal: provokes.reprisal.probability=0.4, -, at once")]
    [TestCase("provokes: { reprisal: { probability: 40%, after: { mean: 2d } } }", "reprisal: provokes.reprisal.probability=0.4, -, Exponential provokes.reprisal.after.mean")]
    [TestCase("provokes: { reprisal: { deliberate: 20%, accident: 50% } }", "reprisal: provokes.reprisal.accident=0.5, provokes.reprisal.deliberate=0.2, at once")]
    [TestCase("provokes: { reprisal: { deliberate: 20% } }", "reprisal: provokes.reprisal.accident=0, provokes.reprisal.deliberate=0.2, at once", Description = "one that is not named is 0")]
    [TestCase("provokes: { reprisal: { probability: { deliberate: { calm: 20%, tense: 30% }, accident: 50% }, after: 6h } }", "reprisal: provokes.reprisal.probability.accident=0.5, provokes.reprisal.probability.deliberate.calm=0.2/provokes.reprisal.probability.deliberate.tense=0.3, Constant provokes.reprisal.after")]
    [TestCase("provokes: { value: { reprisal: { value: 40%, basis: estimate } }, basis: assumption }", "reprisal: provokes.reprisal=0.4, -, at once")]
    public void A_provocation_is_a_probability_or_a_map_of_probability_and_delay(string keys, string told)
    {
        var scenario = Load(keys);
        Assert.That(Told(scenario, scenario.Model.Incidents[0].Provokes.Single()), Is.EqualTo(told));
    }

    [Test]
    public void Who_is_not_opposed_goes_on_against_the_same_side()
    {
        var scenario = Load("emboldens: { missile: { calm: 10%, tense: 20% }, raid: { probability: 5..25%, after: { median: 5d, p90: 20d } } }");
        Assert.That(scenario.Model.Incidents[0].Emboldens.Select(next => Told(scenario, next)), Is.EqualTo(new[]
        {
            "missile: emboldens.missile.calm=0.1/emboldens.missile.tense=0.2, -, at once",
            "raid: emboldens.raid.probability=0.05, -, Lognormal emboldens.raid.after.median",
        }));
    }

    [TestCase("escalates: { deliberate: 0, accident: 2 }", "2", "0")]
    [TestCase("escalates: { accident: 1, deliberate: { 0: 50%, 1: 50% } }", "1", "0 1")]
    [TestCase("escalates: { value: { deliberate: { 0: 40..60%, 2: 50% }, accident: 1 }, basis: assumption }", "1", "0 2")]
    [TestCase("escalates: 1", "1", "")]
    public void A_response_may_climb_by_truth(string keys, string accident, string deliberate)
    {
        var type = Load(keys).Model.Incidents[0];
        Assert.That((string.Join(' ', type.Escalates.Select(way => way.Rungs)), string.Join(' ', type.EscalatesIfDeliberate.Select(way => way.Rungs))), Is.EqualTo((accident, deliberate)));
    }

    [TestCase("announce: { probability: 30% }", "announce.probability=0.3", "announce.probability=0.3")]
    [TestCase("announce: { probability: { accident: 30% } }", "-", "announce.probability.accident=0.3")]
    [TestCase("announce: { probability: { deliberate: 10%, accident: { us: 30%, russia: 40% } } }", "announce.probability.deliberate=0.1", "announce.probability.accident.us=0.3/announce.probability.accident.russia=0.4")]
    public void An_author_announces_by_truth_and_one_that_is_not_named_never(string keys, string deliberate, string accident)
    {
        var scenario = Load(keys);
        var announce = scenario.Model.Incidents[0].Announce!;
        Assert.That((Told(scenario, announce.IfDeliberate), Told(scenario, announce.IfAccident)), Is.EqualTo((deliberate, accident)));
    }

    [Test]
    public void An_announcement_takes_its_authors_plan_unless_it_has_its_own()
    {
        const string contact = "contact: { us: [hotline], russia: [{ channel: hotline, chance: 20% }] }";
        Scenario With(string keys) => Small.Load(Text(keys).Replace("contact: { us: [hotline] }", contact));
        var theirs = With("announce: { probability: 30% }");
        Assert.That(theirs.PathOf(theirs.Model.Incidents[0].Announce!.Plan.Single().Chance.Cells[0]), Is.EqualTo("contact.russia.0.chance"));
        var own = With("announce: { probability: 30%, notice: 30m, until: closed, plan: [{ channel: hotline, chance: 90% }] }");
        var announce = own.Model.Incidents[0].Announce!;
        Assert.That((own.PathOf(announce.Plan.Single().Chance.Cells[0]), own.PathOf(announce.Notice.A), announce.Until), Is.EqualTo(("incidents.missile.announce.plan.0.chance", "incidents.missile.announce.notice", PlanUntil.Closed)));
        Assert.That(With("announce: { probability: 30%, plan: [] }").Model.Incidents[0].Announce!.Plan, Is.Empty);
    }

    [TestCase("escalates: { deliberate: 1 }", "CH316")]
    [TestCase("escalates: { deliberate: 1, acident: 1 }", "CH316")]
    [TestCase("escalates: { deliberate: { 1: 70% }, accident: 1 }", "CH312")]
    [TestCase("escalates: { deliberate: 1..2, accident: 1 }", "CH310")]
    [TestCase("provokes: { reprisal: { deliberate: 20%, mistake: 10% } }", "CH316")]
    [TestCase("provokes: { reprisal: { calm: { deliberate: 20%, accident: 1% } } }", "CH316")]
    [TestCase("provokes: { reprisal: { probability: 20%, afer: 2d } }", "CH200")]
    [TestCase("provokes: { reprisal: { probability: 20%, after: 2 } }", "CH301")]
    [TestCase("provokes: { reprisal: { after: 2d } }", "CH201")]
    [TestCase("provokes: { raid: 20% }", "CH405")]
    [TestCase("emboldens: { raid: { deliberate: 20% } }", "CH316")]
    [TestCase("emboldens: { raid: { probability: { deliberate: 20% } } }", "CH316")]
    [TestCase("emboldens: { reprisal: 20% }", "CH412")]
    [TestCase("emboldens: { riad: 20% }", "CH400")]
    [TestCase("emboldens: raid", "CH202")]
    [TestCase("announce: 30%", "CH202")]
    [TestCase("announce: { notice: 1h }", "CH201")]
    [TestCase("announce: { probability: 130% }", "CH305")]
    [TestCase("announce: { probability: 30%, until: sometimes }", "CH304")]
    [TestCase("announce: { probability: 30%, plan: [hotlnie] }", "CH400")]
    [TestCase("hostile: { deliberate: 20%, accident: 10% }", "CH316")]
    public void What_is_wrong_with_them_is_told(string keys, string code) =>
        Assert.That(Small.Error(keys.StartsWith("hostile", StringComparison.Ordinal) ? Text("x-a: 1").Replace("hostile: 5%", keys) : Text(keys)).Code, Is.EqualTo(code));

    [TestCase("provokes: { reprisal: { probabilty: 20% } }", "probability")]
    [TestCase("provokes: { reprisal: { acident: 20% } }", "accident")]
    [TestCase("provokes: { reprisal: { probability: { delibrate: 20%, accident: 1% } } }", "deliberate")]
    [TestCase("emboldens: { raid: { afer: 2d } }", "after")]
    [TestCase("announce: { probability: { acident: 20% } }", "accident")]
    [TestCase("announce: { probabilty: 20% }", "probability")]
    [TestCase("emboldns: { raid: 20% }", "emboldens")]
    [TestCase("not-ment: a stray", "not-meant")]
    public void What_is_nearly_right_is_told_with_what_was_meant(string keys, string meant) => Assert.That(Small.Error(Text(keys)).Suggestions.First(), Is.EqualTo(meant));

    [Test]
    public void A_star_sets_what_is_there_and_nothing_else()
    {
        var scenario = Small.Load(Text("emboldens: { missile: 5%, raid: { probability: 10%, after: 1d } }"), "incidents.*.emboldens.*.probability=30%");
        Assert.That(scenario.Model.Parameters.Where(parameter => parameter.Path.Contains("emboldens", StringComparison.Ordinal) && parameter.Unit == ParameterUnit.Probability).Select(parameter => (parameter.Path, parameter.Spread.A)),
            Is.EqualTo(new[] { ("incidents.missile.emboldens.missile", 0.3), ("incidents.missile.emboldens.raid.probability", 0.3) }));
    }

    [TestCase("incidents.missile.emboldens.raid=20%", "CH616")]
    [TestCase("incidents.missile.escalates=1", "CH616")]
    [TestCase("incidents.missile.announce.probability=20%", "CH616")]
    [TestCase("incidents.missile.emboldens.raid.probability=20%", "")]
    public void A_single_value_that_takes_the_place_of_several_is_told(string assignment, string code) =>
        Assert.That(
            string.Join(' ', Small.Codes(Text("emboldens: { raid: { probability: 10%, after: 1d } }, escalates: { deliberate: 0, accident: 1 }, announce: { probability: { accident: 60% } }, provokes: { reprisal: 1% }").Replace("us: [hotline] }", "us: [hotline], russia: [hotline] }"), assignment)),
            Is.EqualTo(code));

    [Test]
    public void A_rung_of_that_name_goes_before_the_truth()
    {
        var scenario = Small.Load(Text("provokes: { reprisal: { calm: 10%, accident: 20% } }").Replace("{ name: tense, relax: 10d }", "{ name: accident, relax: 10d }"));
        Assert.That(scenario.Model.Incidents[0].Provokes.Single().ChanceIfDeliberate, Is.Null);
    }

    [TestCase("incidents.missile.provokes.reprisal.probability=30%", "reprisal: provokes.reprisal=0.3, -, at once")]
    [TestCase("incidents.missile.provokes.reprisal=30%", "reprisal: provokes.reprisal=0.3, -, at once")]
    [TestCase("incidents.missile.provokes.reprisal.after=2d", "reprisal: provokes.reprisal.probability=0.4, -, Constant provokes.reprisal.after")]
    [TestCase("incidents.missile.provokes.*.probability=30%", "reprisal: provokes.reprisal=0.3, -, at once")]
    public void A_bare_probability_has_the_paths_of_the_map_that_it_stands_for(string assignment, string told)
    {
        var scenario = Small.Load(Text("provokes: { reprisal: 40% }"), assignment);
        Assert.That(Told(scenario, scenario.Model.Incidents[0].Provokes.Single()), Is.EqualTo(told));
    }

    [TestCase("incidents.missile.emboldens.raid.probability=30%", "incidents.missile.emboldens.raid.probability", 0.3)]
    [TestCase("incidents.missile.emboldens.raid.after.mean=3d", "incidents.missile.emboldens.raid.after.mean", 4320)]
    [TestCase("incidents.missile.announce.probability.accident=90%", "incidents.missile.announce.probability.accident", 0.9)]
    [TestCase("incidents.missile.announce.notice=5m", "incidents.missile.announce.notice", 5)]
    [TestCase("incidents.missile.announce.plan.0.chance=50%", "incidents.missile.announce.plan.0.chance", 0.5, Description = "the plan that the author has under contact becomes its own")]
    [TestCase("incidents.missile.escalates.deliberate.1=50%", "incidents.missile.escalates.deliberate.1", 0.5)]
    public void Every_number_can_be_set_by_its_path(string assignment, string path, double value)
    {
        var text = Text("emboldens: { raid: { probability: 10%, after: { mean: 1d } } }, announce: { probability: { accident: 60% } }, escalates: { deliberate: { 0: 50%, 1: 50% }, accident: 1 }");
        Assert.That(Small.Load(text.Replace("us: [hotline] }", "us: [hotline], russia: [hotline] }"), assignment).Spread(path), Is.EqualTo(Spread.Constant(value)));
    }

    [Test]
    public void What_is_for_people_changes_no_hash()
    {
        var plain = Load("announce: { probability: 30% }");
        var told = Load("announce: { probability: 30% }, title: the missile, text: It came at night., meant: an attack, not-meant: a stray, responds: they strike back, stands-down: they ask");
        Assert.That(CompiledModel.Compile(told.Model).Hash, Is.EqualTo(CompiledModel.Compile(plain.Model).Hash));
        var type = told.Model.Incidents[0];
        Assert.That((type.Meant, type.NotMeant, type.Responds, type.StandsDown), Is.EqualTo(("an attack", "a stray", "they strike back", "they ask")));
    }
}
