using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using NodaTime;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Summer time in Berlin began on 27 March 2022 at 02:00 and ended on 30 October 2022 at 03:00.</summary>
public sealed class Checks
{
    private static string[] Local(string start, string horizon, string check, string zone = "Europe/Berlin")
    {
        var scenario = Small.Load(Text(start, horizon, check));
        var berlin = DateTimeZoneProviders.Tzdb[zone];
        return [.. ((LineDefinition)scenario.Model.Channels[0]).Checks.Select(time => scenario.Clock.LocalAt(time, berlin).ToString("MM'-'dd HH':'mm o<G>", null))];
    }

    private static double[] Minutes(string start, string horizon, string check) =>
        [.. ((LineDefinition)Small.Load(Text(start, horizon, check)).Model.Channels[0]).Checks.Select(time => time.Minutes)];

    private static string Text(string start, string horizon, string check) =>
        Small.Channel($"kind: line, check: {check}").Replace("start: 2022-03-01T00:00", $"start: {start}").Replace("horizon: 60d", $"horizon: {horizon}");

    [Test]
    public void Checks_stay_at_their_local_times_across_the_spring_change() =>
        Assert.That(
            Local("2022-03-26T00:00", "2d", "{ every: 12h, first: \"08:00\" }"),
            Is.EqualTo("03-26 08:00 +01,03-26 20:00 +01,03-27 08:00 +02,03-27 20:00 +02".Split(',')));

    [Test]
    public void Spring_makes_one_interval_an_hour_shorter() =>
        Assert.That(Minutes("2022-03-26T00:00", "2d", "{ every: 12h, first: \"08:00\" }"), Is.EqualTo(new double[] { 480, 1200, 1860, 2580 }));

    [Test]
    public void Autumn_makes_one_interval_an_hour_longer() =>
        Assert.That(Minutes("2022-10-29T00:00", "2d", "{ every: 12h, first: \"08:00\" }"), Is.EqualTo(new double[] { 480, 1200, 1980, 2700 }));

    /// <summary>Read off the moments it would be thirteen hours here.</summary>
    [Test]
    public void How_often_is_what_is_written_even_where_all_checks_lie_about_the_change()
    {
        var channel = (LineDefinition)Small.Load(Text("2022-10-29T18:00", "1d", "{ every: 12h, first: \"20:00\" }")).Model.Channels[0];
        Assert.That(channel.Checks.Select(check => check.Minutes), Is.EqualTo(new double[] { 120, 900 }));
        Assert.That(channel.CheckEvery!.Value.Minutes, Is.EqualTo(720));
    }

    [Test]
    public void A_time_that_does_not_exist_is_taken_an_hour_later() =>
        Assert.That(Local("2022-03-26T00:00", "3d", "{ every: 1d, first: \"02:30\" }"), Is.EqualTo("03-26 02:30 +01,03-27 03:30 +02,03-28 02:30 +02".Split(',')));

    [Test]
    public void A_time_that_comes_twice_is_taken_the_first_time() =>
        Assert.That(Local("2022-10-29T00:00", "3d", "{ every: 1d, first: \"02:30\" }"), Is.EqualTo("10-29 02:30 +02,10-30 02:30 +02,10-31 02:30 +01".Split(',')));

    [Test]
    public void Two_checks_on_one_instant_are_one() =>
        Assert.That(Local("2022-03-27T00:00", "5h", "{ every: 1h }"), Is.EqualTo("03-27 00:00 +01,03-27 01:00 +01,03-27 03:00 +02,03-27 04:00 +02,03-27 05:00 +02".Split(',')));

    [Test]
    public void Half_hours_that_spring_leaves_out_fall_among_the_others_in_order()
    {
        var minutes = Minutes("2022-03-27T00:00", "4h", "{ every: 30m }");
        Assert.That(minutes, Is.EqualTo(new double[] { 0, 30, 60, 90, 120, 150, 180, 210 }));
    }

    [Test]
    public void The_hour_that_autumn_repeats_is_checked_once() =>
        Assert.That(Minutes("2022-10-30T00:00", "6h", "{ every: 1h }"), Is.EqualTo(new double[] { 0, 60, 120, 240, 300 }));

    [Test]
    public void The_first_check_is_the_first_such_clock_time_at_or_after_the_start()
    {
        Assert.That(Local("2022-06-01T08:00", "1d", "{ every: 12h, first: \"08:00\" }"), Is.EqualTo("06-01 08:00 +02,06-01 20:00 +02".Split(',')));
        Assert.That(Local("2022-06-01T08:01", "2d", "{ every: 12h, first: \"08:00\" }"), Is.EqualTo("06-02 08:00 +02,06-02 20:00 +02,06-03 08:00 +02".Split(',')));
    }

    [Test]
    public void Whole_days_count_from_the_first_check() =>
        Assert.That(Local("2022-03-20T12:00", "15d", "{ every: 7d, first: \"08:00\" }"), Is.EqualTo("03-21 08:00 +01,03-28 08:00 +02,04-04 08:00 +02".Split(',')));

    [Test]
    public void The_horizon_itself_is_not_checked() => Assert.That(Minutes("2022-06-01T00:00", "1d", "{ every: 12h }"), Is.EqualTo(new double[] { 0, 720 }));

    [Test]
    public void A_check_may_have_a_zone_of_its_own() =>
        Assert.That(Local("2022-06-01T00:00", "1d", "{ every: 1d, first: \"09:00\", zone: Europe/Moscow }", "Europe/Moscow"), Is.EqualTo("06-01 09:00 +03".Split(',')));

    [Test]
    public void An_interval_longer_than_the_horizon_leaves_the_first_check() => Assert.That(Minutes("2022-06-01T00:00", "1d", "{ every: 1000000d }"), Is.EqualTo(new double[] { 0 }));

    [Test]
    public void Sub_minute_checks_are_possible() => Assert.That(Minutes("2022-06-01T00:00", "1m", "{ every: 15s }"), Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75 }));

    [Test]
    public void A_day_that_a_zone_leaves_out_is_taken_a_day_later()
    {
        // Samoa crossed the date line: 30 December 2011 did not exist.
        var scenario = Small.Load(Text("2011-12-28T12:00", "5d", "{ every: 1d, first: \"12:00\" }").Replace("Europe/Berlin", "Pacific/Apia"));
        Assert.That(((LineDefinition)scenario.Model.Channels[0]).Checks.Select(time => time.Minutes), Is.EqualTo(new double[] { 0, 1440, 2880, 4320, 5760 }));
    }

    [TestCase("{ every: 7h }", "6h or 8h")]
    [TestCase("{ every: 36h }", "1d or 2d")]
    [TestCase("{ every: 50m }", "48m or 1h")]
    [TestCase("{ every: 1.1s }", "30s")]
    public void An_interval_that_drifts_is_an_error_with_a_proposal(string check, string proposal)
    {
        var error = Small.Error(Text("2022-06-01T00:00", "1d", check));
        Assert.That((error.Code, error.Rule.Severity), Is.EqualTo(("CH324", DiagnosticSeverity.Error)));
        Assert.That(error.Message, Does.Contain(proposal));
    }

    [TestCase("{ every: 6..12h }", "CH310")]
    [TestCase("{ every: { mean: 12h } }", "CH310")]
    [TestCase("{ every: 0 }", "CH306")]
    [TestCase("{ every: 1s, first: 25:00 }", "CH323")]
    [TestCase("{ every: 12h, first: 8 }", "CH323")]
    [TestCase("{ every: 12h, first: 08:00..09:00 }", "CH323")]
    [TestCase("{ every: 12h, zone: CEST }", "CH321")]
    [TestCase("{ first: 08:00 }", "CH201")]
    public void A_check_that_is_not_one_is_an_error(string check, string code) => Assert.That(Small.Error(Text("2022-06-01T00:00", "1d", check)).Code, Is.EqualTo(code));

    [Test]
    public void An_unquoted_clock_time_is_a_clock_time() => Assert.That(Minutes("2022-06-01T00:00", "1d", "{ every: 1d, first: 21:30 }"), Is.EqualTo(new double[] { 1290 }));

    [Test]
    public void Two_hundred_and_eighty_one_days_have_562_checks() => Assert.That(Minutes("2022-03-01T00:00+01:00", "281d", "{ every: 12h, first: \"08:00\" }"), Has.Length.EqualTo(562));
}
