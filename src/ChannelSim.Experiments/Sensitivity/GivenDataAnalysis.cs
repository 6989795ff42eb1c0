using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// First-order indices from any sample of independent numbers: each is cut into slices of equally many draws. The bootstrap draws groups of draws; because chance puts variance between
/// slices, and the bootstrap would add its own to it, the means of slices are drawn together to what the estimate without chance says before each resample is looked at.
/// </summary>
internal sealed class GivenDataAnalysis
{
    private const int DrawsForForty = 5000;
    private const int DrawsForTwenty = 400;
    private const int DrawsForTen = 200;
    private readonly GivenSample _sample;
    private readonly byte[][] _slices;

    public GivenDataAnalysis(GivenSample sample)
    {
        _sample = sample;
        Ranks = [.. sample.Numbers.Select(numbers => Sensitivity.Ranks.Of(numbers.AsSpan(0, sample.Draws)))];
        Slices = sample.Draws >= DrawsForForty ? 40 : sample.Draws >= DrawsForTwenty ? 20 : sample.Draws >= DrawsForTen ? 10 : 5;
        _slices = [.. Ranks.Select(ranks => Sensitivity.Ranks.Slices(ranks, Slices))];
    }

    /// <summary>Slices of a number.</summary>
    public int Slices { get; }

    /// <summary>By number the ranks of the draws.</summary>
    public double[][] Ranks { get; }

    /// <summary>By number, by draw its slice.</summary>
    public byte[][] SliceOf => _slices;

    /// <summary>By draw the mean of a measure.</summary>
    public double[] Means(int measure) => [.. Enumerable.Range(0, _sample.Draws).Select(draw => MeanOf(_sample.Of(measure, draw)))];

    /// <summary>The indices of a measure.</summary>
    /// <returns>The variance of the numbers (of everything, where a draw has one replication), and by number its index as a share of it with the p-value of none.</returns>
    public (Estimate Parameters, (Estimate Index, double PValue)[] First) Of(int measure, Resampling resampling)
    {
        var means = Means(measure);
        var centre = means.Average();
        for (var draw = 0; draw < means.Length; draw++) means[draw] -= centre;
        var sums = new SlicedSums(_slices, Slices, means, [.. Enumerable.Range(0, means.Length).Select(draw => NoiseOf(_sample.Of(measure, draw)))]);
        return new Bootstrapped(sums, _slices.Length, Slices, resampling).Indices(_sample.Draws);
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    // What dice leave in the mean of a draw.
    private static double NoiseOf(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return 0;
        var (mean, squares) = (MeanOf(values), 0.0);
        foreach (var value in values) squares += (value - mean) * (value - mean);
        return squares / (values.Length - 1) / values.Length;
    }

    private sealed class Bootstrapped
    {
        private readonly SlicedSums _sums;
        private readonly int _slices;
        private readonly Resampling _resampling;
        private readonly SlicedIndex[] _whole;
        private readonly double[][] _shifts;
        private readonly double _variance;

        public Bootstrapped(SlicedSums sums, int numbers, int slices, Resampling resampling)
        {
            (_sums, _slices, _resampling) = (sums, slices, resampling);
            (_whole, _shifts) = (new SlicedIndex[numbers], new double[numbers][]);
            var (ones, weights) = (new int[sums.Groups], new double[sums.Groups]);
            Array.Fill(ones, 1);
            Array.Fill(weights, 1);
            var all = sums.Whole(ones);
            _variance = VarianceOf(all);
            Span<double> counts = stackalloc double[slices], totals = stackalloc double[slices];
            for (var number = 0; number < numbers; number++)
            {
                sums.Slices(number, weights, counts, totals);
                _whole[number] = SlicedIndex.Of(counts, totals, all.Squares, []);
                _shifts[number] = Shifts(counts, totals, _whole[number]);
            }
        }

        public (Estimate, (Estimate, double)[]) Indices(long draws)
        {
            var resamples = Enumerable.Range(0, _resampling.Count).Select(Resample).ToArray();
            var errors = new Resampling.Spreads(1);
            foreach (var resample in resamples) errors.Add([VarianceOf(resample.All)]);
            var first = new (Estimate, double)[_whole.Length];
            Parallel.For(0, first.Length, number => first[number] = Index(number, resamples, draws));
            return (_resampling.Around(_variance, errors.Of(0), _sums.Groups, draws), first);
        }

        private (double[] Weights, (double Draws, double Sum, double Squares, double Noise) All) Resample(int resample)
        {
            var weights = new int[_sums.Groups];
            _resampling.Weigh(resample, weights);
            return ([.. weights.Select(weight => (double)weight)], _sums.Whole(weights));
        }

        private (Estimate, double) Index(int number, (double[] Weights, (double Draws, double Sum, double Squares, double Noise) All)[] resamples, long draws)
        {
            var errors = new Resampling.Spreads(1);
            Span<double> counts = stackalloc double[_slices], totals = stackalloc double[_slices];
            var value = new double[1];
            foreach (var (weights, all) in resamples)
            {
                _sums.Slices(number, weights, counts, totals);
                var variance = VarianceOf(all);
                value[0] = variance > 0 ? SlicedIndex.Of(counts, totals, all.Squares, _shifts[number]).Between / variance : double.NaN;
                errors.Add(value);
            }

            var index = _whole[number];
            return (_resampling.Around(_variance > 0 ? index.Between / _variance : double.NaN, errors.Of(0), _sums.Groups, draws), index.PValue);
        }

        private static double VarianceOf((double Draws, double Sum, double Squares, double Noise) all) =>
            ((all.Squares - (all.Sum * all.Sum / all.Draws)) / (all.Draws - 1)) - (all.Noise / all.Draws);

        private static double[] Shifts(ReadOnlySpan<double> counts, ReadOnlySpan<double> sums, SlicedIndex index)
        {
            var shifts = new double[counts.Length];
            var (n, total) = (0.0, 0.0);
            for (var slice = 0; slice < counts.Length; slice++) (n, total) = (n + counts[slice], total + sums[slice]);
            var kept = index.Raw > 0 ? Math.Sqrt(Math.Max(0, index.Between) / index.Raw) : 1;
            for (var slice = 0; slice < counts.Length; slice++) shifts[slice] = counts[slice] == 0 ? 0 : (1 - kept) * ((sums[slice] / counts[slice]) - (total / n));
            return shifts;
        }
    }
}
