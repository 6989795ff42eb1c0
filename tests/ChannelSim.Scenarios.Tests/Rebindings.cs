using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>What is said of other values without reading the file is what reading would find; of what reading would refuse nothing is said.</summary>
public sealed class Rebindings
{
    private const int Tries = 150;
    private static readonly JsonSerializerOptions Written = new() { IgnoreReadOnlyProperties = true };

    // At the ends, out of range, in other units, ranges, distributions, and no values at all.
    private static readonly string[] Any =
    [
        "0", "0%", "0m", "1", "100%", "150%", "-1", "-0.5", "2000", "1e7", "1e-7", "5e14", "9.e3", "+2", ".5", "1e400", "1s", "0.5s", "3w", "-1h", "1.5", "5..2", "4-5",
        "1_000", "0x10", "007", "abc", "~", "", "[1]", "{ mean: 3h }", "{ median: 2h, p90: 5h }", "{ low: 10%, mode: 20%, high: 30% }", "3 h", "\"7\"", "12:30", "Infinity",
        "75 %", "0,5",
    ];

    private static readonly string[] Probabilities = ["37%", "0.25", "62.5%", "5e-2", "20..30%", "0.2..0.4", "99.9%", "1", "0"];
    private static readonly string[] Durations = ["20m", "90m", "1h30m", "36h", "2d", "1y", "1h..2h", "2..5h", "0.1d", "600s"];
    private static readonly string[] Numbers = ["0.25", "3", "12.75", "0.2..0.4", "1", "2e-1", "+0.5"];

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Names))]
    public void Other_values_at_the_same_paths_make_the_definition_that_reading_makes(string name)
    {
        var random = new Random(name.Length);
        var source = Shipped.Source(name);
        var units = Units(Shipped.Load(name));
        string[] paths = [.. units.Keys];
        var told = 0;
        for (var i = 0; i < Tries; i++)
        {
            string[] chosen = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => paths[random.Next(paths.Length)]).Distinct()];
            var first = ScenarioReader.Read(source, Values(chosen, units, random, 0));
            var others = Values(chosen, units, random, 0.2);
            if (first.Scenario?.ParametersWith([.. others]) is not { } parameters) continue;
            told++;
            var read = ScenarioReader.Read(source, others);
            Assert.That(read.Scenario, Is.Not.Null, $"{string.Join(", ", others.Select(other => other.Text))} after {string.Join(", ", first.Scenario.Assignments.Select(other => other.Text))}: {string.Join('\n', read.Diagnostics)}");
            var bound = CompiledModel.Compile(first.Scenario.Model).With(parameters);
            var compiled = CompiledModel.Compile(read.Scenario!.Model);
            var what = string.Join(", ", others.Select(other => other.Text));
            Assert.That(JsonSerializer.Serialize(bound.Definition, Written), Is.EqualTo(JsonSerializer.Serialize(compiled.Definition, Written)), what);
            Assert.That((bound.Hash, bound.StructureHash, bound.NumbersHash), Is.EqualTo((compiled.Hash, compiled.StructureHash, compiled.NumbersHash)), what);
        }

        Assert.That(told, Is.GreaterThan(5));
    }

    [TestCase("sides.us.threshold=80%", "sides.us.threshold=85%", true)]
    [TestCase("sides.us.threshold=80%", "sides.us.threshold=0.85", true)]
    [TestCase("channels.c.travel=2d", "channels.c.travel=60h", true)]
    [TestCase("channels.c.buys=2h", "channels.c.buys=3h", true)]
    [TestCase("incidents.missile.hostile=2..20%", "incidents.missile.hostile=3..30%", true)]
    [TestCase("sides.us.threshold=80%", "sides.us.threshold=180%", false, Description = "a probability above 1")]
    [TestCase("sides.us.threshold=80%", "sides.us.threshold=70..80%", false, Description = "a constant that becomes a range")]
    [TestCase("sides.us.threshold=80%", "sides.us.threshold=high", false, Description = "no number")]
    [TestCase("sides.us.threshold=80%", "sides.russia.threshold=80%", false, Description = "another path")]
    [TestCase("channels.c.buys=2h", "channels.c.buys=0h", false, Description = "a call that no longer buys time")]
    [TestCase("channels.c.buys=0h", "channels.c.buys=2h", false, Description = "a call that now buys time")]
    [TestCase("channels.c.response=2h", "channels.c.response=0h", false, Description = "a decision put off without delay, for ever")]
    [TestCase("channels.c.lead.p90=9h", "channels.c.lead.p90=2h", false, Description = "a p90 below the median")]
    [TestCase("incidents.missile.clarification.every.high=3h", "incidents.missile.clarification.every.high=0.5s", false, Description = "what repeats, always below a second")]
    [TestCase("incidents.missile.clarification.every.high=3h", "incidents.missile.clarification.every.high=4h", true)]
    [TestCase("incidents.missile.escalates.1=80%", "incidents.missile.escalates.1=70%", false, Description = "weights that no longer sum to 1")]
    [TestCase("incidents.missile.escalates=1", "incidents.missile.escalates=0", false, Description = "a number of rungs")]
    [TestCase("incidents.missile.emboldens.missile.after.mean=1d", "incidents.missile.emboldens.missile.after.mean=2d", true)]
    [TestCase("incidents.missile.emboldens.missile.probability=10%", "incidents.missile.emboldens.missile.probability=20%", true)]
    [TestCase("incidents.missile.announce.probability.accident=10%", "incidents.missile.announce.probability.accident=0", true)]
    [TestCase("clock.horizon=60d", "clock.horizon=50d", false, Description = "a moment")]
    [TestCase("sides.us.suspicion.high=0.5", "sides.us.suspicion.high=0.6", false, Description = "a part of what is known of a number")]
    public void Only_numbers_of_parameters_are_bound(string one, string other, bool isBound)
    {
        var scenario = Small.Load(
            Small.Head.Replace("us: { threshold: 70% }", "us: { threshold: 70%, suspicion: { low: -0.5, mode: 0, high: 0.4 } }")
            + "channels: { c: { kind: meeting, postpone: 100%, accept: 50%, response: 1h, travel: 1d, lead: { median: 3h, p90: 8h }, buys: 1h } }\n"
            + "incidents: { missile: { observer: us, rate: 1, hostile: 5%, fuse: 12h, escalates: { 1: 80%, 2: 20% }, announce: { probability: { accident: 50% } }, emboldens: { missile: { probability: 5%, after: { mean: 3d } } }, clarification: { every: { low: 0s, mode: 0s, high: 2h }, signal: 1 } } }\ncontact: { us: [c] }\n",
            one);
        Assert.That(scenario.ParametersWith([new Assignment(other)]) is not null, Is.EqualTo(isBound));
    }

    [TestCase("2h", true)]
    [TestCase("0h", false)]
    public void A_delay_that_becomes_no_time_at_all_is_read_again_however_it_is_written(string end, bool isBound) =>
        Assert.That(
            Small.Load(Small.Channel("kind: call, postpone: 100%, delay: { uniform: [0h, 3h] }"), "channels.c.delay.uniform.1=1h").ParametersWith([new Assignment($"channels.c.delay.uniform.1={end}")]) is not null,
            Is.EqualTo(isBound));

    private static Assignment[] Values(string[] paths, Dictionary<string, ParameterUnit> units, Random random, double any) =>
        [.. paths.Select(path => random.NextDouble() < any ? Any : units[path] switch { ParameterUnit.Probability => Probabilities, ParameterUnit.Minutes => Durations, _ => Numbers })
            .Zip(paths, (texts, path) => new Assignment($"{path}={texts[random.Next(texts.Length)]}"))];

    // Every number, whether the file gives it or not; the same with a part for every name; and some that are no numbers of the model.
    private static Dictionary<string, ParameterUnit> Units(Scenario scenario)
    {
        var numbers = scenario.Model.Parameters.ToDictionary(parameter => parameter.Path, parameter => parameter.Unit);
        foreach (var (path, unit) in numbers.Where(number => number.Key.Count(c => c == '.') > 1).ToList()) numbers.TryAdd(string.Join('.', path.Split('.').Select((part, i) => i == 1 ? "*" : part)), unit);
        foreach (var channel in scenario.Model.Channels.Where(channel => channel is LineDefinition { Checks.IsEmpty: false })) numbers[$"channels.{channel.Name}.check.every"] = ParameterUnit.Minutes;
        numbers["clock.horizon"] = ParameterUnit.Minutes;
        return numbers;
    }
}
