using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 5. A ladder with fixed response probability, exponential times and fuse factors 1 is a Markov chain over (rung, open incidents). The relaxation clock
/// stands still while an incident is open.
/// </summary>
public sealed class Fact5_LadderAsChain
{
    private const int Ladders = 8000;
    private static readonly FirstEvidence Evidence = new(0.4, 0.3, 1.2, 0.5);

    /// <summary>Up to war or down to peace, where nothing happens any more. Several incidents are often open at once.</summary>
    private static readonly LadderChain UpOrDown = new()
    {
        Rate = 1.0 / 100,
        Factors = [0, 1, 1.5, 2],
        Fuse = 120,
        Responds = Evidence.Responds(),
        Climbs = [0, 1],
        Relax = [double.PositiveInfinity, 250, 300, 200],
    };

    /// <summary>Responses climb none, one or two rungs; the last rung but one never relaxes.</summary>
    private static readonly LadderChain Leaps = new()
    {
        Rate = 1.0 / 150,
        Factors = [1, 2, 0.5, 3, 1],
        Fuse = 90,
        Responds = Evidence.Responds(),
        Climbs = [0.3, 0.5, 0.2],
        Relax = [double.PositiveInfinity, 200, 400, 150, double.PositiveInfinity],
    };

    [TestCase(1)]
    [TestCase(2)]
    public void Whether_it_ends_on_the_terminal_rung_or_in_peace_is_absorption(int start)
    {
        var terminal = 0L;
        // So long that all are absorbed: the slowest way down takes some hundred minutes.
        var builder = Ladder(UpOrDown, start, horizon: 60_000);
        Replications.ForEach(builder, Ladders, stepper =>
        {
            if (stepper.World.Status == WorldStatus.Terminal) terminal++;
            else Assert.That((stepper.World.Rung, stepper.World.Open), Is.EqualTo((0, 0)), "not absorbed");
        });

        Agree.Share(terminal, Ladders, UpOrDown.ReachesTargetFrom(start), "ended on the terminal rung");
        var wrong = (UpOrDown with { RelaxesOnlyInPeace = false }).ReachesTargetFrom(start);
        Assert.That(Math.Abs(Agree.Score(terminal, Ladders, wrong)), Is.GreaterThan(Agree.Z), "a clock that runs while incidents are open");
    }

    [Test]
    public void The_mean_time_to_the_terminal_rung_solves_the_linear_equations()
    {
        var minutes = new List<double>();
        Replications.ForEach(Ladder(Leaps, 0, horizon: 400_000), Ladders, stepper =>
        {
            Assert.That(stepper.World.Status, Is.EqualTo(WorldStatus.Terminal), "the horizon is too short");
            minutes.Add(stepper.World.FirstTimes[Leaps.Target]);
        });

        Agree.Mean(minutes, Leaps.MeanMinutesFrom(0), "minutes to the terminal rung");
        Agree.Rejects(minutes, (Leaps with { RelaxesOnlyInPeace = false }).MeanMinutesFrom(0), "a clock that runs while incidents are open");
    }

    [TestCase(500)]
    [TestCase(1500)]
    [TestCase(4000)]
    public void Each_rung_is_reached_by_the_horizon_as_often_as_uniformisation_says(double horizon)
    {
        var reached = new long[Leaps.Target + 1];
        Replications.ForEach(Ladder(Leaps, 1, horizon), Ladders, stepper =>
        {
            for (var rung = 0; rung <= stepper.World.Peak; rung++) reached[rung]++;
        });

        for (var rung = 2; rung <= Leaps.Target; rung++) Agree.Share(reached[rung], Ladders, Below(Leaps, rung).ReachesTargetBy(horizon, 1), $"rung {rung} by {horizon}");
    }

    /// <summary>Two ways to compute one thing: by a time beyond all times, uniformisation gives what linear algebra gives.</summary>
    [Test]
    public void Uniformisation_and_linear_algebra_agree_with_each_other() =>
        Assert.That(UpOrDown.ReachesTargetBy(20_000, 1), Is.EqualTo(UpOrDown.ReachesTargetFrom(1)).Within(1e-9));

    // The same chain up to a lower target.
    private static LadderChain Below(LadderChain chain, int target) => chain with { Factors = chain.Factors[..target], Relax = chain.Relax[..target] };

    private static DefinitionBuilder Ladder(LadderChain chain, int start, double horizon)
    {
        var builder = new DefinitionBuilder(horizon, rungs: chain.Target + 1) { Start = start };
        builder.Threshold(1, Evidence.Threshold);
        for (var rung = 0; rung < chain.Target; rung++)
        {
            var (factor, relax) = (builder.Number(chain.Factors[rung]), chain.Relax[rung]);
            builder.Rung(rung, definition => definition with { Incidents = factor, Relax = double.IsInfinity(relax) ? null : builder.Number(relax) });
        }

        builder.Rung(chain.Target, rung => rung with { Terminal = true });
        builder.Incident("contact", type => type with
        {
            Observer = new SideId(1),
            Rate = builder.Number(chain.Rate * Rate.MinutesInThirtyDays),
            Hostile = builder.Probability(Evidence.Hostile),
            Belief = builder.Probability(Evidence.Belief),
            Signal = builder.Number(Evidence.Signal),
            Fuse = builder.Exponential(chain.Fuse),
            Escalates = [.. chain.Climbs.Select((weight, rungs) => builder.Escalation(rungs, weight)).Where((_, rungs) => chain.Climbs[rungs] > 0)],
        });
        return builder;
    }
}
