using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 12. Routine calls come at rate l, and <c>no contact for D</c> waits for the first gap as long as D. With calls of length c its mean time is
/// (e^(lD) - 1) (1/l + c); with calls of no length it has not come by T with the probability that the largest of all gaps up to T is shorter than D.
/// </summary>
public sealed class Fact12_SilenceBetweenRoutineCalls
{
    private const int Replicas = 20_000;
    private const double Gap = 1440;

    [TestCase(1.0, 0)]
    [TestCase(2.0, 0)]
    [TestCase(1.5, 300)]
    public void The_mean_time_to_the_first_long_gap(double callsInAGap, double length)
    {
        var fired = Fired(callsInAGap, length, horizon: 2000 * Gap);

        Assert.That(fired, Has.All.LessThan(double.PositiveInfinity), "the horizon is too short");
        Agree.Mean(fired, (Math.Exp(callsInAGap) - 1) * ((Gap / callsInAGap) + length), "minutes to the first gap of a day");
        if (length > 0) Agree.Rejects(fired, (Math.Exp(callsInAGap) - 1) * Gap / callsInAGap, "as if a gap began when the call does");
    }

    [TestCase(1.0, 1.5)]
    [TestCase(2.0, 4.5)]
    [TestCase(3.0, 10.0)]
    public void Whether_it_comes_by_the_horizon_is_a_matter_of_the_largest_gap(double callsInAGap, double gaps)
    {
        var fired = Fired(callsInAGap, length: 0, horizon: gaps * Gap).Count(double.IsFinite);

        Agree.Share(fired, Replicas, 1 - LargestGapIsShorter(callsInAGap, gaps), "fired");
        // The gap that the horizon cuts off counts as far as it goes, and so does the one from the start: without them it would be rarer.
        Assert.That(Agree.Score(fired, Replicas, 1 - LargestGapIsShorter(callsInAGap, gaps - 1)), Is.GreaterThan(Agree.Z));
    }

    /// <summary>Inclusion and exclusion over the n + 1 spacings of n points in [0, T], n Poisson; time in units of the gap, x calls in each.</summary>
    private static double LargestGapIsShorter(double x, double t)
    {
        var probability = 0.0;
        for (var j = 0; j <= t; j++)
        {
            var y = x * (t - j);
            var term = Math.Pow(y, j) / Factorial(j);
            if (j > 0) term += Math.Pow(y, j - 1) / Factorial(j - 1);
            probability += (j % 2 == 0 ? 1 : -1) * Math.Exp(-j * x) * term;
        }

        return probability;
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static double[] Fired(double callsInAGap, double length, double horizon)
    {
        var fired = new List<double>();
        Replications.ForEach(Model(callsInAGap, length, horizon), Replicas, stepper => fired.Add(stepper.World.FiredAt[0]));
        return [.. fired];
    }

    // Both sides ask, one twice as often; what comes while a call goes on is passed over.
    private static DefinitionBuilder Model(double callsInAGap, double length, double horizon)
    {
        var builder = new DefinitionBuilder(horizon);
        var perMonth = callsInAGap / Gap * Rate.MinutesInThirtyDays;
        builder.Line("line", c => c with { Patience = builder.Minutes(5), Call = builder.Minutes(length), Routine = [builder.Number(perMonth / 3), builder.Number(perMonth * 2 / 3)] });
        builder.When([DefinitionBuilder.NoContactFor(Gap)]);
        return builder;
    }
}
