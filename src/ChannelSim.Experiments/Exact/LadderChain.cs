using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// The chain: with n open on a rung one more opens at the rung's rate, one is decided at rate n over the mean fuse and climbs if responded to, and the rung falls only
/// while nothing is open. A rung is reached by the time at which the chain that is stopped there has been absorbed: the exponential of its generator.
/// </summary>
internal sealed record LadderChain
{
    private const double Negligible = 1e-12;
    private const int MostStates = 120;
    private const int Terms = 14;

    /// <summary>Incidents per minute, by rung.</summary>
    public required double[] Rates { get; init; }

    /// <summary>Mean fuse in minutes.</summary>
    public required double Fuse { get; init; }

    /// <summary>P(respond).</summary>
    public required double Responds { get; init; }

    /// <summary>Rungs climbed by a response, each with its probability.</summary>
    public required (int Rungs, double Probability)[] Climbs { get; init; }

    /// <summary>Mean minutes to fall by one, by rung; infinite: never.</summary>
    public required double[] Relax { get; init; }

    /// <summary>P(a rung is reached by a time); NaN where the chain has too many states.</summary>
    public double Reached(int target, int start, double minutes)
    {
        var most = MostOpen(Rates.Take(target).Max() * Fuse);
        var states = (target * (most + 1)) + 1;
        if (states > MostStates) return double.NaN;
        var generator = Matrix<double>.Build.Dense(states, states);
        for (var from = 0; from < states - 1; from++)
        {
            foreach (var (to, rate) in Jumps(from / (most + 1), from % (most + 1), most, target))
            {
                generator[from, Math.Min(to, states - 1)] += rate;
                generator[from, from] -= rate;
            }
        }

        return Exponential(generator * minutes)[start * (most + 1), states - 1];
    }

    // Never more are open than of a Poisson number with the busiest rung's mean.
    private static int MostOpen(double mean)
    {
        var most = 2;
        while (most < MostStates && 1 - Poisson.CDF(mean, most) > Negligible) most++;
        return most + 2;
    }

    private IEnumerable<(int To, double Rate)> Jumps(int rung, int open, int most, int target)
    {
        int State(int at, int still) => at >= target ? int.MaxValue : (at * (most + 1)) + still;
        if (open < most) yield return (State(rung, open + 1), Rates[rung]);
        if (open == 0)
        {
            if (rung > 0 && double.IsFinite(Relax[rung])) yield return (State(rung - 1, 0), 1 / Relax[rung]);
            yield break;
        }

        yield return (State(rung, open - 1), open / Fuse * (1 - Responds));
        foreach (var (rungs, probability) in Climbs) yield return (State(rung + rungs, open - 1), open / Fuse * Responds * probability);
    }

    // Scaling and squaring of the power series.
    private static Matrix<double> Exponential(Matrix<double> matrix)
    {
        var squarings = Math.Max(0, (int)Math.Ceiling(Math.Log2(matrix.InfinityNorm()))) + 4;
        var small = matrix / Math.Pow(2, squarings);
        var sum = Matrix<double>.Build.DenseIdentity(matrix.RowCount);
        var term = sum;
        for (var k = 1; k <= Terms; k++) sum += term = term * small / k;
        for (var i = 0; i < squarings; i++) sum *= sum;
        return sum;
    }
}
