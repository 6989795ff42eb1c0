using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Tests;

/// <summary>The small scenario starts at 2022-03-01T00:00 in Berlin (+01:00) and lasts 60 days.</summary>
public sealed class Timelines
{
    private static TimelineEntryDefinition Entry(string keys, params string[] further) => Small.Load(Small.Timeline([keys, .. further])).Model.Timeline[0];

    private static Diagnostics.Diagnostic Error(string keys, params string[] further) => Small.Error(Small.Timeline([keys, .. further]));

    [TestCase("2022-03-02", 1440)]
    [TestCase("2022-03-02T06:00", 1800)]
    [TestCase("2022-03-02 06:00", 1800)]
    [TestCase("2022-03-02T06:00:30", 1800.5)]
    [TestCase("2022-03-02T06:00Z", 1860)]
    [TestCase("2022-03-02T06:00+03:00", 1680)]
    [TestCase("2022-03-02T06:00+03", 1680)]
    [TestCase("\"2022-03-02T06:00\"", 1800)]
    [TestCase("2022-03-27T02:30", 26 * 1440 + 150)]
    [TestCase("2022-03-28", 27 * 1440 - 60)]
    [TestCase("12h", 720)]
    [TestCase("1d12h", 2160)]
    [TestCase("0", 0)]
    [TestCase("2022-03-01", 0)]
    public void A_moment_is_a_date_local_or_with_offset_or_a_duration_after_the_start(string at, double minutes) =>
        Assert.That(Entry($"at: {at}, title: t").Trigger, Has.Property("Kind").EqualTo(TriggerKind.At).And.Property("At").EqualTo(minutes));

    [TestCase("2022-02-28T23:59", "CH322")]
    [TestCase("-1d", "CH322")]
    [TestCase("2022-02-30", "CH320")]
    [TestCase("2022-13-01", "CH320")]
    [TestCase("2022-03-02T25:00", "CH320")]
    [TestCase("2022-3-2", "CH320")]
    [TestCase("02.03.2022", "CH320")]
    [TestCase("3/2/2022", "CH320")]
    [TestCase("21:30", "CH320")]
    [TestCase("1 Apr 2022", "CH320")]
    [TestCase("tomorrow", "CH320")]
    [TestCase("12", "CH301")]
    [TestCase("12hours", "CH302")]
    [TestCase("1d..2d", "CH310")]
    [TestCase("[1d]", "CH202")]
    public void What_is_no_moment_is_refused(string at, string code) => Assert.That(Error($"at: {at}, title: t").Code, Is.EqualTo(code));

    [TestCase("at: 2022-04-30T01:00")]
    [TestCase("at: 60d")]
    [TestCase("in-batch: 61d")]
    public void At_or_after_the_horizon_is_a_warning(string at) => Assert.That(Small.Codes(Small.Timeline($"{at}, title: t")), Is.EqualTo("CH601".Split(' ')));

    [TestCase("60d", 86400)]
    [TestCase("2022-04-30T01:00+02:00", 86400)]
    [TestCase("2022-03-02", 1440)]
    [TestCase("\"2022-03-01 06:30\"", 390)]
    public void The_horizon_is_a_length_of_time_or_a_moment(string horizon, double minutes) =>
        Assert.That(Small.Load(Small.Head.Replace("horizon: 60d", $"horizon: {horizon}")).Model.Horizon.Minutes, Is.EqualTo(minutes).Within(1e-9));

    [TestCase("2022-03-01", "CH322")]
    [TestCase("2022-02-30", "CH320")]
    [TestCase("1 Apr 2022", "CH320")]
    [TestCase("60 days", "CH302")]
    [TestCase("0d", "CH306")]
    [TestCase("30d..60d", "CH310")]
    [TestCase("9500-01-01", "CH325")]
    public void A_horizon_that_is_neither_is_refused(string horizon, string code) => Assert.That(Small.Error(Small.Head.Replace("horizon: 60d", $"horizon: {horizon}")).Code, Is.EqualTo(code));

    [Test]
    public void An_entry_with_neither_time_nor_condition_is_released_by_hand_and_in_a_batch_perhaps_at_a_time()
    {
        var scenario = Small.Load(Small.Timeline("title: one", "title: two, in-batch: 3d", "title: three, at: 1d"));
        Assert.That(scenario.Model.Timeline.Select(e => (e.Trigger.Kind, e.Trigger.At)), Is.EqualTo(new[] { (TriggerKind.Manual, 0), (TriggerKind.At, 4320.0), (TriggerKind.At, 1440) }));
        Assert.That(scenario.ManualEntries.Select(entry => entry.Index), Is.EqualTo(Enumerable.Range(0, 2)));
    }

    [TestCase("no contact for 6h after Strike", TriggerKind.NoContactAfter, 360, "1 2")]
    [TestCase("no contact for 5d", TriggerKind.NoContactFor, 7200, "")]
    [TestCase("contact after Strike", TriggerKind.ContactAfter, 0, "1 2")]
    [TestCase("Strike decided", TriggerKind.Decided, 0, "1 2")]
    [TestCase("Strike responded", TriggerKind.Responded, 0, "1 2")]
    [TestCase("Strike stood down", TriggerKind.StoodDown, 0, "1 2")]
    [TestCase("Strike settled", TriggerKind.Settled, 0, "1 2")]
    [TestCase("Strike  closed", TriggerKind.Closed, 0, "1 2")]
    [TestCase("90m after Strike", TriggerKind.After, 90, "1 2")]
    [TestCase("1d12h after Noon", TriggerKind.After, 2160, "3")]
    [TestCase("rung at least tense", TriggerKind.RungAtLeast, 0, "")]
    [TestCase("climate is open", TriggerKind.ClimateIs, 0, "")]
    [TestCase("[Strike responded]", TriggerKind.Responded, 0, "1 2", Description = "a list of one is the one")]
    public void Conditions_are_a_closed_vocabulary(string when, TriggerKind kind, double at, string entries)
    {
        var trigger = Entry($"when: {when}, title: t", Strikes).Trigger;
        Assert.That((trigger.Kind, trigger.At, string.Join(' ', trigger.Incidents.Select(id => id.Index))), Is.EqualTo((kind, at, entries)));
        if (kind == TriggerKind.RungAtLeast) Assert.That(trigger.Rung, Is.EqualTo(new Rung(1)));
        if (kind == TriggerKind.ClimateIs) Assert.That(trigger.Climate, Is.EqualTo(new ClimateId(1)));
    }

    [Test]
    public void A_list_holds_all_its_phrases_in_their_order()
    {
        var trigger = Entry("when: [Strike responded, rung at least tense, no contact for 5d], title: t", Strikes).Trigger;
        Assert.That(trigger.Kind, Is.EqualTo(TriggerKind.All));
        Assert.That(trigger.Phrases.Select(phrase => phrase.Kind), Is.EqualTo(new[] { TriggerKind.Responded, TriggerKind.RungAtLeast, TriggerKind.NoContactFor }));
    }

    private static readonly string[] Strikes = ["at: 1d, incident: missile, name: Strike", "at: 2d, incident: missile, name: Strike", "at: 3d, title: noon, name: Noon"];

    [Test]
    public void Names_in_conditions_may_have_several_words() =>
        Assert.That(Entry("when: contact after the strike on Przewodow, title: t", "at: 1d, incident: missile, name: the strike on Przewodow").Trigger.Incidents.Single(), Is.EqualTo(new TimelineEntryId(1)));

    [TestCase("no contct for 6h after Strike", "CH406", "no contact for 6h after Strike")]
    [TestCase("no contact after Strike", "CH406", "no contact for DURATION after Strike")]
    [TestCase("contact with Strike", "CH406", "contact after Strike")]
    [TestCase("rung above tense", "CH406", "rung at least tense")]
    [TestCase("climate = open", "CH406", "climate is open")]
    [TestCase("Strike is over", "CH406", "Strike closed")]
    [TestCase("Strike retaliated", "CH406", "Strike responded")]
    [TestCase("they stand down after Strike", "CH406", "Strike stood down")]
    [TestCase("two hours later than Strike", "CH406", "2h after Strike")]
    [TestCase("no contact for 6h since Strike", "CH406", "no contact for 6h after Strike")]
    [TestCase("6h after Strike without contact", "CH406", "no contact for 6h after Strike")]
    [TestCase("Strike decided and rung at least tense", "CH406", "[Strike decided, rung at least tense]")]
    [TestCase("Strike responded and Strike closed", "CH406", "[Strike responded, Strike closed]")]
    [TestCase("contact after Strike and rung at least tense", "CH406", "[contact after Strike, rung at least tense]")]
    [TestCase("Strike decided or Strike settled", "CH406", null)]
    [TestCase("Strike is decided", "CH406", "Strike decided")]
    [TestCase("Strike was closed", "CH406", "Strike closed")]
    [TestCase("Strike has been settled", "CH406", "Strike settled")]
    [TestCase("six hours after Noon", "CH406", "6h after Noon")]
    [TestCase("Eleven days after Noon", "CH406", "11d after Noon")]
    [TestCase("an hour after Strike", "CH406", "1h after Strike")]
    [TestCase("silence of two hours after Strike", "CH406", "no contact for 2h after Strike")]
    [TestCase("6 hours after Noon", "CH302", "6h")]
    [TestCase("3..6h after Noon", "CH310", null)]
    [TestCase("6h after Noom", "CH407", "Noon")]
    [TestCase("no contact for ever", "CH301", null)]
    [TestCase("[Strike decided, rung at least tens]", "CH400", "tense")]
    [TestCase("[Strike decided, [climate is open]]", "CH202", null)]
    [TestCase("{ Strike: decided }", "CH202", null)]
    [TestCase("[]", "CH203", null)]
    [TestCase("no contact for 6 after Strike", "CH301", null)]
    [TestCase("no contact for 3..6h after Strike", "CH310", null)]
    [TestCase("no contact for 6h after Stirke", "CH407", "Strike")]
    [TestCase("contact after Noon", "CH407", null)]
    [TestCase("rung at least tens", "CH400", "tense")]
    [TestCase("climate is opne", "CH400", "open")]
    public void A_typo_in_a_condition_lists_what_is_possible(string when, string code, string? suggestion)
    {
        var error = Error($"when: {when}, title: t", "at: 1d, incident: missile, name: Strike", "at: 1d, title: noon, name: Noon");
        Assert.That(error.Code, Is.EqualTo(code), error.ToString());
        if (suggestion is not null) Assert.That(error.Suggestions.First(), Is.EqualTo(suggestion));
        if (code == "CH406") Assert.That(error.Message, Does.Contain("`NAME decided`").And.Contain("`climate is STATE`"));
    }

    [TestCase("rung below tense", "below")]
    [TestCase("rung under war", "under")]
    [TestCase("rung < war", "<")]
    [TestCase("contact before Strike", "before")]
    [TestCase("6h before Strike", "before")]
    [TestCase("Strike not decided", "not")]
    [TestCase("Strike is not closed", "not")]
    [TestCase("climate is not open", "not")]
    [TestCase("rung at least not tense", "not")]
    [TestCase("Strike never settled", "never")]
    [TestCase("Strike hasn't responded", "hasn't")]
    public void The_opposite_of_a_condition_is_never_offered_as_the_condition(string when, string word)
    {
        var error = Error($"when: {when}, title: t", "at: 1d, incident: missile, name: Strike");
        Assert.That((error.Code, error.Suggestions), Is.EqualTo(("CH406", Array.Empty<string>())));
        Assert.That(error.Message, Does.Contain($"there is none with `{word}`").And.Contain("`contact after NAME`"));
    }

    [TestCase("not answered since the night before", "no contact for DURATION after the night before")]
    [TestCase("Contact after the night before", "contact after the night before")]
    public void Words_in_names_and_words_for_silence_are_no_opposites(string when, string meant) =>
        Assert.That(Error($"when: {when}, title: t", "at: 1d, incident: missile, name: the night before").Suggestions.First(), Is.EqualTo(meant));

    [Test]
    public void A_name_may_end_like_a_verb_or_have_a_word_of_an_opposite() =>
        Assert.That(Entry("when: what is not was decided, title: t", "at: 1d, incident: missile, name: what is not was").Trigger.Kind, Is.EqualTo(TriggerKind.Decided));

    [Test]
    public void A_fault_within_a_condition_is_told_at_its_word() =>
        Assert.That(Error("when: no contact for 6h after Stirke, title: t").Place, Has.Property("Column").EqualTo(13 + "no contact for 6h after ".Length).And.Property("Length").EqualTo(6));

    [Test]
    public void An_entry_says_what_it_does()
    {
        var entry = Entry("at: 1d, chance: 30..50%, name: n, title: t, to: [us, russia], climate: open, rung: tense, suspend: hotline, restore: [hotline], incident: missile, hostile: false");
        Assert.That((entry.Name, entry.Title, entry.Climate, entry.Rung, entry.Incident, entry.Hostile), Is.EqualTo(("n", "t", (ClimateId?)new ClimateId(1), (Rung?)new Rung(1), (IncidentTypeId?)new IncidentTypeId(0), (bool?)false)));
        Assert.That((entry.To.Length, entry.Suspend.Single(), entry.Restore.Single()), Is.EqualTo((2, new ChannelId(0), new ChannelId(0))));
    }

    [Test]
    public void The_path_of_an_entry_is_its_name_where_that_is_its_own_and_else_its_number()
    {
        var scenario = Small.Load(Small.Timeline("at: 1d, title: a, name: n, chance: 1%", "at: 1d, title: b, name: n, chance: 2%", "at: 1d, title: c, name: m, chance: 3%", "at: 1d, title: d, name: v1.2, chance: 4%"));
        Assert.That(scenario.Model.Parameters.Select(p => p.Path).Where(path => path.StartsWith("timeline", StringComparison.Ordinal)), Is.EqualTo("timeline.0.chance timeline.1.chance timeline.m.chance timeline.3.chance".Split(' ')));
    }

    [Test]
    public void Streams_are_addressed_by_name_else_by_what_happens_and_made_unique_in_file_order()
    {
        var scenario = Small.Load(Small.Timeline("at: 1d, title: t, name: n", "at: 2d, title: n, name: n", "at: 1d, climate: open", "at: 1d, climate: open, title: reworded", "at: 2d, title: n"));
        Assert.That(scenario.Model.Timeline.Select(entry => entry.StreamName), Is.EqualTo("n|n#2|at=1d climate=open|at=1d climate=open#2|at=2d".Split('|')));
    }

    [TestCase("at: 1d, when: Strike decided, title: t", "CH209")]
    [TestCase("at: 1d, in-batch: 2d, title: t", "CH209")]
    [TestCase("when: Strike decided, in-batch: 2d, title: t", "CH209")]
    [TestCase("at: 1d, hostile: true, title: t", "CH209")]
    [TestCase("at: 1d, incident: missile, hostile: 5%", "CH303")]
    [TestCase("at: 1d, incident: missile, hostile: no", "CH303")]
    [TestCase("at: 1d, rung: [tense]", "CH202")]
    [TestCase("at: 1d, suspend: { hotline: true }", "CH202")]
    [TestCase("at: 1d, title: t, to: usa", "CH400")]
    [TestCase("at: 1d, title: t, chance: { us: 1%, russia: 1% }", "CH314")]
    public void Contradictions_are_errors(string keys, string code) => Assert.That(Error(keys, "at: 1d, incident: missile, name: Strike").Code, Is.EqualTo(code));

    [Test]
    public void A_chance_may_differ_by_climate_and_rung() =>
        Assert.That(Entry("at: 1d, title: t, chance: { open: 1%, closed: { calm: 2%, tense: 3% } }").Chance.Cells.Distinct().Count(), Is.EqualTo(3));
}
