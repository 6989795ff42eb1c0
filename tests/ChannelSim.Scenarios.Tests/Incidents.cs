using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Tests;

public sealed class Incidents
{
    private static string Ways(string escalates)
    {
        var scenario = Small.Load(Small.Incident(escalates));
        return string.Join(' ', scenario.Model.Incidents[0].Escalates.Select(way => $"{way.Rungs}:{scenario.PathOf(way.Weight)}={scenario.Model.Parameters[way.Weight.Index].Spread.A}"));
    }

    [TestCase("x-a: 1", "1:incidents.missile.escalates.1=1")]
    [TestCase("escalates: 2", "2:incidents.missile.escalates.2=1")]
    [TestCase("escalates: 0", "0:incidents.missile.escalates.0=1")]
    [TestCase("escalates: { 1: 80%, 2: 20% }", "1:incidents.missile.escalates.1=0.8 2:incidents.missile.escalates.2=0.2")]
    public void A_response_climbs_whole_numbers_of_rungs(string escalates, string ways) => Assert.That(Ways(escalates), Is.EqualTo(ways));

    [Test]
    public void Weights_may_be_ranges_whose_midpoints_sum_to_one() => Small.Load(Small.Incident("escalates: { 1: 70..90%, 2: { uniform: [10%, 30%] } }"));

    [TestCase("escalates: { 1: 80%, 2: 30% }", "CH312")]
    [TestCase("escalates: { 1: 80..100%, 2: 20% }", "CH312")]
    [TestCase("escalates: {}", "CH312")]
    [TestCase("escalates: 1.5", "CH300")]
    [TestCase("escalates: -1", "CH300")]
    [TestCase("escalates: 01", "CH300")]
    [TestCase("escalates: 1..2", "CH310")]
    [TestCase("escalates: { 1..2: 100% }", "CH310")]
    [TestCase("escalates: { one: 100% }", "CH300")]
    [TestCase("escalates: { 1: 100 }", "CH305")]
    [TestCase("escalates: [1, 2]", "CH300")]
    [TestCase("contact: { until: sometimes }", "CH304")]
    [TestCase("contact: { patience: 1h }", "CH200")]
    [TestCase("contact: 1h", "CH202")]
    [TestCase("clarification: { every: 4h }", "CH201")]
    [TestCase("signal: -1", "CH306")]
    [TestCase("reluctance: 30", "CH305")]
    [TestCase("provokes: { misile: 5% }", "CH400")]
    [TestCase("provokes: missile", "CH202")]
    [TestCase("provokes: { missile: 5% }", "CH405")]
    [TestCase("plan: hotline", "CH202")]
    [TestCase("plan: [hotlnie]", "CH400")]
    [TestCase("plan: [{ chance: 5% }]", "CH201")]
    [TestCase("plan: [{ channel: hotline, chnce: 5% }]", "CH200")]
    [TestCase("plan: [[hotline]]", "CH202")]
    public void Faults_of_an_incident_type(string keys, string code) => Assert.That(Small.Error(Small.Incident(keys)).Code, Is.EqualTo(code));

    [Test]
    public void A_type_without_a_plan_takes_its_observers_and_a_range_there_is_one_parameter_for_all()
    {
        var scenario = Small.Load(Small.Head + Small.Hotline + """
            incidents:
              one: { observer: us, rate: 1, hostile: 5%, fuse: 12h }
              two: { observer: us, rate: 1, hostile: 5%, fuse: 12h }
              own: { observer: us, rate: 1, hostile: 5%, fuse: 12h, plan: [{ channel: hotline, chance: 30% }] }
              none: { observer: us, rate: 1, hostile: 5%, fuse: 12h, plan: [] }
              theirs: { observer: russia, rate: 1, hostile: 5%, fuse: 12h }
            contact: { us: [{ channel: hotline, chance: 10..20%, patience: 5m }] }

            """);
        var types = scenario.Model.Incidents;
        Assert.That(types[0].Plan, Is.EqualTo(types[1].Plan));
        Assert.That(scenario.PathOf(types[0].Plan[0].Chance.Cells[0]), Is.EqualTo("contact.us.0.chance"));
        Assert.That(scenario.PathOf(types[0].Plan[0].Patience!.A), Is.EqualTo("contact.us.0.patience"));
        Assert.That(scenario.PathOf(types[2].Plan[0].Chance.Cells[0]), Is.EqualTo("incidents.own.plan.0.chance"));
        Assert.That((types[3].Plan.Length, types[4].Plan.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void A_bare_channel_name_has_chance_one()
    {
        var scenario = Small.Load(Small.Incident("plan: [hotline]"));
        var entry = scenario.Model.Incidents[0].Plan.Single();
        Assert.That((entry.Channel, entry.Patience), Is.EqualTo((new ChannelId(0), (DurationDefinition?)null)));
        Assert.That(scenario.Parameter("incidents.missile.plan.0.chance"), Has.Property("IsDefault").True.And.Property("Spread").EqualTo(Spread.Constant(1)));
    }

    [Test]
    public void Defaults_of_the_contact_stand_without_a_block()
    {
        var type = Small.LoadIncident("x-a: 1");
        Assert.That((type.Until, type.Ongoing, type.Clarification), Is.EqualTo((PlanUntil.Call, false, (Clarification?)null)));
        Assert.That(Small.LoadIncident("contact: { until: closed }").Until, Is.EqualTo(PlanUntil.Closed));
    }

    [Test]
    public void A_plan_cannot_hold_talks() =>
        Assert.That(Small.Error(Small.Head + "channels: { cairo: { kind: talks, sessions: [1d] } }\ncontact: { us: [{ channel: cairo, chance: 5% }] }\n").Code, Is.EqualTo("CH404"));
}
