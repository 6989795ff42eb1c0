using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// The bootstrap (Efron, Annals of Statistics 7, 1979): as many pieces of evidence drawn anew from those there are, again and again. Its draws are those of a seed, so that the same study has
/// the same intervals. Intervals are the estimate and so many of the bootstrap's standard errors to either side, by Student's law.
/// </summary>
/// <param name="Seed">The seed.</param>
/// <param name="Level">The level of intervals, such as 0.95.</param>
/// <param name="Count">Resamples.</param>
public sealed record Resampling(ulong Seed, double Level = Estimate.Level, int Count = Resampling.Usual)
{
    /// <summary>Resamples where nobody says how many.</summary>
    public const int Usual = 400;

    /// <summary>What intervals are called in data files.</summary>
    public const string MethodName = "bootstrap";

    /// <summary>How often each of so many pieces is taken in a resample.</summary>
    public void Weigh(int resample, Span<int> weights)
    {
        weights.Clear();
        var (source, address) = (new DrawSource(new StreamKey(Seed, 0, (uint)resample)), CauseAddress.Of("bootstrap").Value);
        for (var i = 0; i < weights.Length; i += 2)
        {
            var draw = source.At(address, (uint)(i / 2));
            weights[(int)(draw.FirstUniform * weights.Length)]++;
            if (i + 1 < weights.Length) weights[(int)(draw.SecondUniform * weights.Length)]++;
        }
    }

    /// <summary>Several statistics of a sample, each with its interval.</summary>
    /// <param name="pieces">Independent pieces of evidence.</param>
    /// <param name="count">What the estimates rest on, for <see cref="Estimate.Count"/>.</param>
    /// <param name="statistics">The statistics under weights of the pieces.</param>
    /// <returns>With the weights 1 as the value.</returns>
    public Estimate[] Of(int pieces, long count, Func<int[], double[]> statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        var weights = new int[pieces];
        Array.Fill(weights, 1);
        var values = statistics(weights);
        var errors = new Spreads(values.Length);
        for (var resample = 0; resample < Count; resample++)
        {
            Weigh(resample, weights);
            errors.Add(statistics(weights));
        }

        return [.. values.Select((value, i) => Around(value, errors.Of(i), pieces, count))];
    }

    /// <summary>An estimate with the interval that a standard error makes.</summary>
    internal Estimate Around(double value, double error, long pieces, long count)
    {
        if (double.IsNaN(value) || double.IsNaN(error)) return Estimate.Without(double.NaN, count, NoInterval.TooFewCases);
        var half = Arm(pieces) * error;
        return new Estimate(value, value - half, value + half, count, MethodName);
    }

    /// <summary>Standard errors to either side, of so many pieces.</summary>
    internal double Arm(long pieces) => Quantile(pieces - 1);

    private double Quantile(long degrees) => Level == Estimate.Level ? Intervals.StudentQuantile(degrees)
        : Intervals.Sure(MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, Math.Min(degrees, 100_000), 0.5 + (Level / 2)));

    /// <summary>Standard deviations of what resamples yield; what is not a number in a resample does not count.</summary>
    internal sealed class Spreads(int width)
    {
        private readonly double[] _sums = new double[width];
        private readonly double[] _squares = new double[width];
        private readonly double[] _origins = new double[width];
        private readonly int[] _counts = new int[width];

        public void Add(double[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i])) continue;
                if (_counts[i]++ == 0) _origins[i] = values[i];
                var deviation = values[i] - _origins[i];
                (_sums[i], _squares[i]) = (_sums[i] + deviation, _squares[i] + (deviation * deviation));
            }
        }

        public double Of(int i) => _counts[i] < 2 ? double.NaN : Math.Sqrt(Math.Max(0, _squares[i] - (_sums[i] * _sums[i] / _counts[i])) / (_counts[i] - 1));
    }
}
