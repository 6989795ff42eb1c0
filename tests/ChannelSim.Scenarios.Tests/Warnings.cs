using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

public sealed class Warnings
{
    private static string Codes(string text) => string.Join(' ', Small.Codes(text));

    [Test]
    public void The_small_scenario_has_none() => Assert.That(Codes(Small.Channel("kind: line")), Is.Empty);

    [Test]
    public void A_channel_in_no_plan_and_without_routine_is_idle()
    {
        Assert.That(Codes(Small.Head + Small.Hotline + Small.Missile), Is.EqualTo("CH600"));
        Assert.That(Codes(Small.Head + Small.Hotline + Small.Missile + "contact: { us: [], russia: [hotline] }\n"), Is.Empty);
        Assert.That(Codes(Small.Head + "channels: { c: { kind: talks, sessions: [1d] } }\n" + Small.Missile), Is.Empty);
    }

    [TestCase("patience: 2m, ring: 4m", "CH610")]
    [TestCase("patience: 4m, ring: 4m", "")]
    [TestCase("patience: 1..3m, ring: { low: 4m, mode: 5m, high: 9m }", "CH610")]
    [TestCase("patience: 1..5m, ring: { low: 4m, mode: 5m, high: 9m }", "")]
    [TestCase("patience: 2m, ring: { median: 4m, p90: 9m }", "")]
    [TestCase("patience: { mean: 1s }, ring: 4m", "")]
    [TestCase("ring: 4m", "")]
    public void A_line_whose_patience_always_ends_first_is_never_reached(string keys, string codes) =>
        Assert.That(Codes(Small.Channel($"kind: line, {keys}")), Is.EqualTo(codes));

    [TestCase("kind: call, patience: 3h, response: 2h, lead: 2h", "CH610")]
    [TestCase("kind: call, patience: 4h, response: 2h, lead: 2h", "")]
    [TestCase("kind: call, patience: 3h, response: { median: 6h, p90: 15h }, lead: 2h", "")]
    [TestCase("kind: call, patience: 3h, response: 1..4h, lead: 2h", "")]
    [TestCase("kind: meeting, patience: 3d, lead: 2d, travel: 2d", "CH610")]
    [TestCase("kind: meeting, patience: 5d, lead: 2d, travel: 2d", "")]
    [TestCase("kind: call, accept: 0", "CH629")]
    [TestCase("kind: meeting, accept: { open: 0, closed: 0 }", "CH629")]
    [TestCase("kind: call, accept: { open: 10%, closed: 0 }", "")]
    [TestCase("kind: call, accept: 0..10%", "")]
    public void A_call_or_meeting_that_can_never_connect_is_told(string keys, string codes) =>
        Assert.That(Codes(Small.Channel(keys)), Is.EqualTo(codes));

    [TestCase("at: 1d, title: t, to: []", "CH607")]
    [TestCase("at: 1d, title: t, to: [us]", "")]
    [TestCase("at: 1d, title: t, rung: calm", "CH607")]
    [TestCase("at: 1d, title: t, rung: tense", "")]
    public void A_key_of_the_timeline_that_does_nothing_is_told(string entry, string codes) =>
        Assert.That(Codes(Small.Timeline(entry)), Is.EqualTo(codes));

    [TestCase("chance: 0", "CH602 CH602 CH621")]
    [TestCase("chance: { open: 10%, closed: 0 }", "")]
    [TestCase("chance: 0..10%", "")]
    public void An_entry_without_a_chance_opens_nothing(string chance, string codes) =>
        Assert.That(Codes(Small.Head + Small.Missile.Replace("rate: 1", "rate: 0", StringComparison.Ordinal) + $"timeline: [{{ at: 1d, incident: missile, {chance} }}]\n"), Is.EqualTo(codes));

    [TestCase("2m", "CH610")]
    [TestCase("4m", "")]
    public void The_patience_of_an_entry_of_a_plan_counts_as_well(string patience, string codes) =>
        Assert.That(Codes(Small.Channel("kind: line, ring: 3m, patience: 5m").Replace("us: [c]", $"us: [{{ channel: c, patience: {patience} }}]", StringComparison.Ordinal)), Is.EqualTo(codes));

    [TestCase("contact: { notice: 13h }", "CH611")]
    [TestCase("contact: { notice: 12h }", "")]
    [TestCase("contact: { notice: 11..13h }", "")]
    [TestCase("contact: { notice: { mean: 13h } }", "")]
    [TestCase("contact: { notice: 13h, probability: 0 }", "")]
    [TestCase("contact: { notice: 13h }, plan: []", "")]
    public void A_notice_longer_than_every_fuse_is_told(string keys, string codes) => Assert.That(Codes(Small.Incident(keys)), Is.EqualTo(codes));

    [Test]
    public void A_rung_that_lengthens_the_fuse_gives_the_notice_time() =>
        Assert.That(Codes(Small.Incident("contact: { notice: 13h }").Replace("name: tense,", "name: tense, fuse: 2,", StringComparison.Ordinal)), Is.Empty);

    [TestCase("kind: line", "CH612")]
    [TestCase("kind: line, authority: 0", "CH612")]
    [TestCase("kind: line, authority: 0..10%", "")]
    [TestCase("kind: line, authority: { closed: 0, open: 10% }", "")]
    public void Ongoing_needs_a_channel_with_authority(string keys, string codes) =>
        Assert.That(Codes(Small.Channel(keys).Replace("rate: 1", "rate: 1, ongoing: true", StringComparison.Ordinal)), Is.EqualTo(codes));

    [Test]
    public void An_entry_without_a_moment_is_told_unless_the_file_is_for_exercises()
    {
        Assert.That(Codes(Small.Timeline("title: A photograph")), Is.EqualTo("CH613"));
        Assert.That(Codes(Small.Timeline("title: A photograph, in-batch: 3d")), Is.Empty);
        Assert.That(Codes(Small.Timeline("title: A photograph", "title: A call, in-batch: 3d")), Is.Empty);
    }

    [TestCase("contact: { russia: [hotline] }", "CH614")]
    [TestCase("contact: { us: [], russia: [hotline] }", "")]
    [TestCase("contact: { us: [hotline] }", "")]
    public void An_observer_without_a_list_is_told_where_the_other_side_has_one(string contact, string codes)
    {
        Assert.That(Codes($"{Small.Head}{Small.Hotline}{Small.Missile}{contact}\n"), Is.EqualTo(codes));
        Assert.That(Codes($"{Small.Head}{Small.Hotline}{Small.Missile.Replace("rate: 1", "rate: 1, plan: [hotline]", StringComparison.Ordinal)}{contact}\n"), Is.Empty);
    }

    [TestCase("", "rate: 1", "CH602 CH602")]
    [TestCase("rate: 1", "rate: 1", "")]
    [TestCase("rate: 1, escalates: 0", "rate: 1", "CH602 CH602")]
    [TestCase("rate: 0", "rate: 1", "CH602 CH602 CH621")]
    [TestCase("rate: 0..1", "rate: 1", "")]
    public void A_rung_is_reached_by_responses_of_types_that_can_open(string keys, string _, string codes) =>
        Assert.That(Codes(Small.Head + (keys.Length == 0 ? "" : Small.Missile.Replace("rate: 1", keys))), Is.EqualTo(codes));

    [TestCase("at: 1d, rung: tense", "CH602 CH621")]
    [TestCase("at: 1d, rung: war", "CH621")]
    [TestCase("at: 1d, incident: missile", "")]
    public void The_timeline_leads_up_too(string entry, string codes) =>
        Assert.That(Codes(Small.Head + Small.Missile.Replace("rate: 1", "rate: 0") + $"timeline: [{{ {entry} }}]\n"), Is.EqualTo(codes));

    [Test]
    public void A_provoked_type_opens_the_way() =>
        Assert.That(Codes(Small.Head + "incidents:\n  a: { observer: us, rate: 1, escalates: 0, hostile: 5%, fuse: 1h, provokes: { b: 10% } }\n  b: { observer: russia, hostile: 5%, fuse: 1h }\n"), Is.Empty);

    [TestCase("2022-03-27T02:30", "`2022-03-27T03:30`")]
    [TestCase("2022-03-27 02:59:30", "`2022-03-27T03:59:30`")]
    public void A_time_that_the_clocks_leave_out_is_told_with_the_time_it_is_taken_as(string at, string taken)
    {
        var found = Files.Read(Small.Timeline($"at: {at}, incident: missile")).Diagnostics.Single();
        Assert.That((found.Code, found.Message), Is.EqualTo(("CH627", $"`at: {at}` does not exist in Europe/Berlin: the clocks go forward from 02:00 to 03:00; it is taken as {taken}; write that, or the time that is meant")));
    }

    [TestCase("Europe/Kyiv", "2027-10-31T03:30", "+03:00", "+02:00")]
    [TestCase("Europe/London", "2027-10-31T01:00", "+01:00", "Z")]
    [TestCase("Australia/Lord_Howe", "2027-04-04T01:45", "+11:00", "+10:30")]
    [TestCase("America/Havana", "2027-11-07", "-04:00", "-05:00")]
    public void A_time_that_comes_twice_is_told_with_both_of_its_offsets(string zone, string at, string first, string second)
    {
        var text = Small.Head.Replace("2022-03-01T00:00, horizon: 60d, zone: Europe/Berlin", $"2027-03-01T00:00, horizon: 300d, zone: {zone}", StringComparison.Ordinal) + Small.Missile;
        var found = Files.Read($"{text}timeline: [{{ at: {at}, incident: missile }}]\n").Diagnostics.Single();
        var local = at.Length == 10 ? at + "T00:00" : at;
        Assert.That(found.Code, Is.EqualTo("CH627"));
        Assert.That(found.Message, Does.EndWith($"the first is taken, `{local}{first}`; write that if it is meant, or `{local}{second}` for the second"));
        foreach (var cure in found.Suggestions) Assert.That(Codes($"{text}timeline: [{{ at: {cure}, incident: missile }}]\n"), Is.Empty);
        Assert.That(At(found.Suggestions[0]), Is.EqualTo(At(at)));
        Assert.That(At(found.Suggestions[1]), Is.GreaterThan(At(at)));

        double At(string moment) => Small.Load($"{text}timeline: [{{ at: {moment}, incident: missile }}]\n").Model.Timeline[0].Trigger.At;
    }

    [TestCase("2022-03-27T01:59")]
    [TestCase("2022-03-27T03:00")]
    [TestCase("2022-03-27T02:30+01:00")]
    [TestCase("26d3h")]
    public void Beside_the_change_of_the_clocks_and_with_an_offset_nothing_is_told(string at) =>
        Assert.That(Codes(Small.Timeline($"at: {at}, incident: missile")), Is.Empty);

    [Test]
    public void Nothing_leads_past_a_terminal_rung() =>
        Assert.That(Codes(Small.Head.Replace("{ name: tense, relax: 10d }", "{ name: tense, terminal: true }") + Small.Missile), Is.EqualTo("CH602"));

    [TestCase("100%", "100%", "CH603")]
    [TestCase("100%", "90%", "")]
    [TestCase("{ open: 100%, closed: 5% }", "100%", "CH603")]
    [TestCase("80..100%", "100%", "")]
    public void Provocation_whose_spectral_radius_reaches_one_feeds_itself(string there, string back, string codes) =>
        Assert.That(
            Codes(Small.Head + $"incidents:\n  a: {{ observer: us, rate: 1, hostile: 5%, fuse: 1h, provokes: {{ b: {there} }} }}\n  b: {{ observer: russia, hostile: 5%, fuse: 1h, provokes: {{ a: {back} }} }}\n"),
            Is.EqualTo(codes));

    [TestCase("a: { probability: 100%, after: 1d }", "a: { probability: 100%, after: 1d }", "100%", "CH603")]
    [TestCase("a: 100%", "a: 100%", "90%", "")]
    [TestCase("a: 60%, b: 60%", "b: 20%", "100%", "", Description = "one of two grows by less than one")]
    [TestCase("a: 60%, b: 60%", "a: 80%, b: 20%", "100%", "CH603")]
    [TestCase("a: { probability: 100%, after: 60d }", "b: 20%", "100%", "", Description = "nothing comes back before the end")]
    [TestCase("a: { probability: 100%, after: { mean: 90d } }", "b: 20%", "100%", "CH603")]
    public void Acts_that_nobody_opposes_may_feed_themselves(string a, string b, string hostile, string codes) =>
        Assert.That(
            Codes(Small.Head + $"incidents:\n  a: {{ observer: us, rate: 1, hostile: {hostile}, fuse: 1h, emboldens: {{ {a} }} }}\n  b: {{ observer: us, rate: 1, hostile: {hostile}, fuse: 1h, emboldens: {{ {b} }} }}\n"),
            Is.EqualTo(codes));

    [TestCase("{ deliberate: 100%, accident: 100% }", "50%", "CH603")]
    [TestCase("{ deliberate: 100% }", "50%", "", Description = "half of them are deliberate")]
    [TestCase("{ accident: 100% }", "0%", "CH603")]
    public void Provocation_by_truth_counts_by_how_often_each_is_true(string chance, string hostile, string codes) =>
        Assert.That(
            Codes(Small.Head + $"incidents:\n  a: {{ observer: us, rate: 1, hostile: {hostile}, fuse: 1h, provokes: {{ b: {chance} }} }}\n  b: {{ observer: russia, hostile: 5%, fuse: 1h, provokes: {{ a: 100% }} }}\n"),
            Is.EqualTo(codes));

    [TestCase("0", "", true)]
    [TestCase("0", ", after: 1h", false)]
    [TestCase("1h", "", false)]
    public void Chains_without_a_fuse_and_without_a_delay_are_said_to_stand_still(string fuse, string after, bool still)
    {
        var found = Files.Read(Small.Head + $"incidents:\n  a: {{ observer: us, rate: 1, hostile: 5%, fuse: {fuse}, provokes: {{ b: {{ probability: 100%{after} }} }} }}\n  b: {{ observer: russia, hostile: 5%, fuse: {fuse}, provokes: {{ a: 100% }} }}\n").Diagnostics;
        Assert.That(found.Single(diagnostic => diagnostic.Code == "CH603").Message.Contains("time would stand still", StringComparison.Ordinal), Is.EqualTo(still));
    }

    [TestCase("announce: { probability: 30% }", "CH628")]
    [TestCase("announce: { probability: 30%, plan: [] }", "")]
    [TestCase("announce: { probability: 30%, plan: [hotline] }", "")]
    [TestCase("announce: { probability: 30%, notice: 13h, plan: [hotline] }", "CH611")]
    [TestCase("ongoing: true, announce: { probability: 30%, plan: [hotline] }", "CH612")]
    public void An_author_who_is_to_call_needs_somebody_and_time(string keys, string codes) => Assert.That(Codes(Small.Incident(keys)), Is.EqualTo(codes));

    [TestCase("x responded", "")]
    [TestCase("x settled", "CH620", Description = "nobody can stop it")]
    [TestCase("x closed", "")]
    [TestCase("3d after x", "")]
    [TestCase("58d after x", "CH620")]
    [TestCase("no contact for 59d", "")]
    [TestCase("no contact for 60d", "CH620")]
    [TestCase("no contact for 0m", "CH619")]
    [TestCase("[x responded, x stood down]", "CH620")]
    [TestCase("[x decided, x responded]", "")]
    [TestCase("[x decided, x settled]", "CH620")]
    [TestCase("[x decided, rung at least war]", "CH620")]
    [TestCase("[climate is closed, climate is open]", "CH620")]
    [TestCase("[climate is closed, rung at least calm]", "CH619")]
    [TestCase("[climate is closed, x decided]", "")]
    public void A_list_holds_where_its_phrases_can_hold_together(string condition, string codes) =>
        Assert.That(Codes(Small.Timeline("at: 2d, incident: missile, name: x", $"when: {condition}, title: told")), Is.EqualTo(codes));

    [Test]
    public void The_spectral_radius_is_that_of_linear_algebra()
    {
        Assert.That(SpectralRadius.Of(new double[,] { { 0, 1 }, { 0, 0 } }), Is.Zero);
        Assert.That(SpectralRadius.Of(new[,] { { 0, 0.5 }, { 0.8, 0 } }), Is.EqualTo(Math.Sqrt(0.4)).Within(1e-9));
        Assert.That(SpectralRadius.Of(new[,] { { 0.1, 0.7 }, { 0.3, 0.4 } }), Is.EqualTo((0.5 + Math.Sqrt(0.25 + (4 * 0.17))) / 2).Within(1e-9));
        Assert.That(SpectralRadius.Of(new double[0, 0]), Is.Zero);
    }

    [Test]
    public void Numbers_without_a_basis_are_told_once_a_block_and_only_where_the_file_uses_basis()
    {
        var text = Small.Channel("kind: line, ring: 1m, call: 2m, repair: 3m");
        Assert.That(Codes(text), Is.Empty);
        var found = Files.Read(text.Replace("60% }", "60%, basis: estimate }")).Diagnostics;
        Assert.That(string.Join(' ', found.Select(d => d.Place.Line)), Is.EqualTo("5 7 9 10"));
        Assert.That(found.Select(d => d.Code), Is.All.EqualTo("CH604"));
    }

    [Test]
    public void A_basis_of_the_whole_file_covers_everything() => Assert.That(Codes(Small.Channel("kind: line, ring: 1m") + "basis: assumption\n"), Is.Empty);

    [Test]
    public void Costs_need_no_basis() => Assert.That(Codes(Small.Head.Replace("id: small", "id: small\nbasis: estimate\ncosts: { miscalculation: 7, missed: 3 }") + Small.Missile), Is.Empty);

    [TestCase("c: 30%", "")]
    [TestCase("line: 30%", "CH606")]
    [TestCase("c: 30%, d: 30%", "CH606")]
    public void Reluctance_counts_on_calls_and_meetings_of_the_plan(string reluctance, string codes) =>
        Assert.That(
            Codes(Small.Head + "channels: { c: { kind: call }, d: { kind: call, routine: { us: 1 } }, line: { kind: line } }\n" + Small.Missile.Replace("rate: 1", $"rate: 1, reluctance: {{ {reluctance} }}") + "contact: { us: [c, line] }\n"),
            Is.EqualTo(codes));

    [TestCase("name: ferry", "name: ferry", "CH617")]
    [TestCase("name: ferry", "name: Ferry", "CH617")]
    [TestCase("name: ferry-rammed", "name: ferry_rammed", "CH617")]
    [TestCase("name: ferry", "name: ferries", "")]
    [TestCase("title: ferry", "title: ferry", "")]
    public void Two_entries_of_the_timeline_have_two_names(string one, string two, string codes) =>
        Assert.That(Codes(Small.Timeline($"at: 1d, incident: missile, {one}", $"at: 2d, incident: missile, {two}")), Is.EqualTo(codes));

    [TestCase("hotline: { kind: line }, Hotline: { kind: line }", "CH617")]
    [TestCase("hot-line: { kind: line }, hot_line: { kind: line }, hotline: { kind: line }", "CH617 CH617")]
    [TestCase("hotline: { kind: line }, hotline-2: { kind: line }", "")]
    public void Names_of_one_sort_differ_by_more_than_their_spelling(string channels, string codes) =>
        Assert.That(Codes($"{Small.Head}channels: {{ {channels} }}\n{Small.Missile}contact: {{ us: [{string.Join(", ", channels.Split("}").SkipLast(1).Select(part => part.TrimStart(',', ' ').Split(':')[0]))}] }}\n"), Is.EqualTo(codes));

    [TestCase("rung at least calm", "CH619")]
    [TestCase("rung at least tense", "")]
    [TestCase("rung at least war", "CH620", Description = "it is terminal")]
    [TestCase("climate is closed", "CH619")]
    [TestCase("climate is open", "CH620", Description = "nothing opens it")]
    [TestCase("no contact for 10d after x", "")]
    [TestCase("no contact for 57d after x", "")]
    [TestCase("no contact for 58d after x", "CH620", Description = "x is on the second day of 60")]
    [TestCase("contact after x", "")]
    [TestCase("x decided", "")]
    [TestCase("y decided", "CH620", Description = "y waits for itself")]
    [TestCase("contact after z", "CH620", Description = "z has no chance")]
    public void A_condition_can_hold_and_does_not_hold_from_the_start(string condition, string codes)
    {
        var text = Small.Timeline("at: 2d, incident: missile, name: x", $"when: {condition}, title: told", "when: y decided, incident: missile, name: y", "at: 3d, incident: missile, name: z, chance: 0%");
        Assert.That(Codes(text), Is.EqualTo(string.Join(' ', new[] { codes, "CH620" }.Where(code => code.Length > 0))), "the entry that waits for itself is always told");
    }

    [TestCase("climate is open", "at: 1d, climate: open", "")]
    [TestCase("climate is open", "at: 1d, climate: open, chance: 0%", "CH620")]
    [TestCase("climate is open", "at: 90d, climate: open", "CH620 CH601")]
    [TestCase("climate is open", "title: by hand, climate: open, in-batch: 3d", "")]
    [TestCase("climate is open", "when: rung at least tense, climate: open", "")]
    [TestCase("rung at least tense", "at: 1d, title: nothing", "")]
    public void What_the_timeline_does_makes_a_condition_possible(string condition, string other, string codes) =>
        Assert.That(Codes(Small.Timeline($"when: {condition}, title: told", other)), Is.EqualTo(codes));

    [Test]
    public void A_climate_that_is_left_by_chance_can_be_waited_for() =>
        Assert.That(Codes(Small.Timeline("when: climate is open, title: told").Replace("closed: {}", "closed: { to-open: 9d }", StringComparison.Ordinal)), Is.Empty);

    [TestCase("accept: 0%", "CH629 CH620")]
    [TestCase("accept: 0..10%", "")]
    [TestCase("postpone: 100%, delay: 1h", "CH620")]
    public void Contact_needs_somebody_who_accepts(string keys, string codes) =>
        Assert.That(Codes(Small.Channel($"kind: call, response: 1h, {keys}") + "timeline: [{ at: 2d, incident: missile, name: x }, { when: contact after x, title: told }]\n"), Is.EqualTo(codes));

    [TestCase("", "CH621")]
    [TestCase("rate: 0, ", "CH621")]
    [TestCase("rate: 0..1, ", "")]
    public void A_type_that_nothing_opens_is_told(string rate, string codes)
    {
        var text = Small.Head + $"incidents:\n  a: {{ observer: us, rate: 1, hostile: 5%, fuse: 1h }}\n  b: {{ observer: russia, {rate}hostile: 5%, fuse: 1h }}\n";
        Assert.That(Codes(text), Is.EqualTo(codes));
        Assert.That(Codes(text.Replace("rate: 1,", "rate: 1, provokes: { b: 10% },", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Codes(text + "timeline: [{ at: 1d, incident: b }]\n"), Is.Empty);
        Assert.That(Codes(text + "  c: { like: b, rate: 1 }\n"), Is.Empty, "it is there to be copied");
    }

    [TestCase("fuse: 0", "CH622")]
    [TestCase("fuse: 0h", "CH622")]
    [TestCase("fuse: 0..1h", "")]
    [TestCase("fuse: { low: 0h, mode: 1h, high: 2h }", "")]
    public void A_fuse_of_nothing_is_told(string fuse, string codes) => Assert.That(Codes(Small.Incident("ongoing: false").Replace("fuse: 12h", fuse, StringComparison.Ordinal)), Is.EqualTo(codes));

    [Test]
    public void A_rung_that_burns_every_fuse_is_told() => Assert.That(Codes(Small.Incident("ongoing: false").Replace("name: tense,", "name: tense, fuse: 0,", StringComparison.Ordinal)), Is.EqualTo("CH622"));

    [TestCase("threshold: 70%", "threshold: 0.7%", "70%")]
    [TestCase("threshold: 70%", "threshold: 0.6..0.8%", "60..80%")]
    [TestCase("threshold: 70%", "threshold: { calm: 70%, war: 0.95% }", "95%")]
    [TestCase("threshold: 70%", "threshold: 1%", null)]
    [TestCase("threshold: 70%", "threshold: 0.7", null)]
    [TestCase("hostile: 5%", "hostile: 0.5%", null)]
    [TestCase("kind: line", "kind: line, answer: 0.98%", "98%")]
    [TestCase("kind: line", "kind: line, answer: { open: 0.98%, closed: 0% }", "98%")]
    [TestCase("kind: line", "kind: line, misreading: 0.5%", null)]
    [TestCase("us: [hotline]", "us: [{ channel: hotline, chance: 0.9% }]", "90%")]
    public void A_percent_sign_too_many_is_told(string before, string after, string? meant)
    {
        var found = Files.Read(Small.Incident("ongoing: false").Replace(before, after, StringComparison.Ordinal)).Diagnostics;
        Assert.That(found.Select(diagnostic => diagnostic.Code), Is.EqualTo(meant is null ? [] : new[] { "CH623" }));
        if (meant is not null) Assert.That(found[0].Suggestions, Is.EqualTo(new[] { meant }));
    }

    [TestCase("convinced: 60%", "CH626")]
    [TestCase("convinced: 60..80%", "")]
    [TestCase("convinced: 99%, reassured: 2%", "")]
    [TestCase("reassured: 70%", "CH626")]
    [TestCase("reassured: 98%, convinced: 2%", "CH626 CH626")]
    public void Bounds_lie_on_their_sides_of_the_threshold(string bounds, string codes) =>
        Assert.That(Codes(Small.Incident("ongoing: false").Replace("threshold: 70%", $"threshold: 70%, {bounds}", StringComparison.Ordinal)), Is.EqualTo(codes));

    [TestCase("at: 1d, suspend: hotline", "suspends `hotline`, which is taken out")]
    [TestCase("at: 1d, restore: [hotline]", "restores `hotline`, which is taken out")]
    [TestCase("at: 1d, title: Beijing stops answering the Hotline", "tells of `hotline`, which is taken out")]
    [TestCase("at: 1d, suspend: hotline, rung: tense", null)]
    [TestCase("at: 1d, suspend: [hotline, other-line]", null)]
    [TestCase("at: 1d, title: The other line is dead", "")]
    [TestCase("at: 1d, title: Photographs of hotlines", null)]
    public void An_entry_about_a_channel_that_is_taken_out_is_told(string entry, string? said)
    {
        var scenario = Small.Load(Small.Timeline(entry).Replace("hotline: { kind: line }", "hotline: { kind: line }, other-line: { kind: line }", StringComparison.Ordinal));
        var found = RemovedChannels.Warnings(scenario.Model, scenario.Places, [said == "" ? "other-line" : "hotline"]);

        Assert.That(found.Select(diagnostic => diagnostic.Code), Is.EqualTo(said is null ? [] : new[] { "CH618" }));
        if (said is not null) Assert.That(found[0].Place.Line, Is.EqualTo(13));
        if (said is not null) Assert.That(found[0].Message, Does.Contain(said).And.Contain("`timeline.0.chance=0%`"));
    }

    [TestCaseSource(typeof(Files), nameof(Files.Shipped))]
    public void No_shipped_scenario_is_warned_about(string name) => Assert.That(ScenarioReader.Read(ScenarioSource.Load(Path.Combine(Files.Root, name)), []).Diagnostics, Is.Empty);

    [Test]
    public void Warnings_leave_the_scenario_usable() => Assert.That(Files.Read(Small.Head).Scenario, Is.Not.Null);

    [Test]
    public void Warnings_about_the_whole_wait_until_there_are_no_errors() => Assert.That(Codes(Small.Head + "tilte: 1\n"), Is.EqualTo("CH200"));

    /// <summary>What a trace of the world without a channel leaves out, and what the warning names, go by words.</summary>
    [TestCase("An airliner turns back", "line", false)]
    [TestCase("Nobody answers on the line", "line", true)]
    [TestCase("The Border Phone is dead", "border-phone", true)]
    public void A_title_names_a_channel_by_whole_words(string title, string channel, bool names) =>
        Assert.That(ChannelSim.Scenarios.Checking.RemovedChannels.Names(title, channel), Is.EqualTo(names));
}
