using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Tests;

public sealed class Likes
{
    private static Scenario Load(string channels) => Small.Load($"{Small.Head}channels:\n{channels}{Small.Missile}contact: {{ us: [a, b] }}\n");

    private static Diagnostics.Diagnostic Error(string channels) => Small.Error($"{Small.Head}channels:\n{channels}");

    private const string First = "  a: { kind: call, ends: { us: A }, response: { median: 3h, p90: 9h }, accept: { us: 5%, russia: 6% }, routine: { us: 1 }, basis: estimate, source: [s] }\n";
    private const string Sources = "sources: { s: { title: S } }\n";

    [Test]
    public void What_is_copied_is_another_parameter_under_the_copying_blocks_path()
    {
        var scenario = Small.Load($"{Small.Head}channels:\n{First}  b: {{ like: a, routine: {{ russia: 2 }} }}\n{Sources}");
        Assert.That(scenario.Spread("channels.b.response.median"), Is.EqualTo(Spread.Constant(180)));
        Assert.That(((CallDefinition)scenario.Model.Channels[1]).Response, Is.Not.EqualTo(((CallDefinition)scenario.Model.Channels[0]).Response));
        Assert.That(scenario.Places["channels.b.response.median"], Is.EqualTo(scenario.Places["channels.a.response.median"]));
    }

    [Test]
    public void A_key_given_beside_it_replaces_the_whole_value()
    {
        var scenario = Small.Load($"{Small.Head}channels:\n{First}  b: {{ like: a, accept: 7%, response: {{ mean: 1h }}, routine: {{ us: 1 }} }}\n{Sources}");
        Assert.That(scenario.Model.Parameters.Select(p => p.Path).Where(path => path.StartsWith("channels.b.accept", StringComparison.Ordinal) || path.StartsWith("channels.b.response", StringComparison.Ordinal)), Is.EquivalentTo("channels.b.accept channels.b.response.mean".Split(' ')));
    }

    [Test]
    public void Ends_routine_basis_and_source_are_not_copied()
    {
        var scenario = Load(First + "  b: { like: a }\n" + Sources);
        var copy = (CallDefinition)scenario.Model.Channels[1];
        Assert.That(copy.Ends, Is.All.Empty);
        Assert.That(copy.Routine, Is.All.Null);
        Assert.That(scenario.Parameter("channels.b.response.p90").Basis, Is.EqualTo(Basis.None));
        Assert.That(scenario.Parameter("channels.a.response.p90").Sources, Is.EqualTo("s".Split(' ')));
    }

    [Test]
    public void Chains_go_through_and_the_nearest_wins()
    {
        var scenario = Load("  c: { kind: call, lead: 3h, call: 1h }\n  b: { like: c, lead: 4h }\n  a: { like: b, call: 2h }\n  d: { like: a, routine: { us: 1 } }\n");
        Assert.That((scenario.Spread("channels.d.lead").A, scenario.Spread("channels.d.call").A), Is.EqualTo((240.0, 120.0)));
    }

    [Test]
    public void Incidents_and_sides_can_copy_too()
    {
        var scenario = Small.Load(Small.Head.Replace("russia: { threshold: 60% }", "russia: { like: us, suspicion: 0.3 }") + Small.Hotline
            + "incidents:\n  missile: { observer: us, rate: 1, hostile: 5%, fuse: 12h, provokes: { other: 10% } }\n  other: { like: missile, observer: russia, provokes: {} }\ncontact: { us: [hotline] }\n");
        Assert.That(scenario.Spread("sides.russia.threshold").A, Is.EqualTo(0.7));
        Assert.That(scenario.Model.Incidents[1].Plan, Is.Empty);
        Assert.That(scenario.PathOf(scenario.Model.Incidents[1].Hostile.Cells[0]), Is.EqualTo("incidents.other.hostile"));
    }

    [TestCase("  a: { like: b }\n  b: { like: a }\n", "CH403", "a -> b -> a")]
    [TestCase("  a: { like: a }\n", "CH403", "itself")]
    [TestCase("  alpha: { kind: call, routine: { us: 1 } }\n  b: { like: alpah }\n", "CH402", "`alpha`")]
    public void Circles_and_unknown_names_are_errors(string channels, string code, string words)
    {
        var error = Error(channels);
        Assert.That(error.Code, Is.EqualTo(code));
        Assert.That(error.Message, Does.Contain(words));
    }

    [Test]
    public void A_fault_in_a_copied_value_is_told_once_at_the_original() =>
        Assert.That(Error("  a: { kind: call, accept: 50, routine: { us: 1 } }\n  b: { like: a }\n  c: { like: b }\n").Place.Line, Is.EqualTo(10));

    [Test]
    public void A_copy_of_another_kind_is_one_fault_at_the_kind()
    {
        var error = Error("  a: { kind: call, accept: 5%, lead: 3h, routine: { us: 1 } }\n  b: { like: a, kind: line }\n");
        Assert.That((error.Code, error.Place.Line, error.Place.Column), Is.EqualTo(("CH204", 11, 17)));
    }

    [Test]
    public void Basis_and_source_come_from_the_nearest_block_that_says_so()
    {
        var scenario = Small.Load(Small.Head + "channels: { basis: estimate, source: s, a: { kind: call, call: 1h, basis: assumption, lead: { mean: 3h, basis: sourced, source: [s, t] } }, b: { kind: call, call: 2h, source: t } }\n"
            + Small.Missile + "contact: { us: [a, b] }\n" + "sources: { s: { title: S }, t: { title: T } }\n");
        string Rests(string path) => $"{scenario.Parameter(path).Basis}:{string.Join('+', scenario.Parameter(path).Sources)}";
        Assert.That((Rests("channels.a.call"), Rests("channels.a.lead.mean"), Rests("channels.b.call")), Is.EqualTo(("Assumption:", "Sourced:s+t", "Estimate:t")));
    }
}
