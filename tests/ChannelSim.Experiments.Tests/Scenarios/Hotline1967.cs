using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using MathNet.Numerics;
using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>The Moscow-Washington line of June 1967 has the times of its messages.</summary>
public sealed class Hotline1967
{
    private const string File = "hotline-1967.yaml";

    [Test]
    public void The_spread_that_was_chosen_puts_nine_in_ten_messages_before_the_leader_within_10_to_50_minutes()
    {
        var minutes = Minutes(StepEventKind.Connected, 3_000, happened => happened.AsConnected().AfterAttempt.Minutes);
        var share = minutes.Count(m => m is >= 10 and <= 50) / (double)minutes.Count;
        var exact = Below(50) - Below(10);

        Agrees(share, exact, Math.Sqrt(exact * (1 - exact) / minutes.Count));
        Assert.That(share, Is.EqualTo(0.9).Within(0.02));

        static double Below(double limit) => LogNormalBelow(limit, 21, Math.Log(38.4 / 21) / 1.2815515655446004);
    }

    [Test]
    public void The_median_is_that_of_the_five_messages_on_record_and_the_spread_is_marked_as_ours()
    {
        double[] minutes = [28, 16, 43, 10, 21];   // documents 156, 173, 209, 216, 247
        var ring = Shipped.Read(File).Model.Parameters.Where(parameter => parameter.Path.StartsWith("channels.hotline.ring.", StringComparison.Ordinal)).ToList();

        Assert.That(ring.Single(parameter => parameter.Path.EndsWith("median", StringComparison.Ordinal)).Spread.A, Is.EqualTo(minutes.Order().ElementAt(2)));
        Assert.That(ring.Single(parameter => parameter.Path.EndsWith("p90", StringComparison.Ordinal)).Basis, Is.EqualTo(Basis.Assumption));
    }

    [Test]
    public void The_spread_of_five_values_alone_would_not_put_nine_in_ten_there() =>
        Assert.That(LogNormalBelow(50, 21, 0.55) - LogNormalBelow(10, 21, 0.55), Is.LessThan(0.87));

    [Test]
    public void The_official_translation_comes_an_hour_or_more_after_the_sight_translation()
    {
        var statement = 0.0;
        var gaps = new List<double>();
        Recorder.Each(Shipped.Compile(File), 10_000, events =>
        {
            foreach (var happened in events)
            {
                if (happened.Kind == StepEventKind.Statement) statement = happened.At.Minutes;
                if (happened.Kind == StepEventKind.OfficialReading) gaps.Add(happened.At.Minutes - statement);
            }
        });

        Assert.That(gaps, Has.Count.GreaterThan(1_000));
        Assert.That(gaps.Order().ElementAt(gaps.Count / 2), Is.InRange(40, 75), "readings that come after the decision are not heard, so somewhat below the median of 71");
    }

    [Test]
    public void Some_twenty_messages_pass_in_six_days()
    {
        var exchanges = Minutes(StepEventKind.Connected, 3_000, happened => happened.At.Minutes).Count / 3_000.0;

        Assert.That(2 * exchanges, Is.InRange(18, 22));
    }

    [Test]
    public void A_line_tested_every_hour_is_dead_unseen_for_less_than_an_hour_a_failure()
    {
        var failures = 6 * Math.Log(90.0 / 10) / (90 - 10);   // six days, mean up-time anywhere from 10 to 90 days
        var unseen = Shipped.Run(File, 50_000).Mean("channels.hotline.unseen_down_minutes");

        Assert.That(unseen.High, Is.LessThan(60 * failures));
        Assert.That(Shipped.Run(File, 50_000, "channels.hotline.check.every=1d").Mean("channels.hotline.unseen_down_minutes").Low, Is.GreaterThan(5 * unseen.High));
    }

    private static List<double> Minutes(StepEventKind kind, int replications, Func<StepEvent, double> value)
    {
        var minutes = new List<double>();
        Recorder.Each(Shipped.Compile(File), replications, events => minutes.AddRange(events.Where(happened => happened.Kind == kind).Select(value)));
        return minutes;
    }

    private static double LogNormalBelow(double limit, double median, double sigma) => 0.5 * SpecialFunctions.Erfc(-Math.Log(limit / median) / sigma / Math.Sqrt(2));
}
