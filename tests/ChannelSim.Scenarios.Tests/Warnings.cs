using ChannelSim.Scenarios.Checking;

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
    [TestCase("rate: 0", "rate: 1", "CH602 CH602")]
    [TestCase("rate: 0..1", "rate: 1", "")]
    public void A_rung_is_reached_by_responses_of_types_that_can_open(string keys, string _, string codes) =>
        Assert.That(Codes(Small.Head + (keys.Length == 0 ? "" : Small.Missile.Replace("rate: 1", keys))), Is.EqualTo(codes));

    [TestCase("at: 1d, rung: tense", "CH602")]
    [TestCase("at: 1d, rung: war", "")]
    [TestCase("at: 1d, incident: missile", "")]
    public void The_timeline_leads_up_too(string entry, string codes) =>
        Assert.That(Codes(Small.Head + Small.Missile.Replace("rate: 1", "rate: 0") + $"timeline: [{{ {entry} }}]\n"), Is.EqualTo(codes));

    [Test]
    public void A_provoked_type_opens_the_way() =>
        Assert.That(Codes(Small.Head + "incidents:\n  a: { observer: us, rate: 1, escalates: 0, hostile: 5%, fuse: 1h, provokes: { b: 10% } }\n  b: { observer: russia, hostile: 5%, fuse: 1h }\n"), Is.Empty);

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

    [Test]
    public void The_spectral_radius_is_that_of_linear_algebra()
    {
        Assert.That(ProvocationMatrix.SpectralRadius(new double[,] { { 0, 1 }, { 0, 0 } }), Is.Zero);
        Assert.That(ProvocationMatrix.SpectralRadius(new[,] { { 0, 0.5 }, { 0.8, 0 } }), Is.EqualTo(Math.Sqrt(0.4)).Within(1e-9));
        Assert.That(ProvocationMatrix.SpectralRadius(new[,] { { 0.1, 0.7 }, { 0.3, 0.4 } }), Is.EqualTo((0.5 + Math.Sqrt(0.25 + (4 * 0.17))) / 2).Within(1e-9));
        Assert.That(ProvocationMatrix.SpectralRadius(new double[0, 0]), Is.Zero);
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

    [Test]
    public void Warnings_leave_the_scenario_usable() => Assert.That(Files.Read(Small.Head).Scenario, Is.Not.Null);

    [Test]
    public void Warnings_about_the_whole_wait_until_there_are_no_errors() => Assert.That(Codes(Small.Head + "tilte: 1\n"), Is.EqualTo("CH200"));
}
