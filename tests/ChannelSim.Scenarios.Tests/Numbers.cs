using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Tests;

public sealed class Numbers
{
    private static Spread Rate(string value) => Small.Load(Small.Incident("x-a: 1").Replace("rate: 1", $"rate: {value}")).Spread("incidents.missile.rate");

    private static Spread Hostile(string value) => Small.Load(Small.Incident("x-a: 1").Replace("hostile: 5%", $"hostile: {value}")).Spread("incidents.missile.hostile");

    private static Diagnostics.Diagnostic RateError(string value) => Small.Error(Small.Incident("x-a: 1").Replace("rate: 1", $"rate: {value}"));

    private static Diagnostics.Diagnostic HostileError(string value) => Small.Error(Small.Incident("x-a: 1").Replace("hostile: 5%", $"hostile: {value}"));

    [TestCase("0.11", 0.11)]
    [TestCase(".5", 0.5)]
    [TestCase("+2", 2)]
    [TestCase("1e3", 1000)]
    [TestCase("1e-6", 1e-6)]
    [TestCase("2.5E1", 25)]
    [TestCase("\"0.5\"", 0.5)]
    [TestCase("0", 0)]
    public void A_number_is_decimal_and_may_have_an_exponent(string written, double value) => Assert.That(Rate(written), Is.EqualTo(Spread.Constant(value)));

    [TestCase("1_000", "1000")]
    [TestCase("0x1F", "in tens")]
    [TestCase("017", "17")]
    [TestCase("0o17", "17")]
    [TestCase(".inf", "finite")]
    [TestCase(".nan", "finite")]
    [TestCase("1e999", "finite")]
    [TestCase("1 000", "number")]
    [TestCase("21:30", "clock time")]
    [TestCase("3h", "no unit")]
    [TestCase("50%", "percent")]
    [TestCase("5.", "number")]
    [TestCase("many", "number")]
    [TestCase("\"\"", "number")]
    [TestCase("no", "number")]
    public void What_other_readers_would_take_for_a_number_is_refused_with_the_cure(string written, string hint)
    {
        var error = RateError(written);
        Assert.That(error.Code, Is.EqualTo("CH300"));
        Assert.That(error.Message, Does.Contain(hint));
    }

    [Test]
    public void A_decimal_comma_is_understood_in_blocks_and_in_braces()
    {
        Assert.That(RateError("\"0,11\"").Message, Does.Contain("`0.11`"));
        Assert.That(RateError("0,11").Message, Does.Contain("decimal comma"));
    }

    [TestCase("60%", 0.6)]
    [TestCase("0.6", 0.6)]
    [TestCase("60 %", 0.6)]
    [TestCase("0.1%", 0.001)]
    [TestCase("14%", 0.14)]
    [TestCase("100%", 1)]
    [TestCase("1", 1)]
    [TestCase("0", 0)]
    [TestCase("1e-6", 1e-6)]
    [TestCase("1e1%", 0.1)]
    public void A_probability_is_a_percentage_or_a_number_up_to_one(string written, double value) => Assert.That(Hostile(written), Is.EqualTo(Spread.Constant(value)));

    [TestCase("60..80%", 0.6, 0.8)]
    [TestCase("60%..80%", 0.6, 0.8)]
    [TestCase("0.1..0.5", 0.1, 0.5)]
    [TestCase("60 .. 80 %", 0.6, 0.8)]
    [TestCase("{ uniform: [2%, 20%] }", 0.02, 0.2)]
    public void A_range_of_probabilities_is_knowledge(string written, double low, double high) => Assert.That(Hostile(written), Is.EqualTo(Spread.Uniform(low, high)));

    [Test]
    public void A_range_of_one_value_is_that_value() => Assert.That(Hostile("5..5%"), Is.EqualTo(Spread.Constant(0.05)));

    [Test]
    public void A_number_may_be_a_distribution_over_values()
    {
        Assert.That(Rate("{ low: 1, mode: 2, high: 4 }"), Is.EqualTo(new Spread(SpreadKind.Pert, 1, 2, 4)));
        Assert.That(Rate("{ median: 1, p90: 3 }"), Is.EqualTo(new Spread(SpreadKind.Lognormal, 1, 3)));
        Assert.That(Rate("{ mean: 2 }"), Is.EqualTo(new Spread(SpreadKind.Exponential, 2)));
        Assert.That(Rate("{ uniform: [1, 2] }"), Is.EqualTo(Spread.Uniform(1, 2)));
        Assert.That(Rate("0.1..0.5"), Is.EqualTo(Spread.Uniform(0.1, 0.5)));
        Assert.That(Hostile("{ low: 1%, mode: 5%, high: 20% }"), Is.EqualTo(new Spread(SpreadKind.Pert, 0.01, 0.05, 0.2)));
    }

    [TestCase("{ mean: 5% }")]
    [TestCase("{ median: 5%, p90: 20% }")]
    public void A_probability_has_no_distribution_without_an_upper_end(string written) => Assert.That(HostileError(written).Code, Is.EqualTo("CH311"));

    [TestCase("60", "CH305", "60%")]
    [TestCase("150%", "CH305", null)]
    [TestCase("-5%", "CH305", null)]
    [TestCase("1.5", "CH305", "1.5%")]
    [TestCase("60%..0.8", "CH300", "60..0.8%")]
    [TestCase("80..60%", "CH307", "60..80%")]
    [TestCase("0.5..0.1", "CH307", "0.1..0.5")]
    [TestCase("60-80%", "CH300", "60..80%")]
    [TestCase("60 to 80%", "CH300", "60..80%")]
    [TestCase("60…80%", "CH300", "60..80%")]
    [TestCase("half", "CH300", null)]
    [TestCase("50..150%", "CH305", null)]
    [TestCase("50...80%", "CH300", "50..80%")]
    [TestCase("..80%", "CH300", null)]
    [TestCase("20%..", "CH300", null)]
    [TestCase("[5%]", "CH202", null)]
    public void Impossible_probabilities_are_errors(string written, string code, string? suggestion)
    {
        var error = HostileError(written);
        Assert.That((error.Code, error.Suggestions.FirstOrDefault()), Is.EqualTo((code, suggestion)), error.ToString());
    }

    [TestCase("-1", "CH306")]
    [TestCase("-1..2", "CH306")]
    [TestCase("{ mean: 0 }", "CH306")]
    [TestCase("{ median: 0, p90: 2 }", "CH306")]
    [TestCase("{ median: 2, p90: 2 }", "CH308")]
    [TestCase("{ low: 2, mode: 1, high: 3 }", "CH309")]
    [TestCase("{ uniform: [2, 1] }", "CH309")]
    [TestCase("{ uniform: [1, 2, 3] }", "CH311")]
    [TestCase("{ uniform: 1..2 }", "CH311")]
    [TestCase("{ low: 1, mode: 2 }", "CH311")]
    [TestCase("{ mean: 1, p90: 2 }", "CH311")]
    [TestCase("{ meen: 1, mode: 1 }", "CH311")]
    [TestCase("{ mean: 1..2 }", "CH310")]
    [TestCase("{}", "CH311")]
    public void Impossible_numbers_are_errors(string written, string code) => Assert.That(RateError(written).Code, Is.EqualTo(code));

    [TestCase("1e6", true)]
    [TestCase("1000001", false)]
    [TestCase("1..1e7", false)]
    public void A_rate_has_an_upper_end_far_beyond_sense(string written, bool fine) =>
        Assert.That(Files.Read(Small.Incident("x-a: 1").Replace("rate: 1", $"rate: {written}")).Diagnostics.Select(d => d.Code), Is.EqualTo(fine ? [] : "CH315".Split(' ')));

    [TestCase("signal: 1001")]
    [TestCase("signal: 1e200")]
    public void Signals_stay_where_their_squares_are_numbers(string keys) => Assert.That(Small.Error(Small.Incident(keys)).Code, Is.EqualTo("CH315"));

    [Test]
    public void Log_odds_may_be_negative() =>
        Assert.That(Small.Load(Small.Head.Replace("us: { threshold: 70% }", "us: { threshold: 70%, suspicion: -0.5..0.5 }")).Spread("sides.us.suspicion"), Is.EqualTo(Spread.Uniform(-0.5, 0.5)));

    private static string Rests(Scenario scenario, string path) => $"{scenario.Parameter(path).Basis} {string.Join(',', scenario.Parameter(path).Sources)}";

    [Test]
    public void One_number_can_carry_its_own_basis_and_source()
    {
        var scenario = Small.Load(Small.Incident("basis: estimate").Replace("hostile: 5%", "hostile: { value: 5%, basis: sourced, source: [a] }") + "sources: { a: { title: A } }\n");
        Assert.That(Rests(scenario, "incidents.missile.hostile"), Is.EqualTo("Sourced a"));
        Assert.That(Rests(scenario, "incidents.missile.rate"), Is.EqualTo("Estimate "));
    }
}
