using MathNet.Numerics.LinearAlgebra;
using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

public sealed partial class Tutorial
{
    private const string Ladder = "tutorial/05-ladder.yaml";

    [Test]
    public void The_ladder_is_a_markov_chain_over_rung_and_open_incidents()
    {
        var p = (0.2 * Respond(true, 0.2, 0.6, 1.5)) + (0.8 * Respond(false, 0.2, 0.6, 1.5));
        var chain = new LadderChain(p, Fuse: 1, Rates: [0.2, 0.24, 0.3, 0.4], Relax: [double.PositiveInfinity, 5, 7, 10]);
        var result = Shipped.Run(Ladder, 100_000);
        string[] rungs = ["accusation", "alert", "clash", "war"];
        double[] exact = [.. Enumerable.Range(1, 4).Select(rung => chain.Reached(rung, days: 90))];

        for (var i = 0; i < 4; i++) AgreesAsShare(result, $"rungs.{rungs[i]}.reached", exact[i]);
        HeaderSays(Ladder, [p, .. exact]);
    }

    [Test]
    public void An_alert_that_lasts_twice_as_long_moves_the_top_of_the_ladder_more_than_the_alert()
    {
        var p = (0.2 * Respond(true, 0.2, 0.6, 1.5)) + (0.8 * Respond(false, 0.2, 0.6, 1.5));
        var chain = new LadderChain(p, Fuse: 1, Rates: [0.2, 0.24, 0.3, 0.4], Relax: [double.PositiveInfinity, 5, 14, 10]);
        var result = Shipped.Run(Ladder, 100_000, "ladder.alert.relax=14d");

        AgreesAsShare(result, "rungs.alert.reached", chain.Reached(2, 90));
        AgreesAsShare(result, "rungs.war.reached", chain.Reached(4, 90));
        Assert.That(chain.Reached(4, 90) / 0.0118, Is.GreaterThan(1.3 * chain.Reached(2, 90) / 0.1592));
        foreach (var rung in (int[])[3, 4]) Assert.That(File.ReadAllText(Path.Combine(Shipped.Root, "scenarios", "README.md")), Does.Contain(FormattableString.Invariant($"{chain.Reached(rung, 90):F4}")), "the folded answer");
    }

    /// <summary>States are (rung, open incidents); rates per day, times in days.</summary>
    private sealed record LadderChain(double P, double Fuse, double[] Rates, double[] Relax)
    {
        private const int MostOpen = 15;   // the probability of more is below 1e-12

        /// <summary>Probability that a rung is reached: the chain is stopped there, its generator exponentiated by squaring and Taylor series.</summary>
        public double Reached(int rung, double days)
        {
            var last = rung * (MostOpen + 1);
            var generator = Matrix<double>.Build.Dense(last + 1, last + 1);
            for (var from = 0; from < last; from++)
                foreach (var (to, rate) in Moves(from / (MostOpen + 1), from % (MostOpen + 1)))
                {
                    generator[from, Math.Min(to, last)] += rate;
                    generator[from, from] -= rate;
                }

            return Exponential(generator * days)[0, last];
        }

        private IEnumerable<(int To, double Rate)> Moves(int rung, int open)
        {
            static int State(int rung, int open) => (rung * (MostOpen + 1)) + open;
            if (open < MostOpen) yield return (State(rung, open + 1), Rates[rung]);
            if (open == 0 && rung > 0) yield return (State(rung - 1, 0), 1 / Relax[rung]);
            if (open == 0) yield break;
            yield return (State(rung, open - 1), open / Fuse * (1 - P));
            yield return (State(rung + 1, open - 1), open / Fuse * P);
        }

        private static Matrix<double> Exponential(Matrix<double> matrix)
        {
            var squarings = (int)Math.Ceiling(Math.Log2(matrix.InfinityNorm())) + 4;
            var small = matrix / Math.Pow(2, squarings);
            var sum = Matrix<double>.Build.DenseIdentity(matrix.RowCount);
            var term = sum;
            for (var k = 1; k <= 12; k++) sum += term = term * small / k;
            for (var i = 0; i < squarings; i++) sum *= sum;
            return sum;
        }
    }
}
