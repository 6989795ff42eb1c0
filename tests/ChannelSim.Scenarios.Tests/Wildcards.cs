using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A part of a path that stands for every name.</summary>
public sealed class Wildcards
{
    private const string Text = Small.Head + """
        channels:
          line: { kind: line, ring: 1m }
          call: { kind: call, accept: { us: 50%, russia: 60% } }
          copy: { like: call }
          talks: { kind: talks, sessions: [1d] }
        incidents:
          a: { observer: us, rate: 1, hostile: 5%, fuse: 12h, provokes: { b: 10% } }
          b: { observer: russia, hostile: 5%, fuse: 6h, plan: [copy, { channel: call, chance: 20% }], provokes: { a: 20%, c: 5% } }
          c: { like: a, provokes: { b: 1% } }
        contact: { us: [line, { channel: call, chance: 30% }], russia: [call] }
        timeline: [{ at: 1d, title: one, name: x }, { at: 2d, title: two, name: x }]

        """;

    private static IEnumerable<string> Differing(string assignment)
    {
        var before = Small.Load(Text).Model.Parameters.ToDictionary(parameter => parameter.Path, parameter => parameter.Spread);
        var after = Small.Load(Text, assignment).Model.Parameters;
        return after.Where(parameter => !before.TryGetValue(parameter.Path, out var spread) || spread != parameter.Spread).Select(parameter => parameter.Path).Order(StringComparer.Ordinal);
    }

    [TestCase("incidents.*.fuse=9h", "incidents.a.fuse incidents.b.fuse incidents.c.fuse")]
    [TestCase("contact.*.1.chance=90%", "contact.us.1.chance")]
    [TestCase("contact.*.call.chance=90%", "contact.russia.0.chance contact.us.1.chance")]
    [TestCase("contact.us.*.chance=90%", "contact.us.0.chance contact.us.1.chance")]
    [TestCase("contact.*.*.chance=90%", "contact.russia.0.chance contact.us.0.chance contact.us.1.chance")]
    [TestCase("sides.*.threshold=50%", "sides.russia.threshold sides.us.threshold")]
    [TestCase("channels.*.ring=2m", "channels.line.ring")]
    [TestCase("channels.*.accept.*=10%", "channels.call.accept.russia channels.call.accept.us channels.copy.accept.russia channels.copy.accept.us")]
    [TestCase("channels.*.accept.us=10%", "channels.call.accept.us channels.copy.accept.us")]
    [TestCase("channels.*.slight=0.2", "channels.call.slight channels.copy.slight channels.line.slight channels.talks.slight")]
    [TestCase("channels.*.misreading=7%", "channels.call.misreading channels.copy.misreading channels.line.misreading")]
    [TestCase("incidents.*.provokes.*=30%", "incidents.a.provokes.b incidents.b.provokes.a incidents.b.provokes.c incidents.c.provokes.b")]
    [TestCase("incidents.*.provokes.b=30%", "incidents.a.provokes.b incidents.b.provokes.b incidents.c.provokes.b")]
    [TestCase("ladder.*.relax=5d", "ladder.tense.relax ladder.war.relax")]
    [TestCase("ladder.*.fuse=2", "ladder.calm.fuse ladder.tense.fuse ladder.war.fuse")]
    [TestCase("timeline.*.chance=10%", "timeline.x.0.chance timeline.x.1.chance")]
    public void It_sets_every_value_that_there_can_be_and_no_other(string assignment, string paths)
    {
        if (assignment.StartsWith("incidents.*.provokes.b", StringComparison.Ordinal))
        {
            Assert.That(Small.Error(Text, assignment).Code, Is.EqualTo("CH405"), "a type that provokes what its own side would see is a fault of the value, not of the path");
            return;
        }

        Assert.That(string.Join(' ', Differing(assignment).Select(path => path.Replace("timeline.0.", "timeline.x.0.", StringComparison.Ordinal).Replace("timeline.1.", "timeline.x.1.", StringComparison.Ordinal))), Is.EqualTo(paths));
    }

    [TestCase("contact.*.7.chance=9%", 11, "the list has no item `7`; there are `line`, `call`")]
    [TestCase("contact.*.nobody.chance=9%", 11, "the list has no item `nobody`; there are `line`, `call`")]
    [TestCase("incidents.*.fues=9h", 13, "an incident type has no key `fues`; did you mean `fuse`?")]
    [TestCase("chanels.*.slight=1", 1, "did you mean `channels`?")]
    [TestCase("channels.*.cooling-off.*=1d", 1, "`channels.call.cooling-off.*` fits nothing")]
    [TestCase("channels.line.*=1", 15, "`*` stands for names and items, not for the keys of a channel; there are `kind`, `ring`")]
    [TestCase("*.us.threshold=1", 1, "`*` stands for names and items, not for the keys of the scenario")]
    public void That_it_fits_nothing_is_an_error_that_lists_what_there_is(string assignment, int column, string said)
    {
        var error = Small.Error(Text, assignment);
        Assert.That((error.Code, error.Place.Column), Is.EqualTo(("CH501", column)), error.ToString());
        Assert.That(error.Message, Does.Contain(said));
    }

    [Test]
    public void Where_one_value_holds_for_both_truths_it_says_in_which_block_and_what_to_set_instead()
    {
        var read = ScenarioReader.Read(Shipped.Source(Path.Combine("scenarios", "europe-2022.yaml")), [new Assignment("incidents.*.announce.probability.accident=50%")]);
        var fault = read.Diagnostics.First(fault => fault.Severity == DiagnosticSeverity.Error);
        Assert.That((fault.Code, fault.What, fault.Hint), Is.EqualTo(("CH502", "`accident` would be inside the single value `70..100%` of `evacuation`", "it holds for both truths: set the whole value, to `{ deliberate: 70..100%, accident: VALUE }`")));
    }

    [Test]
    public void It_does_not_reach_into_single_values() => Assert.That(Small.Error(Text, "sides.*.threshold.calm=10%").Code, Is.EqualTo("CH502"));

    [Test]
    public void A_key_of_no_kind_of_channel_that_is_there_is_an_error()
    {
        var error = Small.Error(Small.Channel("kind: line"), "channels.*.travel=1d");
        Assert.That(error.Message, Is.EqualTo("`c` is a line and has no `travel`; it is a key of a meeting"));
    }

    [Test]
    public void On_any_scenario_it_is_what_the_assignments_of_every_name_are([Range(1, 60)] int seed)
    {
        var text = new RandomScenario(seed).Root.Flow();
        foreach (var (section, key, value) in new[] { ("channels", "slight", "0.3"), ("channels", "misreading", "12%"), ("channels", "answer", "31%"), ("incidents", "hostile", "7..9%"), ("incidents", "fuse", "{ mean: 3h }"), ("incidents", "plan.*.chance", "11%"), ("sides", "threshold", "44%") })
        {
            var scenario = Small.Load(text);
            string[] names = section switch
            {
                "channels" => [.. scenario.Model.Channels.Where(channel => key != "answer" || channel.Kind == ChannelKind.Line).Select(channel => channel.Name)],
                "incidents" => [.. scenario.Model.Incidents.Select(type => type.Name)],
                _ => ["us", "russia"],
            };
            string[] single = key.StartsWith("plan", StringComparison.Ordinal)
                ? [.. scenario.Model.Incidents.SelectMany(type => type.Plan.Select((_, i) => $"incidents.{type.Name}.plan.{i}.chance={value}"))]
                : [.. names.Select(name => $"{section}.{name}.{key}={value}")];
            if (single.Length == 0) Assert.That(Small.Error(text, $"{section}.*.{key}={value}").Code, Is.EqualTo("CH501"));
            else Assert.That(Small.Load(text, $"{section}.*.{key}={value}").Model.Parameters, Is.EqualTo(Small.Load(text, single).Model.Parameters), $"{section}.*.{key}");
        }
    }
}
