using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>
/// The mean of paired differences over samples that share their luck. Replications under one draw of what is not known belong together in all of
/// them: the interval counts such groups. Many groups are taken together in their order, so that memory does not grow with them.
/// </summary>
public sealed class PairTally(long groupsExpected)
{
    private const int MostBatches = 4096;
    private readonly long _perBatch = Math.Max(1, (groupsExpected + MostBatches - 1) / MostBatches);
    private readonly double[] _sums = new double[Math.Min(groupsExpected, MostBatches) + 1];
    private readonly double[] _sizes = new double[Math.Min(groupsExpected, MostBatches) + 1];
    private readonly double[] _deviations = new double[Math.Min(groupsExpected, MostBatches) + 1];
    private double _means;
    private int _samples;
    private int _batches = int.MaxValue;
    private long _pairs = long.MaxValue;
    private long _groups = long.MaxValue;
    private long _key = -1;
    private long _group = -1;
    private bool _differed;

    /// <summary>Adds a pair of a sample; those of one group follow one another, and groups follow one another alike in all samples.</summary>
    public void Add(double difference, long group)
    {
        if (group != _key) (_key, _group) = (group, _group + 1);
        if (double.IsNaN(difference)) return;
        var batch = _group / _perBatch;
        _sums[batch] += difference;
        _sizes[batch]++;
        _differed |= difference != 0;
    }

    /// <summary>Ends a sample.</summary>
    public void CloseSample()
    {
        var count = _sizes.Sum();
        var mean = _sums.Sum() / count;
        for (var i = 0; i < _sums.Length; i++) _deviations[i] += (_sums[i] - (_sizes[i] * mean)) / count;
        _means += mean;
        _samples++;
        (_pairs, _groups, _batches) = (Math.Min(_pairs, (long)count), Math.Min(_groups, _group + 1), Math.Min(_batches, _sizes.Count(size => size > 0)));
        (_key, _group) = (-1, -1);
        Array.Clear(_sums);
        Array.Clear(_sizes);
    }

    /// <summary>The mean over samples of the mean difference, with its interval.</summary>
    /// <param name="most">What one occurrence may at most amount to, which bounds a difference that no pair showed.</param>
    public Estimate Mean(double most)
    {
        var mean = _means / _samples;
        if (_pairs == 0 || double.IsNaN(mean)) return new Estimate(double.NaN, double.NaN, double.NaN, 0, "paired-groups");
        var squares = _deviations.Sum(deviation => deviation * deviation) / _samples / _samples;
        if (!_differed || (mean == 0 && squares == 0))
        {
            var bound = Intervals.MeanOfZeroes(_groups, most).High;
            return new Estimate(0, -bound, bound, _pairs, _differed ? "poisson-zero" : "no-pair-differed");
        }

        if (_batches < 2) return new Estimate(mean, double.NaN, double.NaN, _pairs, "paired-groups");
        var half = Intervals.StudentQuantile(_batches - 1) * Math.Sqrt(squares * _batches / (_batches - 1));
        return new Estimate(mean, mean - half, mean + half, _pairs, "paired-groups");
    }
}
