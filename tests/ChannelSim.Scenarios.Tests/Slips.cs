namespace ChannelSim.Scenarios.Tests;

/// <summary>What people write who know what they mean: one message, and the cure that helps.</summary>
public sealed class Slips
{
    [TestCase("calm }, { name: tense, relax: 10d }", "calm }, { name: tense, relax: 10 }", "`10d`")]
    [TestCase("calm }, { name: tense, relax: 10d }", "calm }, { name: tense, relax: 3..10 }", "`3..10d`")]
    [TestCase("kind: line", "kind: line, patience: 20", "`20m`")]
    [TestCase("kind: line", "kind: line, buys: 0..5", "`0..5h`")]
    [TestCase("kind: line", "kind: line, repair: 3h..9", "did you mean `3..9h`?")]
    [TestCase("kind: line", "kind: line, ring: { median: 3, p90: 9m }", "`3m`")]
    public void A_bare_number_is_offered_the_unit_that_its_key_usually_has(string right, string wrong, string cure)
    {
        var error = Small.Error(Small.Channel("kind: line").Replace(right, wrong, StringComparison.Ordinal));
        Assert.That(error.Code, Is.EqualTo("CH301"));
        Assert.That(error.Hint, Does.EndWith(cure.EndsWith('?') ? cure : cure + "?"));
    }

    [Test]
    public void Where_no_key_says_what_is_usual_several_units_are_offered() =>
        Assert.That(Small.Error(Small.Timeline("at: 1d, incident: missile, name: it", "when: no contact for 10 after it, title: Late")).Hint, Does.Contain("`10m`").And.Contain("`10h`").And.Contain("`10d`"));

    [TestCase("65..80", "65..80%")]
    [TestCase("60%..80", "60..80%")]
    [TestCase("0..80", "0..80%")]
    public void A_range_without_its_percent_sign_is_offered_it_at_the_end(string written, string meant) =>
        Assert.That(Small.Error(Small.Head.Replace("70%", written, StringComparison.Ordinal)).Suggestions, Is.EqualTo(new[] { meant }));

    [TestCase("when: climate is closed, title: Rain: at last", "CH104", 43, "`title: \"Rain: at last\"`")]
    [TestCase("at: 2d, title: Crowd #1", "CH104", 28, "`title: \"Crowd #1\"`")]
    [TestCase("at: 2d, title: Crowds, stones, fire", "CH200", 30, "`title: \"Crowds, stones, fire\"`")]
    [TestCase("at: 2d, title: Crowds, stones, climate: open", "CH200", 30, "`title: \"Crowds, stones\"`")]
    public void What_ends_a_text_within_braces_wants_quotes(string entry, string code, int column, string cure)
    {
        var error = Small.Error(Small.Timeline(entry));
        Assert.That((error.Code, error.Place.Column), Is.EqualTo((code, column)), error.ToString());
        Assert.That(error.Hint, Does.EndWith(cure));
    }

    [TestCase("held:{ closed: 50%, open: 20% }")]
    [TestCase("held:{ closed: 50%, open: 20% }, runs: 1d")]
    public void A_bracket_glued_to_its_key_wants_a_blank(string keys)
    {
        foreach (var text in new[] { $"channels: {{ t: {{ kind: talks, sessions: [2d], {keys} }} }}\n", $"channels:\n  t:\n    kind: talks\n    sessions: [2d]\n    {keys}\n" })
            Assert.That(Small.Error(Small.Head + text).Message, Is.EqualTo("a space is missing after the colon; write `held: {`"), text);
    }

    [TestCase("7O%", "70%")]
    [TestCase("l0%", "10%")]
    [TestCase("6O..8O%", "60..80%")]
    [TestCase("65\u00B110%", "55..75%")]
    [TestCase("65% +/- 10%", "55..75%")]
    [TestCase("5 \u00B1 10 %", "0..15%")]
    [TestCase("0.95\u00B10.1", "0.85..1")]
    public void A_letter_for_a_digit_and_a_margin_are_offered_as_the_number_or_range_that_is_meant(string written, string meant)
    {
        var error = Small.Error(Small.Head.Replace("70%", written, StringComparison.Ordinal));
        Assert.That((error.Code, error.Hint), Is.EqualTo(("CH300", $"did you mean `{meant}`?")));
    }

    [TestCase("1Om", "10m")]
    [TestCase("l5m", "15m")]
    [TestCase("10\u00B12m", "8..12m")]
    [TestCase("10m \u00B1 2m", "8..12m")]
    public void The_same_of_lengths_of_time(string written, string meant)
    {
        var error = Small.Error(Small.Channel($"kind: line, patience: {written}"));
        Assert.That((error.Code, error.Hint), Is.EqualTo(("CH301", $"did you mean `{meant}`?")));
    }

    [TestCase("?")]
    [TestCase("??")]
    [TestCase("TBD")]
    [TestCase("unknown")]
    [TestCase("n/a")]
    public void What_nobody_knows_is_to_be_a_range(string written)
    {
        foreach (var text in new[] { Small.Head.Replace("70%", written, StringComparison.Ordinal), Small.Head + $"channels:\n  c:\n    kind: line\n    answer: {written}\n{Small.Missile}contact: {{ us: [c] }}\n" })
        {
            var error = Small.Error(text);
            Assert.That(error.Message, Does.Contain($"`{written}` is no value; what is not known is written as a range that it surely lies in, such as `20..60%`"));
        }
    }

    [Test]
    public void A_question_mark_is_no_text_either_and_a_time_is_to_be_a_range_of_times()
    {
        Assert.That(Small.Error(Small.Timeline("at: 1d, title: ?")).Message, Is.EqualTo("text cannot begin with `?`; put it in quotes"));
        Assert.That(Small.Error(Small.Channel("kind: line, patience: ?")).Hint, Does.EndWith("such as `2h..3d`"));
    }

    [Test]
    public void A_change_of_climate_is_called_by_its_own_name() =>
        Assert.That(Small.Error(Small.Head.Replace("closed: {}", "closed: { to-open: 10 }", StringComparison.Ordinal)).Message, Does.StartWith("`to-open`: `10` has no unit"));

    [TestCase("1", "once in 30 days")]
    [TestCase("0.5", "once in 60 days")]
    [TestCase("0.4", "once in 75 days")]
    [TestCase("2", "2 times in 30 days")]
    [TestCase("0.5..1", "somewhere from 0.5 to 1 times in 30 days")]
    public void A_rate_is_told_as_one_says_it(string rate, string words)
    {
        var scenario = Small.Load(Small.Head + Small.Hotline + Small.Missile.Replace("rate: 1", $"rate: {rate}", StringComparison.Ordinal));
        Assert.That(new Wording.SpokenWords(scenario.Model).Of(scenario.Model.Incidents[0].Rate), Is.EqualTo(words));
    }

    [Test]
    public void A_study_read_as_a_scenario_is_one_error()
    {
        var error = Small.Error("channelsim-study: 1\nid: checks\nscenario: small.yaml\nfactors: { sides.us.threshold: [60%, 70%] }\nreplications: 10\n");
        Assert.That(error.ToString(), Is.EqualTo("test.yaml:1:1: error CH112: this is a study; `sweep` and `compare` run it; its scenario is `small.yaml`"));
    }
}
