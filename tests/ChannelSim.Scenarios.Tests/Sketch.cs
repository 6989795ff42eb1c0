using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>The scenario of 2022, fact by fact.</summary>
public sealed class Sketch
{
    private static readonly ReadResult Result = ScenarioReader.Read(ScenarioSource.Load(Files.Sketch), []);

    private static Scenario Read => Result.Scenario!;

    private static ModelDefinition Model => Read.Model;

    private static TChannel Channel<TChannel>(string name)
        where TChannel : ChannelDefinition => Model.Channels.OfType<TChannel>().Single(channel => channel.Name == name);

    private static string Paths(IEnumerable<ParameterId> ids) => string.Join(' ', ids.Select(Read.PathOf).Distinct());

    [Test]
    public void It_loads_without_an_error() => Assert.That(Result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);

    [Test]
    public void Its_clock_is_that_of_Berlin()
    {
        Assert.That(Read.Clock.Start.ToString(), Is.EqualTo("2022-02-28T23:00:00Z"));
        Assert.That((Model.Horizon.Minutes, Read.Clock.Zone.Id), Is.EqualTo((404640.0, "Europe/Berlin")));
        Assert.That(Read.Clock.Show.Select(zone => zone.Id), Is.EqualTo("UTC Europe/Berlin Europe/Moscow".Split(' ')));
    }

    [Test]
    public void It_has_its_header() =>
        Assert.That((Read.Id, Read.Title, Read.Marking), Is.EqualTo(("europe-2022", "US-Russia channels, March to December 2022", "UNCLASSIFIED // EXERCISE")));

    [Test]
    public void A_threshold_without_rungs_is_one_parameter_for_all_rungs()
    {
        Assert.That(Paths(Model.Sides[0].Threshold), Is.EqualTo("sides.us.threshold"));
        Assert.That(Model.Sides[0].Threshold, Has.Length.EqualTo(7));
        Assert.That(Read.Parameter("sides.us.threshold"), Has.Property("Spread").EqualTo(Spread.Uniform(0.6, 0.8)).And.Property("Unit").EqualTo(ParameterUnit.Probability));
        Assert.That((Model.Sides[1].Key, Model.Sides[1].Name, Model.Sides[1].Reassured), Is.EqualTo(("russia", "Russia", (ParameterId?)null)));
    }

    [Test]
    public void The_ladder_has_seven_rungs_and_ends()
    {
        Assert.That(string.Join(' ', Model.Rungs.Select(rung => rung.Name)), Is.EqualTo("routine accusation alert-posture force-moves clash nuclear-signalling nuclear-use"));
        Assert.That(Model.Rungs.Select(rung => rung.Terminal).Last(), Is.True);
        Assert.That(Model.Rungs[4].Suspends.Single().Index, Is.EqualTo(5));
        Assert.That((Model.Rungs[0].Relax, Read.Spread("ladder.clash.relax").A, Model.Start.Index), Is.EqualTo(((ParameterId?)null, 64800.0, 0)));
    }

    [Test]
    public void The_climate_is_moved_by_the_timeline_only()
    {
        Assert.That(Model.Climates.Select(climate => $"{climate.Name}{climate.Exits.Length}"), Is.EqualTo("closed0 open0".Split(' ')));
        Assert.That(Model.StartClimate.Index, Is.Zero);
    }

    [Test]
    public void The_line_is_checked_every_twelve_hours_from_eight()
    {
        var line = Channel<LineDefinition>("deconfliction-line");
        Assert.That(line.Checks.Take(3).Select(time => time.Minutes), Is.EqualTo(new double[] { 480, 1200, 1920 }));
        Assert.That(line.Checks, Has.Length.EqualTo(562));
        Assert.That((line.Fails.Length, line.Fails.Distinct().Count(), line.Fails[0].Kind), Is.EqualTo((7, 1, SpreadKind.Exponential)));
        Assert.That(Read.Spread("channels.deconfliction-line.fails.mean").A, Is.EqualTo(1051200));
        Assert.That(line.Ends[1], Is.EqualTo("National Defense Management Center in Moscow"));
    }

    [Test]
    public void A_minister_accepts_by_side_and_climate()
    {
        var accept = Channel<CallDefinition>("austin-shoigu").Accept.Cells;
        Assert.That(Paths(accept.Take(14)), Is.EqualTo("channels.austin-shoigu.accept.us"));
        Assert.That(Paths(accept.Skip(14).Take(7)), Is.EqualTo("channels.austin-shoigu.accept.russia.closed"));
        Assert.That(Paths(accept.Skip(21)), Is.EqualTo("channels.austin-shoigu.accept.russia.open"));
        Assert.That((Read.Spread("channels.austin-shoigu.accept.russia.open").A, Read.Spread("channels.milley-gerasimov.accept.russia.open").A), Is.EqualTo((0.7, 0.55)));
    }

    [Test]
    public void What_Austin_copies_from_Milley_is_his_own()
    {
        Assert.That(Paths([Channel<CallDefinition>("austin-shoigu").Response.A, Channel<CallDefinition>("austin-shoigu").Response.B]), Is.EqualTo("channels.austin-shoigu.response.median channels.austin-shoigu.response.p90"));
        Assert.That((Read.Spread("channels.austin-shoigu.call.p90").A, Read.Spread("channels.austin-shoigu.routine.us").A), Is.EqualTo((88.0, 0.35)));
        Assert.That(Channel<CallDefinition>("sullivan").Routine, Is.All.Null);
        Assert.That((Read.Parameter("channels.sullivan.deception").Basis, string.Join(',', Read.Parameter("channels.austin-shoigu.deception").Sources)), Is.EqualTo((Basis.Assumption, "axios-2022-05-13")));
    }

    [Test]
    public void The_commission_is_due_once()
    {
        var talks = Channel<TalksDefinition>("new-start-commission");
        Assert.That(talks.Sessions.Single().Minutes, Is.EqualTo((273 * 1440) + 480));
        Assert.That((Read.Spread("channels.new-start-commission.runs").A, Read.Spread("channels.new-start-commission.goodwill").A), Is.EqualTo((10080.0, 0.3)));
    }

    [Test]
    public void A_stray_missile_is_what_the_file_says()
    {
        var missile = Model.Incidents[0];
        Assert.That((missile.Observer.Index, missile.Until, missile.Ongoing), Is.EqualTo((0, PlanUntil.Closed, false)));
        Assert.That(string.Join(' ', missile.Escalates.Select(way => $"{way.Rungs}:{Read.PathOf(way.Weight)}")), Is.EqualTo("1:incidents.stray-missile.escalates.1 2:incidents.stray-missile.escalates.2"));
        Assert.That((missile.Provokes.Single().Type.Index, Read.Spread("incidents.stray-missile.provokes.reprisal").A), Is.EqualTo((2, 0.4)));
        Assert.That((missile.Fuse.Kind, Read.PathOf(missile.Fuse.A), Read.Spread("incidents.stray-missile.fuse.p90").A), Is.EqualTo((SpreadKind.Lognormal, "incidents.stray-missile.fuse.median", 1440.0)));
        Assert.That((Read.Spread("incidents.stray-missile.rate").A, Read.Parameter("incidents.stray-missile.signal").Unit), Is.EqualTo((0.11, ParameterUnit.DPrime)));
        Assert.That(missile.Reluctance.Select(reluctance => reluctance is null ? '-' : 'x'), Is.EqualTo("-xxxx-"));
    }

    [Test]
    public void Types_share_their_sides_plan()
    {
        Assert.That(Model.Incidents[0].Plan, Is.EqualTo(Model.Incidents[1].Plan));
        Assert.That(string.Join(' ', Model.Incidents[2].Plan.Select(entry => $"{entry.Channel.Index}:{Read.PathOf(entry.Chance.Cells[0])}")), Is.EqualTo("2:contact.russia.0.chance 3:contact.russia.1.chance"));
    }

    [Test]
    public void The_timeline_opens_Przewodow_at_its_minute_and_waits_for_contact()
    {
        Assert.That(Model.Timeline.Select(entry => entry.StreamName), Is.EqualTo("at=2022-05-13 climate=open|Przewodow|when=no contact for 6h after Przewodow rung=accusation".Split('|')));
        Assert.That(Model.Timeline[0].Trigger.At, Is.EqualTo((73 * 1440) - 60));
        Assert.That((Model.Timeline[1].Trigger.At, Model.Timeline[1].Hostile), Is.EqualTo(((259 * 1440) + 940.0, (bool?)false)));
        Assert.That((Model.Timeline[2].Trigger.Kind, Model.Timeline[2].Trigger.At, Model.Timeline[2].Trigger.Incidents.Single().Index, Model.Timeline[2].Rung), Is.EqualTo((TriggerKind.NoContactAfter, 360.0, 1, (Rung?)new Rung(1))));
    }

    [Test]
    public void Study_and_sources_are_there()
    {
        Assert.That((Read.Study.Replications, string.Join(' ', Read.Study.Watch)), Is.EqualTo(((int?)100000, "miscalculations peak-rung deconfliction-line.worked-when-wanted")));
        Assert.That((Read.Sources.Length, Read.Sources[3].Key, Read.Sources[3].Date), Is.EqualTo((4, "ap-2022-11-16", "2022-11-16")));
    }
}
