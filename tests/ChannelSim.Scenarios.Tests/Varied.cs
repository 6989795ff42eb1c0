using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Sides us, russia; climates closed, open; rungs calm, tense, war.</summary>
public sealed class Varied
{
    private static string[] Cells(string accept)
    {
        var scenario = Small.Load(Small.Channel($"kind: call, accept: {accept}"));
        return [.. ((CallDefinition)scenario.Model.Channels[0]).Accept.Cells.Select(id => scenario.PathOf(id)["channels.c.accept".Length..].TrimStart('.'))];
    }

    private static Diagnostics.Diagnostic Error(string accept) => Small.Error(Small.Channel($"kind: call, accept: {accept}"));

    [Test]
    public void One_number_is_one_parameter_for_all() => Assert.That(Cells("5%"), Is.EqualTo(Enumerable.Repeat("", 12)));

    [Test]
    public void Cells_run_by_side_then_climate_then_rung() =>
        Assert.That(Cells("{ russia: { closed: 5%, open: 55% }, us: 95% }"), Is.EqualTo("us us us us us us russia.closed russia.closed russia.closed russia.open russia.open russia.open".Split(' ')));

    [Test]
    public void Levels_nest_in_any_order() =>
        Assert.That(
            Cells("{ open: { war: { us: 1%, russia: 2% }, calm: 3% }, closed: 4% }"),
            Is.EqualTo("closed closed closed open.calm open.calm open.war.us closed closed closed open.calm open.calm open.war.russia".Split(' ')));

    [TestCase("{ tense: 1% }", "tense tense tense")]
    [TestCase("{ calm: 1%, war: 2% }", "calm calm war")]
    [TestCase("{ war: 2%, tense: 1% }", "tense tense war")]
    [TestCase("{ tense: 1%, war: 2%, calm: 3% }", "calm tense war")]
    public void A_rung_that_is_not_named_takes_the_nearest_below_or_else_the_lowest_named(string written, string rungs) =>
        Assert.That(Cells(written).Take(3), Is.EqualTo(rungs.Split(' ')));

    [TestCase("{ us: 5% }", "CH313", "russia")]
    [TestCase("{ open: 5% }", "CH313", "closed")]
    [TestCase("{ us: 5%, russia: { open: 5% } }", "CH313", "closed")]
    [TestCase("{ us: 5%, open: 5% }", "CH313", "one level one sort")]
    [TestCase("{ us: { us: 5%, russia: 5% }, russia: 5% }", "CH313", "side inside")]
    [TestCase("{ us: 5%, rusia: 5% }", "CH400", "russia")]
    [TestCase("{ opne: 5%, closde: 5% }", "CH400", "open")]
    [TestCase("{ tensed: 5% }", "CH400", "tense")]
    [TestCase("{}", "CH203", "empty")]
    public void A_map_that_leaves_something_open_is_an_error(string written, string code, string words)
    {
        var errors = Files.Read(Small.Channel($"kind: call, accept: {written}")).Diagnostics.Where(d => d.Severity == Diagnostics.DiagnosticSeverity.Error).ToList();
        Assert.That(errors[0].Code, Is.EqualTo(code));
        Assert.That(errors[0].Message, Does.Contain(words));
    }

    [Test]
    public void Faults_inside_are_told_where_they_are() => Assert.That(Error("{ us: 5%, russia: { closed: 5%, open: 55 } }").Suggestions.Single(), Is.EqualTo("55%"));

    [Test]
    public void A_default_is_a_parameter_too()
    {
        var scenario = Small.Load(Small.Channel("kind: call"));
        Assert.That(scenario.Parameter("channels.c.accept"), Has.Property("IsDefault").True.And.Property("Spread").EqualTo(Spread.Constant(1)));
        Assert.That(scenario.Parameter("channels.c.misreading").Spread, Is.EqualTo(Spread.Constant(0)));
    }

    [Test]
    public void A_default_that_repeats_another_key_shares_its_parameters()
    {
        var scenario = Small.Load(Small.Channel("kind: call, deception: { us: 1%, russia: 2..5% }, response: { median: 3h, p90: 9h }"));
        var channel = (CallDefinition)scenario.Model.Channels[0];
        Assert.That(channel.BelievedDeception.Cells, Is.EqualTo(channel.Deception.Cells));
        Assert.That(channel.Delay, Is.EqualTo(channel.Response));
        Assert.That(scenario.Model.Incidents[0].Belief.Cells, Is.EqualTo(scenario.Model.Incidents[0].Hostile.Cells));
        Assert.That(scenario.Model.Parameters.Select(p => p.Path), Has.None.Contains("believed").And.None.Contains("delay").And.None.Contains("belief"));
    }

    [Test]
    public void A_threshold_and_an_up_time_may_differ_by_rung()
    {
        var text = Small.Channel("kind: line, fails: { calm: { mean: 2y }, tense: 30d }").Replace("threshold: 70%", "threshold: { calm: 80%, war: 50..60% }");
        var scenario = Small.Load(text);
        Assert.That(scenario.Model.Sides[0].Threshold.Select(id => scenario.PathOf(id)), Is.EqualTo("sides.us.threshold.calm sides.us.threshold.calm sides.us.threshold.war".Split(' ')));
        var fails = ((LineDefinition)scenario.Model.Channels[0]).Fails;
        Assert.That(fails.Select(duration => scenario.PathOf(duration.A)), Is.EqualTo("channels.c.fails.calm.mean channels.c.fails.tense channels.c.fails.tense".Split(' ')));
        Assert.That(fails[1], Is.SameAs(fails[2]));
    }

    [TestCase("threshold: { us: 80%, russia: 50% }", "CH314")]
    [TestCase("threshold: { open: 80%, closed: 50% }", "CH313")]
    public void A_threshold_differs_by_rung_only(string threshold, string code) =>
        Assert.That(Small.Error(Small.Head.Replace("us: { threshold: 70% }", $"us: {{ {threshold} }}")).Code, Is.EqualTo(code));

    [Test]
    public void In_talks_nothing_differs_by_side()
    {
        Assert.That(Small.Error(Small.Head + "channels: { c: { kind: talks, sessions: [1d], held: { us: 5%, russia: 6% } } }\n").Code, Is.EqualTo("CH314"));
        Small.Load(Small.Head + "channels: { c: { kind: talks, sessions: [1d], held: { open: 5%, closed: 6% } } }\n");
    }

    [Test]
    public void Reluctance_may_differ_by_channel_and_counts_for_calls_and_meetings_only()
    {
        const string channels = "channels: { line: { kind: line }, a: { kind: call }, b: { kind: meeting } }\n";
        var plan = "contact: { us: [line, a, b] }\n";
        var one = Small.Load(Small.Head + channels + Small.Missile.Replace("rate: 1", "rate: 1, reluctance: 30%") + plan).Model.Incidents[0].Reluctance;
        Assert.That(one.Select(varied => varied is null), Is.EqualTo("True False False".Split(' ').Select(bool.Parse)));
        var map = Small.Load(Small.Head + channels + Small.Missile.Replace("rate: 1", "rate: 1, reluctance: { b: { open: 10%, closed: 20% } }") + plan);
        Assert.That(map.Model.Incidents[0].Reluctance.Select(varied => varied is null ? "" : map.PathOf(varied.Cells[0])), Is.EqualTo(",,incidents.missile.reluctance.b.closed".Split(',')));
    }
}
