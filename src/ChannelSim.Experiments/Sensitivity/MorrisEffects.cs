using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Elementary effects: by how much the measure changes when one number alone moves, over the whole of its range (Morris, Technometrics 33, 1991; mu* of Campolongo, Cariboni and Saltelli,
/// Environmental Modelling and Software 22, 2007). Where points were run several times, what dice add to sigma is taken off; to mu* they add too, and <see cref="EffectOfDice"/> says how much alone.
/// </summary>
/// <param name="Mean">By number mu: the mean effect, with Student's interval.</param>
/// <param name="Size">By number mu*: the mean of its size.</param>
/// <param name="Spread">By number sigma: its standard deviation.</param>
/// <param name="EffectOfDice">By number the mu* that dice alone would make.</param>
public sealed record MorrisEffects(Estimate[] Mean, Estimate[] Size, Estimate[] Spread, double[] EffectOfDice)
{
    private const double MeanSizeOfNormal = 0.7978845608028654; // sqrt(2 / pi)

    /// <summary>Fewer trajectories than this have no intervals.</summary>
    public const int FewestTrajectories = 4;

    /// <summary>The effects on a measure.</summary>
    /// <param name="points">The points, trajectory by trajectory.</param>
    /// <param name="values">By point the values of its replications; the r-th ones of a trajectory may share their luck.</param>
    /// <param name="resampling">How intervals of sigma are made; the level of all.</param>
    /// <exception cref="WrongDesignException">The points are no trajectories.</exception>
    public static MorrisEffects Of(double[][] points, double[][] values, Resampling resampling)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(resampling);
        DesignCheck.RequireMorris(points);
        if (values.Length != points.Length) throw new WrongDesignException($"there are {points.Length} points and values of {values.Length}", "each point needs its values");
        var factors = points[0].Length;
        var effects = new (double Effect, double Noise)[factors, points.Length / (factors + 1)];
        for (var row = 1; row < points.Length; row++)
        {
            if (row % (factors + 1) == 0) continue;
            var factor = DesignCheck.MovedBetween(points[row - 1], points[row])!.Value;
            effects[factor, row / (factors + 1)] = Effect(points[row][factor] - points[row - 1][factor], values[row - 1], values[row]);
        }

        return Of(effects, resampling);
    }

    // The effect, and the variance that dice leave in it: that of the mean of the differences of replications.
    private static (double Effect, double Noise) Effect(double move, double[] before, double[] after)
    {
        var steps = before.Zip(after, (one, other) => (other - one) / move).ToArray();
        var mean = steps.Average();
        return (mean, steps.Length < 2 ? 0 : steps.Sum(step => (step - mean) * (step - mean)) / (steps.Length - 1) / steps.Length);
    }

    private static MorrisEffects Of((double Effect, double Noise)[,] effects, Resampling resampling)
    {
        int factors = effects.GetLength(0), count = effects.GetLength(1);
        var rows = Enumerable.Range(0, factors).Select(factor => Enumerable.Range(0, count).Select(at => effects[factor, at]).ToArray()).ToArray();
        var spreads = resampling.Of(count, count, weights => [.. rows.Select(row => Deviation(row, weights))]);
        return new MorrisEffects(
            [.. rows.Select(row => MeanOf(row.Select(item => item.Effect), resampling))],
            [.. rows.Select(row => MeanOf(row.Select(item => Math.Abs(item.Effect)), resampling))],
            [.. spreads.Select(spread => spread with { Low = Math.Max(0, spread.Low) })],
            [.. rows.Select(row => MeanSizeOfNormal * Math.Sqrt(row.Average(item => item.Noise)))]);
    }

    private static Estimate MeanOf(IEnumerable<double> values, Resampling resampling)
    {
        var list = values.ToArray();
        var mean = list.Average();
        if (list.Length < FewestTrajectories) return Estimate.Without(mean, list.Length, NoInterval.TooFewDraws, FewestTrajectories);
        var error = Math.Sqrt(list.Sum(value => (value - mean) * (value - mean)) / (list.Length - 1) / list.Length);
        return resampling.Around(mean, error, list.Length, list.Length) with { Method = "student" };
    }

    private static double Deviation((double Effect, double Noise)[] row, int[] weights)
    {
        double count = weights.Sum(), sum = 0, noise = 0, squares = 0;
        for (var i = 0; i < row.Length; i++) (sum, noise) = (sum + (weights[i] * row[i].Effect), noise + (weights[i] * row[i].Noise));
        for (var i = 0; i < row.Length; i++) squares += weights[i] * (row[i].Effect - (sum / count)) * (row[i].Effect - (sum / count));
        return Math.Sqrt(Math.Max(0, (squares / (count - 1)) - (noise / count)));
    }
}
