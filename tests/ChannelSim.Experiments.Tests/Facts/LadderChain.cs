using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// The Markov chain over (rung, open incidents) of a ladder with exponential fuses and fixed response probability, and what follows from its generator:
/// absorption by linear algebra, laws at a time by uniformisation.
/// </summary>
internal sealed record LadderChain
{
    private const int MostOpen = 16;

    /// <summary>Incidents per minute on a rung of factor 1.</summary>
    public required double Rate { get; init; }

    /// <summary>Factors on the rate, by rung below the target.</summary>
    public required double[] Factors { get; init; }

    /// <summary>Mean fuse in minutes.</summary>
    public required double Fuse { get; init; }

    /// <summary>P(respond).</summary>
    public required double Responds { get; init; }

    /// <summary>P(a response climbs so many rungs), by the number.</summary>
    public required double[] Climbs { get; init; }

    /// <summary>Mean minutes to relax by one, by rung; infinite: never.</summary>
    public required double[] Relax { get; init; }

    /// <summary>False for the chain of a ladder that relaxes while incidents are open: not the model's, and to be told from it.</summary>
    public bool RelaxesOnlyInPeace { get; init; } = true;

    /// <summary>The rungs below the target are the chain's; the target and above are its end.</summary>
    public int Target => Factors.Length;

    private int States => Target * (MostOpen + 1);

    /// <summary>P(the target is reached before rung 0 in peace), where rung 0 has no incidents of its own.</summary>
    public double ReachesTargetFrom(int rung)
    {
        var (generator, end) = Generator();
        // Rung 0 in peace is the other end: it is left with rate 0, so it must not be solved for.
        generator[State(0, 0), State(0, 0)] = 1;
        return generator.Solve(-end)[State(rung, 0)];
    }

    /// <summary>Mean minutes to the target.</summary>
    public double MeanMinutesFrom(int rung) => Generator().Inside.Solve(Vector.Build.Dense(States, -1))[State(rung, 0)];

    /// <summary>P(the target was reached by a time).</summary>
    public double ReachesTargetBy(double minutes, int rung)
    {
        var (generator, _) = Generator();
        var rate = -generator.Diagonal().Minimum();
        var step = DenseMatrix.CreateIdentity(States) + (generator / rate);
        var law = Vector.Build.Dense(States);
        law[State(rung, 0)] = 1;
        // The number of jumps of the uniformised chain is Poisson; its terms are summed from the logarithm, which does not underflow.
        var (stillInside, logWeight) = (0.0, -rate * minutes);
        var last = (rate * minutes) + (12 * Math.Sqrt(rate * minutes)) + 50;
        for (var jumps = 0; jumps < last; jumps++)
        {
            stillInside += Math.Exp(logWeight) * law.Sum();
            law = step.TransposeThisAndMultiply(law);
            logWeight += Math.Log(rate * minutes) - Math.Log(jumps + 1);
        }

        return 1 - stillInside;
    }

    private static int State(int rung, int open) => (rung * (MostOpen + 1)) + open;

    // The generator between the chain's states, and the rates into the target.
    private (Matrix<double> Inside, Vector<double> End) Generator()
    {
        Matrix<double> inside = new DenseMatrix(States);
        Vector<double> end = new DenseVector(States);
        for (var rung = 0; rung < Target; rung++)
        {
            for (var open = 0; open <= MostOpen; open++)
            {
                foreach (var (rate, toRung, toOpen) in Jumps(rung, open))
                {
                    if (toRung >= Target) end[State(rung, open)] += rate;
                    else inside[State(rung, open), State(toRung, toOpen)] += rate;
                    inside[State(rung, open), State(rung, open)] -= rate;
                }
            }
        }

        return (inside, end);
    }

    private IEnumerable<(double Rate, int Rung, int Open)> Jumps(int rung, int open)
    {
        if (open < MostOpen) yield return (Rate * Factors[rung], rung, open + 1);
        if (rung > 0 && (open == 0 || !RelaxesOnlyInPeace)) yield return (1 / Relax[rung], rung - 1, open);
        if (open == 0) yield break;
        yield return (open / Fuse * (1 - Responds), rung, open - 1);
        for (var climbed = 0; climbed < Climbs.Length; climbed++) yield return (open / Fuse * Responds * Climbs[climbed], rung + climbed, open - 1);
    }
}
