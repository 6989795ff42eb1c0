using ChannelSim.Engine.Units;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Cli.Tests.Telling;

/// <summary>Moments in the zones that a scenario shows.</summary>
public sealed class ZoneClaims
{
    private static ScenarioClock Clock(string zone, params string[] show) => new(
        Instant.FromUtc(2027, 4, 16, 1, 0), new SimDuration(1440), DateTimeZoneProviders.Tzdb[zone], [.. show.Select(name => DateTimeZoneProviders.Tzdb[name])]);

    [Test]
    public void The_day_is_said_wherever_it_is_another() =>
        Assert.That(Clock("America/New_York", "America/New_York", "Asia/Shanghai", "UTC").ClockOf(0), Is.EqualTo("21:00 (Friday 09:00 Shanghai, Friday 01:00 UTC)"));

    [Test]
    public void Where_it_is_the_same_day_the_time_will_do() => Assert.That(Clock("Europe/Berlin", "Europe/Moscow").ClockOf(600), Is.EqualTo("13:00 (14:00 Moscow)"));

    [TestCase("UTC", "Brazil/West", "Australia/West")]
    [TestCase("UTC", "US/Central", "Canada/Central")]
    [TestCase("UTC", "Asia/Nicosia", "Europe/Nicosia")]
    [TestCase("Australia/West", "Brazil/West", "UTC")]
    public void Two_zones_are_never_shown_under_one_label(string zone, string one, string other)
    {
        var labels = Clock(zone, one, other).OtherZones().Select(shown => shown.Label).ToList();

        Assert.That(labels, Has.Count.EqualTo(2).And.Unique);
        Assert.That(labels, Has.None.EqualTo(zone[(zone.LastIndexOf('/') + 1)..]));
    }

    [Test]
    public void A_zone_given_twice_is_shown_once() => Assert.That(Clock("UTC", "UTC", "UTC", "Europe/Moscow", "Europe/Moscow").OtherZones().Select(shown => shown.Label), Is.EqualTo(new[] { "Moscow" }));

    [TestCase("Etc/GMT+5", "UTC-5")]
    [TestCase("Etc/GMT-3", "UTC+3")]
    public void A_zone_that_counts_backwards_is_shown_by_its_offset(string zone, string label) => Assert.That(Clock("UTC", zone).OtherZones().Single().Label, Is.EqualTo(label));

    [TestCase(600, "Friday 13:00 (14:00 Moscow)")]
    [TestCase(30 * 1440, "Sunday 16 May 03:00 (04:00 Moscow)")]
    [TestCase(300 * 1440, "Thursday 10 February 2028 02:00 (04:00 Moscow)")]
    public void A_moment_to_come_has_its_weekday_and_its_date_when_it_is_far(double minutes, string words) => Assert.That(Clock("Europe/Berlin", "Europe/Moscow").Ahead(0, minutes), Is.EqualTo(words));

    private static ScenarioClock Night(string zone, Instant start, params string[] show) => Clock(zone, show) with { Start = start };

    /// <summary>In Berlin on 30 October 2022 the hour from 02:00 to 03:00 comes twice; in New York a week later.</summary>
    [Test]
    public void An_hour_that_comes_twice_is_told_apart_and_its_day_says_what_the_clocks_do()
    {
        var clock = Night("Europe/Berlin", Instant.FromUtc(2022, 10, 29, 23, 30), "Asia/Tokyo");

        Assert.That(clock.DayWithChanges(0), Is.EqualTo("Sunday 30 October 2022 (the clocks of Europe/Berlin go back from 03:00 to 02:00)"));
        Assert.That(clock.ClockOf(0), Is.EqualTo("01:30 (08:30 Tokyo)"));
        Assert.That(clock.ClockOf(60), Is.EqualTo("02:30 before the change (09:30 Tokyo)"));
        Assert.That(clock.ClockOf(120), Is.EqualTo("02:30 after the change (10:30 Tokyo)"));
        Assert.That(clock.Ahead(0, 120), Is.EqualTo("Sunday 02:30 after the change (10:30 Tokyo)"));
        Assert.That(clock.ClockOf(180), Is.EqualTo("03:30 (11:30 Tokyo)"));
        Assert.That(clock.DayWithChanges(2000), Is.EqualTo("Monday 31 October 2022"));
    }

    [Test]
    public void An_hour_that_is_left_out_is_told_on_its_day() =>
        Assert.That(Night("America/New_York", Instant.FromUtc(2023, 3, 12, 6, 30)).DayWithChanges(0), Is.EqualTo("Sunday 12 March 2023 (the clocks of America/New_York go forward from 02:00 to 03:00)"));

    [Test]
    public void The_clocks_of_a_zone_that_is_only_shown_are_told_too()
    {
        var clock = Night("Asia/Tokyo", Instant.FromUtc(2022, 11, 6, 5, 30), "America/New_York");

        Assert.That(clock.DayWithChanges(0), Is.EqualTo("Sunday 6 November 2022 (the clocks of New York go back from 02:00 to 01:00)"));
        Assert.That(clock.ClockOf(0), Is.EqualTo("14:30 (01:30 New York before the change)"));
        Assert.That(clock.ClockOf(60), Is.EqualTo("15:30 (01:30 New York after the change)"));
    }
}
