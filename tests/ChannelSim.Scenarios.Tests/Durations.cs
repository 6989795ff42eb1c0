using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Tests;

public sealed class Durations
{
    private static Scenario Load(string call) => Small.Load(Small.Channel($"kind: call, call: {call}"));

    private static Diagnostics.Diagnostic Error(string call) => Small.Error(Small.Channel($"kind: call, call: {call}"));

    [TestCase("30s", 0.5)]
    [TestCase("10m", 10)]
    [TestCase("90m", 90)]
    [TestCase("12h", 720)]
    [TestCase("0.5d", 720)]
    [TestCase("281d", 404640)]
    [TestCase("2w", 20160)]
    [TestCase("2y", 1051200)]
    [TestCase("1h30m", 90)]
    [TestCase("1h 30m", 90)]
    [TestCase("1d12h30m15s", 2190.25)]
    [TestCase("12 h", 720)]
    [TestCase("\"12h\"", 720)]
    [TestCase("1e2m", 100)]
    [TestCase("0", 0)]
    [TestCase("0h", 0)]
    public void A_constant_duration_is_minutes(string written, double minutes)
    {
        var scenario = Load(written);
        Assert.That(scenario.Spread("channels.c.call"), Is.EqualTo(Spread.Constant(minutes)));
        Assert.That(((CallDefinition)scenario.Model.Channels[0]).Call.Kind, Is.EqualTo(SpreadKind.Constant));
    }

    [TestCase("3..9h", 180, 540)]
    [TestCase("3h..9h", 180, 540)]
    [TestCase("1m..2h", 1, 120)]
    [TestCase("0..2h", 0, 120)]
    [TestCase("1h30m..2h", 90, 120)]
    public void A_range_is_knowledge_of_a_constant(string written, double low, double high)
    {
        var scenario = Load(written);
        Assert.That(scenario.Spread("channels.c.call"), Is.EqualTo(Spread.Uniform(low, high)));
        Assert.That(((CallDefinition)scenario.Model.Channels[0]).Call.Kind, Is.EqualTo(SpreadKind.Constant));
    }

    [Test]
    public void A_map_is_dice_and_its_numbers_are_parameters()
    {
        var scenario = Load("{ median: 6h, p90: 24h }");
        var call = ((CallDefinition)scenario.Model.Channels[0]).Call;
        Assert.That(call.Kind, Is.EqualTo(SpreadKind.Lognormal));
        Assert.That((scenario.PathOf(call.A), scenario.PathOf(call.B), call.C), Is.EqualTo(("channels.c.call.median", "channels.c.call.p90", call.A)));
        Assert.That((scenario.Spread("channels.c.call.median").A, scenario.Spread("channels.c.call.p90").A), Is.EqualTo((360.0, 1440.0)));
    }

    [TestCase("{ mean: 30d }", SpreadKind.Exponential, "mean")]
    [TestCase("{ low: 1h, mode: 2h, high: 9h }", SpreadKind.Pert, "low,mode,high")]
    [TestCase("{ uniform: [1h, 9h] }", SpreadKind.Uniform, "uniform.0,uniform.1")]
    public void Each_shape_has_its_parts(string written, SpreadKind kind, string parts)
    {
        var scenario = Load(written);
        Assert.That(((CallDefinition)scenario.Model.Channels[0]).Call.Kind, Is.EqualTo(kind));
        Assert.That(scenario.Model.Parameters.Where(p => p.Path.StartsWith("channels.c.call.", StringComparison.Ordinal)).Select(p => p.Path["channels.c.call.".Length..]), Is.EqualTo(parts.Split(',')));
    }

    [Test]
    public void The_numbers_of_dice_may_be_uncertain()
    {
        var scenario = Load("{ median: 3..9h, p90: { low: 10h, mode: 12h, high: 20h } }");
        Assert.That(scenario.Spread("channels.c.call.median"), Is.EqualTo(Spread.Uniform(180, 540)));
        Assert.That(scenario.Spread("channels.c.call.p90"), Is.EqualTo(new Spread(SpreadKind.Pert, 600, 720, 1200)));
    }

    [Test]
    public void A_distribution_and_each_of_its_numbers_can_carry_a_basis()
    {
        var scenario = Small.Load(Small.Channel("kind: call, call: { median: { value: 3h, basis: sourced, source: a }, p90: 9h, basis: assumption }") + "sources: { a: { title: A } }\n");
        Assert.That(scenario.Parameter("channels.c.call.median").Basis, Is.EqualTo(Basis.Sourced));
        Assert.That(scenario.Parameter("channels.c.call.p90").Basis, Is.EqualTo(Basis.Assumption));
    }

    [TestCase("12")]
    [TestCase("0.5")]
    [TestCase("{ mean: 12 }")]
    [TestCase("3..9")]
    [TestCase("3h..9")]
    public void A_bare_number_is_an_error_that_names_the_units(string written)
    {
        var error = Error(written);
        Assert.That(error.Code, Is.EqualTo("CH301"));
        Assert.That(error.Message, Does.Contain("s, m (minutes), h, d, w, y (365 days)"));
    }

    [TestCase("12hours", "12h")]
    [TestCase("12H", "12h")]
    [TestCase("10min", "10m")]
    [TestCase("3Days", "3d")]
    public void A_unit_of_another_name_is_an_error_that_says_the_right_one(string written, string right)
    {
        var error = Error(written);
        Assert.That((error.Code, error.Suggestions.Single()), Is.EqualTo(("CH302", right)));
    }

    [TestCase("2mo", "CH302", "days")]
    [TestCase("21:30", "CH301", "21h30m")]
    [TestCase("00:30", "CH301", "0h30m")]
    [TestCase("soon", "CH301", "units")]
    [TestCase("30m1h", "CH301", "units")]
    [TestCase("1h2h", "CH301", "units")]
    [TestCase("1d-12h", "CH301", "units")]
    [TestCase("1d+12h", "CH301", "units")]
    [TestCase("-3h", "CH306", "below 0")]
    [TestCase("9..3h", "CH307", "3..9h")]
    [TestCase("3-9h", "CH300", "3..9h")]
    [TestCase("08h", "CH300", "8")]
    [TestCase(".inf", "CH301", "units")]
    [TestCase("1e999h", "CH300", "finite")]
    [TestCase("1e305y", "CH301", "finite")]
    [TestCase("50%", "CH301", "units")]
    [TestCase("[3h]", "CH202", "list")]
    public void What_is_no_duration_is_refused_with_the_cure(string written, string code, string hint)
    {
        var error = Error(written);
        Assert.That(error.Code, Is.EqualTo(code), error.ToString());
        Assert.That(error.Message, Does.Contain(hint));
    }

    [TestCase("{ median: 6h, p90: 6h }", "CH308")]
    [TestCase("{ median: 6h, p90: 3h }", "CH308")]
    [TestCase("{ median: 3..9h, p90: 8..20h }", "CH308")]
    [TestCase("{ median: 3..9h, p90: 9..20h }", "CH308")]
    [TestCase("{ median: { mean: 3h }, p90: 8h }", "CH308")]
    [TestCase("{ low: 3..9h, mode: 8h, high: 20h }", "CH309")]
    [TestCase("{ low: 1h, mode: 9h, high: 5..20h }", "CH309")]
    [TestCase("{ uniform: [9h, 3h] }", "CH309")]
    [TestCase("{ mean: 0 }", "CH306")]
    [TestCase("{ mean: 0..3h }", "CH306")]
    [TestCase("{ median: 0h, p90: 3h }", "CH306")]
    [TestCase("{ median: 3h }", "CH311")]
    [TestCase("{ mediann: 3h, p90: 9h }", "CH311")]
    [TestCase("{ vaule: 3h }", "CH311")]
    [TestCase("{ value: 3h, note: x }", "CH200")]
    public void Impossible_distributions_are_errors_also_where_ranges_let_them_be(string written, string code) => Assert.That(Error(written).Code, Is.EqualTo(code));

    [Test]
    public void Ranges_that_keep_their_order_are_fine() => Load("{ median: 3..9h, p90: 10..20h }");

    [TestCase("clarification: { every: 0, signal: 1 }")]
    [TestCase("clarification: { every: { uniform: [0, 0] }, signal: 1 }")]
    [TestCase("clarification: { every: { mean: 0.5s }, signal: 1 }")]
    [TestCase("clarification: { every: 0.5s, signal: 1 }")]
    public void What_repeats_takes_time(string keys) => Assert.That(Small.Error(Small.Incident(keys)).Code, Is.EqualTo("CH306"));
}
