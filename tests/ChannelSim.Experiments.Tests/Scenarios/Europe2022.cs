namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>
/// The scenario of 2022 meets the record. The seed is fixed; 40 000 replications make the standard error of every number smaller than a
/// quarter of its distance to the bound, so a false alarm after a change that keeps the law has probability below 1e-4.
/// </summary>
public sealed class Europe2022
{
    private const string Historical = "europe-2022.yaml", Stochastic = "europe-2022-stochastic.yaml";
    private static readonly Lazy<Year2022> HistoricalYear = new(() => Year2022.Of(Historical, 40_000));
    private static readonly Lazy<Year2022> StochasticYear = new(() => Year2022.Of(Stochastic, 40_000));

    [Test]
    public void The_line_is_used_about_once() => Assert.That(HistoricalYear.Value.LineUses, Is.InRange(0.7, 1.3));

    [Test]
    public void Ministers_and_chiefs_are_silent_before_13_May_in_at_least_half_of_the_replications() => Assert.That(HistoricalYear.Value.SilentSpring, Is.GreaterThanOrEqualTo(0.5));

    [Test]
    public void Where_the_climate_is_left_to_chance_they_are_silent_in_at_least_a_quarter() => Assert.That(StochasticYear.Value.SilentSpring, Is.GreaterThanOrEqualTo(0.25));

    [Test]
    public void Ministers_talk_one_to_five_times_after_13_May() => Assert.That(HistoricalYear.Value.MinistersAfterwards, Is.InRange(1.0, 5.0));

    [Test]
    public void Chiefs_talk_a_half_to_three_and_a_half_times_after_13_May() => Assert.That(HistoricalYear.Value.ChiefsAfterwards, Is.InRange(0.5, 3.5));

    [Test]
    public void A_chiefs_call_after_a_stray_missile_is_not_connected_within_a_day_with_a_half_to_four_fifths()
    {
        Assert.That(HistoricalYear.Value.ChiefsTried, Is.GreaterThan(20_000), "enough calls for a standard error below 0.004");
        Assert.That(HistoricalYear.Value.ChiefsFailed, Is.InRange(0.5, 0.8));
        Assert.That(StochasticYear.Value.ChiefsFailed, Is.InRange(0.5, 0.8));
    }

    [Test]
    public void Fewer_than_a_quarter_of_clashes_end_in_nuclear_use()
    {
        Assert.That(HistoricalYear.Value.Clashes, Is.GreaterThan(300), "enough clashes for a standard error below 0.03");
        Assert.That(HistoricalYear.Value.NuclearAfterClash, Is.LessThan(0.25));
    }

    [Test]
    public void Channels_and_incidents_of_the_article_are_there()
    {
        var model = Shipped.Read(Historical).Model;
        string[] channels = ["deconfliction-line", "milley-gerasimov", "austin-shoigu", "sullivan", "burns", "new-start-commission"];
        string[] incidents = ["stray-missile", "missile-crossing", "jet-pursuit", "air-collision", "ground-clash", "evacuation", "critical-infrastructure", "kakhovka-dam"];

        Assert.That(model.Channels.Select(channel => channel.Name), Is.SupersetOf(channels));
        Assert.That(model.Incidents.Select(type => type.Name), Is.SupersetOf(incidents));
    }

    [Test]
    public void The_stochastic_scenario_differs_in_nothing_but_the_climate()
    {
        var expected = Body(Historical)
            .Replace("id: europe-2022\n", "id: europe-2022-stochastic\n", StringComparison.Ordinal)
            .Replace("December 2022\n", "December 2022, climate by chance\n", StringComparison.Ordinal);

        Assert.That(WithoutClimate(Body(Stochastic)), Is.EqualTo(WithoutClimate(expected)));
        Assert.That(Body(Stochastic), Is.Not.EqualTo(expected));
    }

    private static string Body(string file) => Shipped.Text(file)[Shipped.Text(file).IndexOf("channelsim: 1", StringComparison.Ordinal)..];

    private static string WithoutClimate(string body)
    {
        var from = body.IndexOf("\nclimate:", StringComparison.Ordinal);
        var rest = body[..from] + body[body.IndexOf("\ngoodwill:", StringComparison.Ordinal)..];
        return string.Join('\n', rest.Split('\n').Where(line => !line.Contains(", climate: open,", StringComparison.Ordinal)));
    }
}
