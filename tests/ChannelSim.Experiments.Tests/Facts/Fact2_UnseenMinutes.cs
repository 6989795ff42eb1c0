using ChannelSim.Engine.Events;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 2. A line with failure rate l, constant repair m and checks every t at fixed times is unseen down for Y - (1 - e^(-lY))/l + e^(-lY) u0 minutes per
/// cycle: Y = t - (m mod t) is the time from the end of a repair to the next check, u0 = t/(1 - e^(-lt)) - 1/l the minutes of a line that is new at a check.
/// </summary>
public sealed class Fact2_UnseenMinutes
{
    private const double UpTime = 1000;
    private const int Cycles = 40;
    private const int Lines = 1000;
    private readonly Dictionary<(double, double), (double[] Unseen, double[] Cycles)> _known = [];

    // Check every 480 minutes: repairs of no length, of a part of it, of exactly two, of more than one.
    private static readonly object[] Repairs = [new[] { 480.0, 0 }, new[] { 480.0, 300 }, new[] { 480.0, 960 }, new[] { 480.0, 700 }, new[] { 1440.0, 200 }];

    [TestCaseSource(nameof(Repairs))]
    public void Unseen_minutes_per_cycle_are_those_of_the_fixed_grid(double every, double repair)
    {
        var (unseen, cycles) = Simulate(every, repair);
        var expected = Unseen(every, repair);

        Agree.Mean(unseen, expected, "unseen minutes");
        Agree.Mean(cycles, UpTime + expected + repair, "minutes of a cycle");
    }

    [TestCase(480, 300)]
    [TestCase(480, 700)]
    [TestCase(1440, 200)]
    public void A_grid_that_restarts_at_the_end_of_the_repair_is_rejected(double every, double repair) =>
        Agree.Rejects(Simulate(every, repair).Unseen, NewAtACheck(every), "restarting grid");

    [TestCase(480)]
    [TestCase(1440)]
    public void A_repair_of_whole_intervals_is_the_one_case_in_which_both_grids_agree(double every) =>
        Assert.That(Unseen(every, 2 * every), Is.EqualTo(NewAtACheck(every)).Within(1e-9));

    /// <summary>The safety engineer's rule: the share of time that a seldom failing line is unseen down is l t / 2.</summary>
    [Test]
    public void For_a_line_that_seldom_fails_the_share_is_half_the_failures_per_interval()
    {
        const double Every = 10;
        var share = Unseen(Every, 0) / (UpTime + Unseen(Every, 0));
        Assert.That(share, Is.EqualTo(Every / UpTime / 2).Within(1).Percent);

        var (unseen, cycles) = Simulate(Every, 0);
        Agree.Mean([.. unseen.Zip(cycles).Select(pair => pair.First - (share * pair.Second))], 0, "unseen minutes less their share");
    }

    [Test]
    public void The_counters_are_the_sums_of_what_the_events_tell()
    {
        var builder = Line(480, 300);
        var told = new List<(double Unseen, double Seen)>();
        Replications.Tell(builder, 50, events => told.Add((Between(events, StepEventKind.LineFailed, StepEventKind.FailureFound), Between(events, StepEventKind.FailureFound, StepEventKind.Repaired))));
        var next = 0;
        Replications.ForEach(builder, 50, stepper =>
        {
            Assert.That(stepper.World.Channels[0].UnseenDownMinutes, Is.EqualTo(told[next].Unseen).Within(1e-6));
            Assert.That(stepper.World.Channels[0].SeenDownMinutes, Is.EqualTo(told[next].Seen).Within(1e-6));
            next++;
        });
    }

    private static double Unseen(double every, double repair)
    {
        var rest = every - (repair % every);
        return rest - ((1 - Math.Exp(-rest / UpTime)) * UpTime) + (Math.Exp(-rest / UpTime) * NewAtACheck(every));
    }

    private static double NewAtACheck(double every) => (every / (1 - Math.Exp(-every / UpTime))) - UpTime;

    // Long enough for twice the cycles that are looked at: in no replication is one cut short by the end, which would favour short ones.
    private static DefinitionBuilder Line(double every, double repair)
    {
        var horizon = 2 * (Cycles + 1) * (UpTime + every + repair);
        var builder = new DefinitionBuilder(horizon, rungs: 1);
        builder.Line("line", line => line with
        {
            Fails = builder.Fails(builder.Exponential(UpTime)),
            Checks = DefinitionBuilder.Checks(every, every, horizon),
            Repair = builder.Minutes(repair),
        });
        return builder;
    }

    // The first cycle begins at minute 0 and not with the end of a repair: it is left out.
    private (double[] Unseen, double[] Cycles) Simulate(double every, double repair)
    {
        if (_known.TryGetValue((every, repair), out var known)) return known;
        var unseen = new List<double>();
        var cycles = new List<double>();
        Replications.Tell(Line(every, repair), Lines, events =>
        {
            var failed = Moments(events, StepEventKind.LineFailed);
            var found = Moments(events, StepEventKind.FailureFound);
            var repaired = Moments(events, StepEventKind.Repaired);
            Assert.That(repaired, Has.Count.GreaterThan(Cycles), "the horizon is too short");
            for (var i = 1; i <= Cycles; i++)
            {
                unseen.Add(found[i] - failed[i]);
                cycles.Add(repaired[i] - repaired[i - 1]);
            }
        });
        return _known[(every, repair)] = ([.. unseen], [.. cycles]);
    }

    private static List<double> Moments(IReadOnlyList<StepEvent> events, StepEventKind kind) => [.. events.Where(e => e.Kind == kind).Select(e => e.At.Minutes)];

    private static double Between(IReadOnlyList<StepEvent> events, StepEventKind from, StepEventKind to)
    {
        var ends = Moments(events, to);
        return Moments(events, from).Select((start, i) => (i < ends.Count ? ends[i] : events[^1].At.Minutes) - start).Sum();
    }
}
