using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Differences;
using CsCheck;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Two scenarios side by side: what differs is found under its path; nothing that changes the model's fingerprint goes unsaid.</summary>
public sealed class Comparisons
{
    private static IEnumerable<string> Names => Shipped.Names;

    private static readonly string Text = File.ReadAllText(Files.Sketch);

    private static Scenario Sketch(params string[] assignments) => Small.Load(Text, assignments);

    private static string Hash(Scenario scenario) => CompiledModel.Compile(scenario.Model).Hash;

    [TestCaseSource(nameof(Names))]
    public void A_scenario_does_not_differ_from_itself(string name) => Assert.That(ScenarioDifference.Between(Shipped.Load(name), Shipped.Load(name)), Is.Empty);

    [Test]
    public void How_a_scenario_is_written_down_makes_no_difference() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var random = new RandomScenario(seed);
        Assert.That(ScenarioDifference.Between(Small.Load(random.Root.Flow()), Small.Load(random.Root.Anyhow(new Random(seed)))), Is.Empty);
    }, iter: 50);

    [TestCase("channels.burns.travel=2d", "channels.burns.travel", "1 d", "2 d")]
    [TestCase("channels.burns.lead.p90=11d", "channels.burns.lead.p90", "10 d", "11 d")]
    [TestCase("channels.burns.lead=11d", "channels.burns.lead", "median 5 d, one in ten over 10 d", "11 d")]
    [TestCase("channels.burns.postpone=5..9%", "channels.burns.postpone", "0 %", "5 to 9 % (not known)")]
    [TestCase("channels.burns.accept=50%", "channels.burns.accept", "30 % (closed); 60 % (open)", "50 %")]
    [TestCase("channels.burns.patience=3d", "channels.burns.patience", null, "3 d")]
    [TestCase("channels.burns.delay=3d", "channels.burns.delay", "3 d, as `response`", "3 d")]
    [TestCase("channels.burns.believed-deception=0", "channels.burns.believed-deception", "0 %, as `deception`", "0 %")]
    [TestCase("channels.burns.buys=0", "channels.burns.buys", "0 (not written)", "0 (written)")]
    [TestCase("channels.deconfliction-line.check.every=6h", "channels.deconfliction-line.check", "562 checks, every 12 h from Tuesday 1 March 2022 at 08:00", "1123 checks, every 6 h from Tuesday 1 March 2022 at 08:00")]
    [TestCase("channels.deconfliction-line.fails={ mean: 1y }", "channels.deconfliction-line.fails.mean", "2 y", "1 y")]
    [TestCase("channels.new-start-commission.sessions=[200d]", "channels.new-start-commission.sessions", "Tuesday 29 November 2022 at 08:00", "Saturday 17 September 2022 at 01:00")]
    [TestCase("incidents.stray-missile.contact.until=call", "incidents.stray-missile.contact.until", "closed", "call")]
    [TestCase("incidents.critical-infrastructure.ongoing=false", "incidents.critical-infrastructure.ongoing", "true", "false")]
    [TestCase("incidents.reprisal.escalates=2", "incidents.reprisal.escalates", "1 rung", "2 rungs")]
    [TestCase("incidents.stray-missile.escalates={ 1: 70%, 2: 30% }", "incidents.stray-missile.escalates.1", "80 %", "70 %")]
    [TestCase("incidents.stray-missile.plan=[sullivan, burns]", "incidents.stray-missile.plan", "as contact.us", "sullivan, burns")]
    [TestCase("incidents.stray-missile.belief=5%", "incidents.stray-missile.belief", "20 %", "5 %")]
    [TestCase("contact.russia=[sullivan, austin-shoigu]", "contact.russia", "austin-shoigu (40 %), sullivan (30 %)", "sullivan, austin-shoigu")]
    [TestCase("contact.us.1.chance=60%", "contact.us.1.chance", "50 %", "60 %")]
    [TestCase("contact.us.1.patience=6h", "contact.us.1.patience", null, "6 h")]
    [TestCase("ladder.clash.suspends=[burns]", "ladder.clash.suspends", "new-start-commission", "burns")]
    [TestCase("ladder.nuclear-signalling.terminal=true", "ladder.nuclear-signalling.terminal", "false", "true")]
    [TestCase("ladder.clash.relax=46d", "ladder.clash.relax", "45 d", "46 d")]
    [TestCase("start=clash", "start", "routine", "clash")]
    [TestCase("climate.start=open", "climate.start", "closed", "open")]
    [TestCase("climate.closed={ to-open: 78d }", "climate.closed.to-open", null, "78 d")]
    [TestCase("clock.horizon=280d", "clock.horizon", "281 d", "280 d")]
    [TestCase("goodwill.half-life=31d", "goodwill.half-life", "30 d", "31 d")]
    [TestCase("costs.missed=3.0000000001", "costs.missed", "constant 3", "constant 3.0000000001")]
    [TestCase("sides.us.threshold=60..81%", "sides.us.threshold", "60 to 80 % (not known)", "60 to 81 % (not known)")]
    [TestCase("timeline.0.at=2022-05-14", "timeline.0.when", "On Friday 13 May 2022 at 00:00", "On Saturday 14 May 2022 at 00:00")]
    [TestCase("timeline.Przewodow.hostile=true", "timeline.Przewodow.hostile", "false", "true")]
    [TestCase("timeline.2.when=no contact for 7h after Przewodow", "timeline.2.when", "When there has been no contact for 6 hours after Przewodow", "When there has been no contact for 7 hours after Przewodow")]
    [TestCase("timeline.2.chance=60%", "timeline.2.chance", "50 %", "60 %")]
    [TestCase("timeline.2.rung=clash", "timeline.2.rung", "accusation", "clash")]
    [TestCase("timeline.0.suspend=[burns]", "timeline.0.suspend", "none", "burns")]
    [TestCase("timeline.0.at=1751h", "timeline.0 (as written)", "at=2022-05-13 climate=open", "at=1751h climate=open")]
    public void A_change_is_found_under_its_path(string assignment, string path, string? one, string? other)
    {
        var rows = ScenarioDifference.Between(Sketch(), Sketch(assignment));
        Assert.That(rows.Where(row => row.Path == path).Select(row => (row.First, row.Second, row.ChangesResults)), Is.EqualTo(new[] { (one, other, true) }), string.Join('\n', rows));
        Assert.That(Hash(Sketch()), Is.Not.EqualTo(Hash(Sketch(assignment))));
    }

    [TestCase("incidents.shots.escalates.deliberate.1=100%", "incidents.shots.escalates.deliberate.1", "50 %", "100 %", "incidents.shots.escalates.deliberate.0=0%")]
    [TestCase("incidents.shots.escalates=1", "incidents.shots.escalates", "no rung (40 to 60 % (not known)) or 1 rung (50 %) (deliberate); 1 rung (80 %) or 2 rungs (20 %) (accident)", "1 rung")]
    [TestCase("incidents.shots.provokes.reprisal.after.mean=2d", "incidents.shots.provokes.reprisal.after.mean", "1 to 3 d (not known)", "2 d")]
    [TestCase("incidents.shots.emboldens.incursion.probability=9%", "incidents.shots.emboldens.incursion.probability", "5 to 25 % (not known)", "9 %")]
    [TestCase("incidents.shots.announce.until=call", "incidents.shots.announce.until", "closed", "call")]
    [TestCase("incidents.shots.announce.plan=[minister]", "incidents.shots.announce.plan", "line, minister", "minister")]
    [TestCase("incidents.reprisal.announce.notice=2h", "incidents.reprisal.announce.notice", "1 h", "2 h")]
    [TestCase("contact.russia=[line]", "contact.russia", "minister", "line")]
    [TestCase("clock.horizon=2022-05-31", "clock.horizon", "2159 h", "2183 h")]
    [TestCase("timeline.all-at-once.when.1=rung at least war", "timeline.all-at-once.when", "When dawn is stood down from, the ladder is at tense or above and there has been no contact about anything for 5 days", "When dawn is stood down from, the ladder is at war or above and there has been no contact about anything for 5 days")]
    public void A_change_of_consequences_is_found_under_its_path(string assignment, string path, string? one, string? other, params string[] further)
    {
        var rows = ScenarioDifference.Between(Shipped.Load("consequences"), Shipped.Load("consequences", [assignment, .. further]));
        Assert.That(rows.Where(row => row.Path == path).Select(row => (row.First, row.Second, row.ChangesResults)), Is.EqualTo(new[] { (one, other, true) }), string.Join('\n', rows));
    }

    [TestCase("incidents.shots.meant=a raid", "incidents.shots.meant")]
    [TestCase("incidents.shots.stands-down=nothing is done", "incidents.shots.stands-down")]
    [TestCase("incidents.probe.title=the probe", "incidents.probe.title")]
    [TestCase("channels.line.text=Set up later", "channels.line.text")]
    [TestCase("climate.open.title=Moscow answers", "climate.open.title")]
    public void Words_for_people_differ_without_changing_results(string assignment, string path) =>
        Assert.That(ScenarioDifference.Between(Shipped.Load("consequences"), Shipped.Load("consequences", assignment)).Select(row => (row.Path, row.ChangesResults)), Does.Contain((path, false)).And.All.Matches<(string, bool Changes)>(row => !row.Changes));

    [TestCase("title=another", "title")]
    [TestCase("marking=SECRET", "marking")]
    [TestCase("id=other", "id")]
    [TestCase("clock.show=[UTC]", "clock.show")]
    [TestCase("sides.us.name=America", "sides.us.name")]
    [TestCase("channels.burns.ends.us=Somebody", "channels.burns.ends.us")]
    [TestCase("channels.burns.language=en", "channels.burns.language")]
    [TestCase("channels.burns.basis=estimate", "channels.burns (basis of 10 numbers)")]
    [TestCase("incidents.reprisal.rate={ value: 0, basis: assumption }", "incidents.reprisal.rate (basis)")]
    [TestCase("timeline.Przewodow.title=told", "timeline.Przewodow.title")]
    [TestCase("timeline.Przewodow.to=[russia]", "timeline.Przewodow.to")]
    [TestCase("study.replications=5", "study.replications")]
    [TestCase("sources.ap-2022-11-16.date=2022-11-17", "sources.ap-2022-11-16")]
    public void What_changes_no_result_is_said_to_change_none(string assignment, string path)
    {
        var rows = ScenarioDifference.Between(Sketch(), Sketch(assignment));
        Assert.That(rows.Select(row => (row.Path, row.ChangesResults)), Is.EqualTo(new[] { (path, false) }));
        Assert.That(Hash(Sketch()), Is.EqualTo(Hash(Sketch(assignment))));
    }

    [TestCase("channels.burns.cooling-off=0", Description = "a default that is written")]
    [TestCase("channels.burns.response=72h", Description = "the same in another unit")]
    [TestCase("channels.burns.misreading=0.03")]
    public void The_same_in_other_words_is_no_difference(string assignment) => Assert.That(ScenarioDifference.Between(Sketch(), Sketch(assignment)).Where(row => row.ChangesResults), Is.Empty);

    [Test]
    public void Another_kind_is_one_row_and_a_row_for_each_key_that_is_written_in_one_alone()
    {
        var rows = ScenarioDifference.Between(Small.Load(Small.Channel("kind: line, ring: 3m")), Small.Load(Small.Channel("kind: call")));
        Assert.That(rows.Select(row => row.Path), Is.EqualTo(new[] { "channels.c.kind", "channels.c.ring" }));
        AssertFound(Small.Load(Small.Channel("kind: line")), Small.Load(Small.Channel("kind: meeting")));
    }

    [Test]
    public void What_only_one_has_is_one_row()
    {
        var without = Text.Replace("  reprisal:  ", "  revenge:   ", StringComparison.Ordinal).Replace("provokes: { reprisal: 40% }", "provokes: { revenge: 40% }", StringComparison.Ordinal);
        var rows = ScenarioDifference.Between(Sketch(), Small.Load(without));
        Assert.That(rows.Select(row => (row.Path, row.First is null, row.Second is null)), Is.EqualTo(new[] { ("incidents.stray-missile.provokes", false, false), ("incidents.reprisal", false, true), ("incidents.revenge", true, false) }));
    }

    [Test]
    public void An_entry_that_only_one_timeline_has_is_told_and_moves_nothing_else()
    {
        var longer = Text.Replace("timeline:", "timeline:\n  - { at: 30d, rung: clash, chance: 5..9% }\n#", StringComparison.Ordinal);
        var rows = ScenarioDifference.Between(Sketch(), Small.Load(longer));
        Assert.That(rows.Select(row => (row.Path, row.First, row.Second)), Is.EqualTo(new[] { ("timeline.0", (string?)null, (string?)"On Thursday 31 March 2022 at 01:00: with a probability from 5 to 9 %, the ladder rises to clash unless it is already there or higher.") }));
    }

    [Test]
    public void Another_order_is_a_difference()
    {
        var one = Small.Load(Small.Head + "channels: { a: { kind: line }, b: { kind: line } }\n" + Small.Missile);
        var other = Small.Load(Small.Head + "channels: { b: { kind: line }, a: { kind: line } }\n" + Small.Missile);
        Assert.That(ScenarioDifference.Between(one, other), Is.EqualTo(new[] { new Difference("channels (order)", "a, b", "b, a", ChangesResults: true) }));
        var entries = Small.Timeline("at: 1d, title: a, rung: tense", "at: 2d, title: b, rung: war");
        var swapped = Small.Timeline("at: 2d, title: b, rung: war", "at: 1d, title: a, rung: tense");
        Assert.That(ScenarioDifference.Between(Small.Load(entries), Small.Load(swapped)), Is.EqualTo(new[] { new Difference("timeline (order)", "0, 1", "1, 0", ChangesResults: true) }));
    }

    [Test]
    public void Whatever_is_set_is_found_if_and_only_if_it_changes_the_model() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 4]).Sample((seed, count) =>
    {
        var random = new Random(seed);
        var numbers = Sketch().Model.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        AssertFound(Sketch(), Sketch([.. Enumerable.Range(0, count).Select(_ => Setting(numbers[random.Next(numbers.Count)], random))]));
    }, iter: Effort.Of(usually: 80, thoroughly: 400));

    private static string Setting(ParameterDefinition parameter, Random random)
    {
        var unit = parameter.Unit == ParameterUnit.Minutes ? "m" : "";
        // Within half a percent the orders of medians, bounds and weights stay what they are, but for weights that sum to 1.
        var factor = parameter.Path.Contains("escalates", StringComparison.Ordinal) ? 1 : 1 - (random.Next(3) * 0.002);
        string Number(double value) => (value * factor).ToString("0.################", CultureInfo.InvariantCulture) + unit;
        return $"{parameter.Path}={(parameter.Spread.Kind == SpreadKind.Uniform ? $"{{ uniform: [{Number(parameter.Spread.A)}, {Number(parameter.Spread.B)}] }}" : Number(parameter.Spread.A))}";
    }

    [TestCase("europe-2022.yaml")]
    [TestCase("przewodow-2022-11-15.yaml")]
    [TestCase("hotline-1967.yaml")]
    public void Words_exchanged_at_random_are_found_if_and_only_if_they_change_the_model(string name)
    {
        var text = File.ReadAllText(Path.Combine(Files.Root, "scenarios", name));
        var (whole, valid) = (Small.Load(text), 0);
        for (var seed = 0; seed < Effort.Of(usually: 100, thoroughly: 500); seed++)
        {
            var changed = Files.Read(new Mutator(seed).ExchangeWords(text));
            if (changed.Scenario is null) continue;
            valid++;
            AssertFound(whole, changed.Scenario);
        }

        Assert.That(valid, Is.GreaterThan(5), "too few of the changed files are valid to mean anything");
    }

    [Test]
    public void Two_random_scenarios_differ_if_and_only_if_their_models_do() =>
        Gen.Int[0, 100_000].Sample(seed => AssertFound(Small.Load(new RandomScenario(seed).Root.Flow()), Small.Load(new RandomScenario(seed + 1).Root.Flow())), iter: 60);

    private static void AssertFound(Scenario one, Scenario other)
    {
        var rows = ScenarioDifference.Between(one, other);
        var told = string.Join('\n', rows);
        Assert.That(rows.Any(row => row.ChangesResults), Is.EqualTo(Hash(one) != Hash(other)), told);
        Assert.That(rows.Select(row => row.Path), Has.None.EqualTo(ScenarioDifference.Fingerprint), "it should be said in what they differ");
        Assert.That(rows.Where(row => row.First == row.Second), Is.Empty);
        Assert.That(ScenarioDifference.Between(other, one).Count(row => row.ChangesResults), Is.EqualTo(rows.Count(row => row.ChangesResults)), told);
    }
}
