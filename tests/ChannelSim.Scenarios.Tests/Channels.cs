using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Tests;

public sealed class Channels
{
    private static Diagnostics.Diagnostic Error(string keys) => Small.Error(Small.Channel(keys));

    [TestCase("kind: line, buys: 0", false)]
    [TestCase("kind: line", false)]
    [TestCase("kind: line, buys: 0h", false)]
    [TestCase("kind: line, buys: 12h", true)]
    [TestCase("kind: line, buys: 0..12h", true)]
    public void Nothing_bought_is_no_buying(string keys, bool buys) => Assert.That(Small.LoadChannel<LineDefinition>(keys).Buys is not null, Is.EqualTo(buys));

    [Test]
    public void A_delay_is_the_response_of_a_call_and_thirty_days_of_talks()
    {
        var call = Small.LoadChannel<CallDefinition>("kind: call, response: 3h");
        Assert.That(call.Delay, Is.EqualTo(call.Response));
        var talks = Small.Load(Small.Head + "channels: { c: { kind: talks, sessions: [1d] } }\n");
        Assert.That(talks.Parameter("channels.c.delay"), Has.Property("IsDefault").True.And.Property("Spread").EqualTo(Spread.Constant(43200)));
    }

    [Test]
    public void Routine_is_by_the_side_that_asks_and_need_not_name_both()
    {
        var scenario = Small.Load(Small.Channel("kind: line, patience: 9m, routine: { russia: 0.1..0.3 }"));
        Assert.That(((LineDefinition)scenario.Model.Channels[0]).Routine[0], Is.Null);
        Assert.That(scenario.Parameter("channels.c.routine.russia"), Has.Property("Unit").EqualTo(ParameterUnit.PerThirtyDays).And.Property("Spread").EqualTo(Spread.Uniform(0.1, 0.3)));
    }

    [Test]
    public void Ends_and_language_are_texts()
    {
        var channel = Small.LoadChannel("kind: line, language: no, ends: { russia: Moscow }");
        Assert.That((channel.Language, channel.Ends[0], channel.Ends[1]), Is.EqualTo(("no", "", "Moscow")));
    }

    [Test]
    public void What_a_kind_does_not_have_is_no_parameter()
    {
        var talks = Small.Load(Small.Head + "channels: { c: { kind: talks, sessions: [1d] } }\n");
        foreach (var scenario in new[] { Small.Load(Small.Channel("kind: line")), Small.Load(Small.Channel("kind: call")), Small.Load(Small.Channel("kind: meeting")), talks })
        {
            var kind = scenario.Model.Channels[0].Kind;
            var paths = scenario.Model.Parameters.Select(parameter => parameter.Path.Split('.')).Where(path => path[0] == "channels").Select(path => path[2]).ToList();
            Assert.That(paths.Where(key => !ChannelChecks.Belongs(KeyTable.Block("channel").Find(key)!, kind)), Is.Empty, kind.ToString());
            Assert.That(paths, Is.Not.Empty, kind.ToString());
        }
    }

    [Test]
    public void What_changes_nothing_in_talks_must_be_right_nevertheless() =>
        Assert.That(Files.Read(Small.Head + "channels: { c: { kind: talks, sessions: [1d], misreading: often } }\n").Diagnostics.Select(d => d.Severity), Does.Contain(Diagnostics.DiagnosticSeverity.Error));

    [Test]
    public void An_official_reading_has_numbers_of_its_own()
    {
        var scenario = Small.Load(Small.Channel("kind: line, official: { after: 98m, misreading: 1% }"));
        Assert.That(scenario.PathOf(((LineDefinition)scenario.Model.Channels[0]).Official!.After.A), Is.EqualTo("channels.c.official.after"));
        Assert.That(scenario.Spread("channels.c.official.misreading"), Is.EqualTo(Spread.Constant(0.01)));
    }

    [TestCase("kind: call, fails: 1y", "CH204", "a line")]
    [TestCase("kind: line, accept: 5%", "CH204", "a call and a meeting")]
    [TestCase("kind: call, travel: 1d", "CH204", "a meeting")]
    [TestCase("kind: meeting, sessions: [1d]", "CH204", "talks")]
    [TestCase("kind: line, routine: { us: 1 }", "CH410", "patience")]
    [TestCase("kind: line, routine: 1, patience: 9m", "CH202", "by side")]
    [TestCase("kind: line, routine: { usa: 1 }, patience: 9m", "CH400", "us")]
    [TestCase("kind: line, routine: { us: -1 }, patience: 9m", "CH306", "below 0")]
    [TestCase("kind: call, postpone: 100%", "CH411", "delay")]
    [TestCase("kind: call, postpone: 1, delay: { uniform: [0, 0] }", "CH411", "delay", Description = "0 however it is written")]
    [TestCase("kind: meeting, postpone: 1, delay: { low: 0, mode: 0, high: 0 }", "CH411", "delay")]
    [TestCase("kind: call, postpone: 1, response: { uniform: [0, 0] }", "CH411", "delay")]
    [TestCase("kind: line, official: { misreading: 1% }", "CH201", "after")]
    [TestCase("kind: line, fails: 0", "CH306", "above 0")]
    [TestCase("kind: line, check: 12h", "CH202", "map")]
    [TestCase("kind: phone", "CH304", "meeting")]
    [TestCase("kind: [line]", "CH202", "single")]
    [TestCase("language: ru", "CH201", "kind")]
    public void Faults_of_a_channel(string keys, string code, string words)
    {
        var error = Error(keys);
        Assert.That(error.Code, Is.EqualTo(code), error.ToString());
        Assert.That(error.Message, Does.Contain(words));
    }

    [Test]
    public void A_postponement_that_takes_time_may_be_certain() => Small.Load(Small.Channel("kind: call, postpone: 100%, delay: 1h"));

    [Test]
    public void Talks_that_are_never_held_and_never_given_up_without_delay_stand_still() =>
        Assert.That(Small.Error(Small.Head + "channels: { c: { kind: talks, sessions: [1d], held: 0, delay: 0 } }\n").Code, Is.EqualTo("CH411"));

    [Test]
    public void Sessions_keep_the_order_of_the_file()
    {
        var scenario = Small.Load(Small.Head + "channels: { c: { kind: talks, sessions: [2d, 2022-03-02, 1d] } }\n");
        Assert.That(((TalksDefinition)scenario.Model.Channels[0]).Sessions.Select(time => time.Minutes), Is.EqualTo(new double[] { 2880, 1440, 1440 }));
    }

    [Test]
    public void The_ladder_reads_factors_relaxation_and_suspensions()
    {
        var scenario = Small.Load(Small.Head.Replace("relax: 10d", "relax: { mean: 5..10d }, incidents: 1.1, fuse: 0.7, suspicion: -0.2, suspends: c") + "channels: { c: { kind: talks, sessions: [1d] } }\n");
        var rung = scenario.Model.Rungs[1];
        Assert.That(rung.Suspends, Has.Length.EqualTo(1));
        Assert.That(scenario.PathOf(rung.Relax!.Value), Is.EqualTo("ladder.tense.relax.mean"));
        Assert.That((scenario.Spread("ladder.tense.incidents").A, scenario.Spread("ladder.tense.fuse").A, scenario.Spread("ladder.tense.suspicion").A), Is.EqualTo((1.1, 0.7, -0.2)));
    }

    [TestCase("relax: 10d", "relax: { median: 1d, p90: 2d }", "CH311")]
    [TestCase("relax: 10d", "relax: 0", "CH306")]
    [TestCase("name: calm", "name: calm, relax: 1d", "CH409")]
    [TestCase("name: tense", "name: calm", "CH207")]
    [TestCase("name: tense", "name: open", "CH207")]
    [TestCase("name: tense", "name: high", "CH206")]
    [TestCase("name: tense", "name: true", "CH206")]
    [TestCase("{ name: calm }", "calm", "CH202")]
    [TestCase("closed: {}", "closed: { to-opne: 1d }", "CH400")]
    [TestCase("closed: {}", "closed: { to-open: 0 }", "CH306")]
    [TestCase("closed: {}", "closed: { to-closed: 1d }", "CH400")]
    [TestCase("closed: {}", "closed: { open: 1d }", "CH200")]
    [TestCase("start: closed", "start: shut", "CH400")]
    [TestCase("start: closed, ", "", "CH201")]
    [TestCase("horizon: 60d", "horizon: 0", "CH306")]
    [TestCase("horizon: 60d", "horizon: { mean: 60d }", "CH310")]
    [TestCase("horizon: 60d", "horizon: 60", "CH301")]
    [TestCase("start: 2022-03-01T00:00", "start: 1d", "CH320")]
    [TestCase("zone: Europe/Berlin", "zone: []", "CH202")]
    [TestCase("zone: Europe/Berlin", "zone: [Europe/Berlin]", "CH202")]
    [TestCase("start: 2022-03-01T00:00", "start: [2022-03-01]", "CH202")]
    [TestCase("id: small", "id: so so", "CH206")]
    [TestCase("id: small", "id: true", "CH206")]
    [TestCase("channelsim: 1", "channelsim: 1.0", "CH205")]
    [TestCase("channelsim: 1", "channelsim: 99", "CH205")]
    [TestCase("russia: { threshold: 60% }", "russia: { threshold: 60% }\n  china: { threshold: 60% }", "CH208")]
    public void Faults_of_clock_sides_ladder_and_climate(string right, string wrong, string code) =>
        Assert.That(Small.Error(Small.Head.Replace(right, wrong)).Code, Is.EqualTo(code));
}
