using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Explaining;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Every path of every scenario means something, and it is said where it is written, what stands there and what it rests on.</summary>
public sealed class Explanations
{
    private static IEnumerable<string> Names => Shipped.Names;

    private static readonly Scenario Sketch = ScenarioReader.Read(ScenarioSource.Load(Files.Sketch), []).Scenario!;

    private static Explanation Explain(string path, params string[] assignments) => Explain(assignments.Length == 0 ? Sketch : ScenarioReader.Read(ScenarioSource.Load(Files.Sketch), [.. assignments.Select(text => new Assignment(text))]).Scenario!, path);

    private static Explanation Explain(Scenario scenario, string path)
    {
        var (explanation, fault) = new Explainer(scenario).Explain(path);
        return explanation ?? throw new AssertionException($"{path}: {fault}");
    }

    private static IEnumerable<string> Numbers(Scenario scenario) => scenario.Model.Parameters.Select(parameter => parameter.Path);

    [TestCaseSource(nameof(Names))]
    public void Every_place_of_the_file_is_explained_under_its_own_path(string name)
    {
        var scenario = Shipped.Load(name);
        var explainer = new Explainer(scenario);
        Assert.Multiple(() =>
        {
            foreach (var (path, place) in scenario.Places)
            {
                var (explanation, fault) = explainer.Explain(path);
                Assert.That(explanation, Is.Not.Null, $"{path}: {fault}");
                Assert.That((explanation?.Path, explanation?.Place), Is.EqualTo((path, place)));
                Assert.That(explanation?.Value, Is.Not.Null.And.Not.Empty, path);
                Assert.That(explanation?.Description, Does.Match("[.?]$"), path);
                Assert.That(explanation?.Origin, Is.EqualTo(Origin.Written).Or.EqualTo(Origin.Copied), path);
            }
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Every_number_is_explained_with_its_value_its_basis_and_its_sources(string name)
    {
        var scenario = Shipped.Load(name);
        var explainer = new Explainer(scenario);
        Assert.Multiple(() =>
        {
            foreach (var path in Numbers(scenario))
            {
                var parameter = scenario.Parameter(path);
                var explanation = explainer.Explain(path).Explanation;
                var words = ValueWords.Of(parameter.Unit, parameter.Spread);
                Assert.That(explanation?.Value, Is.EqualTo(words).Or.EqualTo("mean " + words), path);
                Assert.That(explanation?.Unit, Is.Not.Null, path);
                if (!parameter.IsDefault) Assert.That((explanation?.Basis, string.Join(',', explanation!.Sources.Select(source => source.Key))), Is.EqualTo(((Basis?)parameter.Basis, string.Join(',', parameter.Sources))), path);
            }
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Every_key_of_every_block_is_explained_whether_it_is_there_or_not(string name)
    {
        var scenario = Shipped.Load(name);
        var blocks = scenario.Model.Channels.Select(channel => ("channel", "channels." + channel.Name)).Concat(scenario.Model.Incidents.Select(type => ("incident", "incidents." + type.Name)))
            .Concat(scenario.Model.Rungs.Select(rung => ("rung", "ladder." + rung.Name))).Concat(scenario.Model.Sides.Select(side => ("side", "sides." + side.Key)))
            .Concat(Enumerable.Range(0, scenario.Model.Timeline.Length).Select(i => ("timeline-entry", $"timeline.{i}"))).Append(("scenario", "")).Append(("clock", "clock")).Append(("study", "study"));
        var explainer = new Explainer(scenario);
        Assert.Multiple(() =>
        {
            foreach (var (block, path) in blocks)
                foreach (var key in KeyTable.Block(block).Keys)
                    Assert.That(explainer.Explain(path.Length == 0 ? key.Name : $"{path}.{key.Name}").Explanation, Is.Not.Null, $"{path}.{key.Name}");
        });
    }

    [TestCase("channels.sullivan.accept", "50 % (russia, closed); 75 % (russia, open); 95 % (us)")]
    [TestCase("channels.sullivan.accept.russia", "50 % (closed); 75 % (open)")]
    [TestCase("channels.deconfliction-line.repair", "median 6 h, one in ten over 1 d")]
    [TestCase("channels.deconfliction-line.repair.p90", "1 d")]
    [TestCase("channels.deconfliction-line.misreading", "2 to 20 % (not known)")]
    [TestCase("channels.deconfliction-line.kind", "line")]
    [TestCase("channels.deconfliction-line.check.every", "12 h")]
    [TestCase("channels.deconfliction-line.check.first", "08:00")]
    [TestCase("channels.burns.delay", "3 d, as `response`")]
    [TestCase("channels.burns.believed-deception", "0 %, as `deception`")]
    [TestCase("channels.burns.patience", null)]
    [TestCase("channels.burns.fails", null)]
    [TestCase("channels.new-start-commission.sessions", "Tuesday 29 November 2022 at 08:00 (Europe/Berlin), 273.33 d after the start")]
    [TestCase("incidents.stray-missile.escalates", "1 rung (80 %) or 2 rungs (20 %)")]
    [TestCase("incidents.stray-missile.escalates.2", "20 %")]
    [TestCase("incidents.reprisal.escalates", "1 rung")]
    [TestCase("incidents.reprisal.ongoing", "false")]
    [TestCase("incidents.stray-missile.provokes", "40 % (reprisal)")]
    [TestCase("contact.us", "deconfliction-line, milley-gerasimov, austin-shoigu, sullivan")]
    [TestCase("contact.us.milley-gerasimov.chance", "50 %")]
    [TestCase("contact.us.3.channel", "sullivan")]
    [TestCase("ladder.4.relax", "45 d")]
    [TestCase("ladder.clash.suspends", "new-start-commission")]
    [TestCase("clock.horizon", "281 d")]
    [TestCase("timeline.0.at", "Friday 13 May 2022 at 00:00 (Europe/Berlin), 72.96 d after the start")]
    [TestCase("timeline.Przewodow.incident", "stray-missile")]
    [TestCase("study.watch.1", "peak-rung")]
    [TestCase("sources.ap-2022-11-16.date", "2022-11-16")]
    [TestCase("channels", "deconfliction-line, milley-gerasimov, austin-shoigu, sullivan, burns, new-start-commission")]
    public void What_stands_at_a_path_is_said_in_words(string path, string? value) => Assert.That(Explain(path).Value, Is.EqualTo(value));

    [TestCase("incidents.shots.escalates", "no rung (40 to 60 % (not known)) or 1 rung (50 %) (deliberate); 1 rung (80 %) or 2 rungs (20 %) (accident)")]
    [TestCase("incidents.incursion.escalates.deliberate", "1 rung")]
    [TestCase("incidents.shots.provokes.reprisal.after", "mean 1 to 3 d (not known)")]
    [TestCase("incidents.shots.provokes.counterclaim.deliberate", "5 %")]
    [TestCase("incidents.shots.emboldens.probe", "3 %")]
    [TestCase("incidents.shots.emboldens.probe.probability", "3 %", Description = "a bare probability stands for a map of one")]
    [TestCase("incidents.shots.emboldens.incursion.probability", "5 to 25 % (not known)")]
    [TestCase("incidents.shots.announce.probability.accident.calm", "40 to 60 % (not known)")]
    [TestCase("incidents.shots.announce.plan", "line, minister")]
    [TestCase("incidents.reprisal.announce.plan", null)]
    [TestCase("incidents.shots.not-meant", "shelling that strayed")]
    [TestCase("timeline.all-at-once.when", "dawn stood down, rung at least tense, no contact for 5d")]
    [TestCase("clock.horizon", "Monday 30 May 2022 at 00:00 (Europe/Berlin), 89.96 d after the start")]
    public void What_decisions_lead_to_is_said_in_words(string path, string? value) => Assert.That(Explain(Shipped.Load("consequences"), path).Value, Is.EqualTo(value));

    [Test]
    public void The_keys_of_a_follow_up_are_explained_as_its_own() =>
        Assert.That(Explain(Shipped.Load("consequences"), "incidents.shots.provokes.reprisal.after").Description, Is.EqualTo("Time from the decision to its opening."));

    [TestCase("channels.deconfliction-line.answer", Origin.Written)]
    [TestCase("channels.sullivan.cooling-off", Origin.Copied)]
    [TestCase("channels.burns.postpone", Origin.Default)]
    [TestCase("channels.burns.patience", Origin.Absent)]
    [TestCase("channels.burns.fails", Origin.NotApplicable)]
    [TestCase("channels.burns.check", Origin.NotApplicable)]
    [TestCase("channels.sullivan.believed-deception", Origin.Default)]
    [TestCase("goodwill.start", Origin.Default)]
    [TestCase("incidents.reprisal.contact", Origin.Absent)]
    [TestCase("incidents.reprisal.contact.notice", Origin.Default)]
    public void Where_a_value_comes_from_is_said(string path, Origin origin) => Assert.That(Explain(path).Origin, Is.EqualTo(origin));

    [Test]
    public void What_like_copied_is_traced_to_where_it_is_written()
    {
        var explanation = Explain("channels.austin-shoigu.buys");
        Assert.That((explanation.CopiedFrom, explanation.Place?.Line), Is.EqualTo(("channels.milley-gerasimov.buys", Explain("channels.milley-gerasimov.buys").Place?.Line)));
        var chain = Small.Load(Small.Head + "channels: { a: { kind: call, lead: 3h }, b: { like: a, accept: 5% }, c: { like: b } }\n");
        Assert.That(Explain(chain, "channels.c.lead").CopiedFrom, Is.EqualTo("channels.a.lead"));
        Assert.That(Explain(chain, "channels.c.accept").CopiedFrom, Is.EqualTo("channels.b.accept"));
    }

    [Test]
    public void What_was_set_is_said_with_the_assignment_as_its_place() =>
        Assert.That(Explain("channels.burns.travel", "channels.burns.travel=2..3d"), Has.Property("Value").EqualTo("2 to 3 d (not known)").And.Property("Place").Property("Source").EqualTo("--set channels.burns.travel=2..3d"));

    [Test]
    public void A_block_lists_the_keys_that_its_kind_has_and_whether_they_are_written()
    {
        var items = Explain("channels.sullivan").Items;
        Assert.That(items.Select(item => item.Name), Is.SupersetOf(new[] { "accept", "delay", "buys" }).And.Not.Contains("repair").And.Not.Contains("travel").And.Not.Contains("sessions").And.Not.Contains("check"));
        Assert.That(items.Single(item => item.Name == "lead"), Is.EqualTo(new ExplainedItem("lead", "median 8 h, one in ten over 36 h", Origin.Copied)));
        Assert.That(items.Single(item => item.Name == "patience"), Is.EqualTo(new ExplainedItem("patience", "no limit", Origin.Absent)));
    }

    [Test]
    public void A_key_that_the_kind_does_not_have_says_which_kinds_do() => Assert.That(Explain("channels.burns.fails").Description, Does.Contain("Only for line, and burns is of kind meeting."));

    [Test]
    public void Sources_come_with_title_and_date() =>
        Assert.That(Explain("channels.deconfliction-line.answer").Sources.Single(), Has.Property("Title").EqualTo("US and Russia have used deconfliction line once so far during Ukraine war").And.Property("Date").EqualTo("2022-11-28"));

    [Test]
    public void Further_keys_are_kept_and_explained_as_such()
    {
        var scenario = Small.Load(Small.Head + "x-note: remember\nsources: { a: { title: A, page: 12, vol. 2: cloth } }\nchannels: { c: { kind: line, source: a } }\n");
        Assert.That((Explain(scenario, "x-note").Value, Explain(scenario, "sources.a.page").Value, Explain(scenario, "sources.a.vol. 2").Value), Is.EqualTo(("remember", "12", "cloth")));
        Assert.That(Explain(scenario, "x-note").Description, Is.EqualTo("Kept as it is, without effect."));
    }

    [TestCase("chanels", "the scenario has no key `chanels`", "did you mean `channels`?")]
    [TestCase("burns", "the scenario has no key `burns`", "did you mean `channels.burns`?")]
    [TestCase("clash", "the scenario has no key `clash`", "did you mean `ladder.clash`?")]
    [TestCase("channels.burn", "there is no `burn` in `channels`", "did you mean `burns`?")]
    [TestCase("channels.burns.acept", "a channel has no key `acept`", "did you mean `accept`?")]
    [TestCase("channels.burns.travel.mean", "there is no `mean` in `channels.burns.travel`", "")]
    [TestCase("channels.burns.accept.opne", "there is no `opne` in `channels.burns.accept`", "did you mean `open`?")]
    [TestCase("contact.uk", "`contact` has no plan of `uk`", "there are `us`, `russia`")]
    [TestCase("contact.us.9", "`contact.us` has no item `9`", "there are `0`, `1`, `2`, `3`")]
    [TestCase("incidents.reprisal.plan.0", "`incidents.reprisal.plan` has no items", "")]
    [TestCase("timeline.3", "`timeline` has no item `3`", "there are `0`, `Przewodow`, `2`")]
    [TestCase("climate.frosty", "the climate has no key `frosty`", "there are `start`, `basis`, `source`, `closed`, `open`")]
    [TestCase(".", "the scenario has no key ``", null)]
    public void A_path_that_leads_nowhere_is_told_with_what_may_have_been_meant(string path, string what, string? hint)
    {
        var (explanation, fault) = new Explainer(Sketch).Explain(path);
        Assert.That((explanation, fault?.What, hint is null ? null : fault?.Hint), Is.EqualTo(((Explanation?)null, what, hint)));
    }
}
