using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>
/// A number of each replication, or of each pair, over several samples of a design or states of the world that have the same luck. The samples are given, not
/// drawn from anything: only luck makes their mean uncertain, and it is the same in all of them. So replications of one number, and all under one draw of
/// what is not known, are one unit, whatever the samples. Very many units are taken together in their order, so that memory does not grow with them.
/// </summary>
/// <param name="groupsExpected">Draws in a sample; replications where nothing is shared.</param>
public sealed class SampledSeries(long groupsExpected)
{
    private const int MostUnits = 65_536;
    private readonly long _perUnit = Math.Max(1, (groupsExpected + MostUnits - 1) / MostUnits);
    private readonly double[] _sums = new double[Math.Min(groupsExpected, MostUnits) + 1];
    private readonly double[] _sizes = new double[Math.Min(groupsExpected, MostUnits) + 1];
    private readonly double[] _parts = new double[Math.Min(groupsExpected, MostUnits) + 1];
    private readonly double[] _deviations = new double[Math.Min(groupsExpected, MostUnits) + 1];
    private readonly double[] _rests = new double[Math.Min(groupsExpected, MostUnits) + 1];
    private int _samples;
    private long _units = long.MaxValue;
    private long _numbers = long.MaxValue;
    private long _higher;
    private long _lower;
    private long _key = -1;
    private long _group = -1;

    /// <summary>Adds a number of a sample; those of one group follow one another, and groups follow one another alike in all samples. NaN: there is none.</summary>
    public void Add(double value, long group)
    {
        if (group != _key) (_key, _group) = (group, _group + 1);
        if (double.IsNaN(value)) return;
        var unit = _group / _perUnit;
        _sums[unit] += value;
        _sizes[unit]++;
        if (value > 0) _higher++;
        else if (value < 0) _lower++;
    }

    /// <summary>Ends a sample.</summary>
    public void CloseSample()
    {
        var count = _sizes.Sum();
        var mean = count == 0 ? double.NaN : _sums.Sum() / count;
        for (var i = 0; i < _sums.Length; i++)
        {
            _parts[i] += _sums[i] / count;
            _deviations[i] += (_sums[i] - (_sizes[i] * mean)) / count;
            _rests[i] += (_sizes[i] - _sums[i]) / count;
        }

        _samples++;
        (_numbers, _units) = (Math.Min(_numbers, (long)count), Math.Min(_units, _sizes.Count(size => size > 0)));
        (_key, _group) = (-1, -1);
        Array.Clear(_sums);
        Array.Clear(_sizes);
    }

    /// <summary>Adds the samples of another series, less those of a second one: both of the same luck.</summary>
    /// <param name="of">The series.</param>
    /// <param name="minus">What is taken away; null: nothing.</param>
    /// <param name="higher">Pairs in which the first is higher.</param>
    /// <param name="lower">Pairs in which it is lower.</param>
    internal void AddSamples(SampledSeries of, SampledSeries? minus = null, long higher = 0, long lower = 0)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i] += of._parts[i] - (minus?._parts[i] ?? 0);
            _deviations[i] += of._deviations[i] - (minus?._deviations[i] ?? 0);
            _rests[i] += of._rests[i];
        }

        _samples += of._samples;
        (_numbers, _units) = (Math.Min(_numbers, of._numbers), Math.Min(_units, of._units));
        (_higher, _lower) = (_higher + higher, _lower + lower);
    }

    /// <summary>The mean over samples of their means.</summary>
    /// <param name="kind">What the numbers are.</param>
    /// <param name="limits">What they can be in any sample.</param>
    public Estimate Mean(MeasureKind kind, MeasureLimits limits)
    {
        if (_samples == 0 || _numbers == 0) return Estimate.Without(double.NaN, 0, NoInterval.NoData);
        if (limits.IsCertain) return Estimate.Without(_parts.Sum() / _samples, _numbers, NoInterval.CannotVary);
        if (_units < Means.FewestGroups && _numbers > _units) return Estimate.Without(_parts.Sum() / _samples, _numbers, NoInterval.TooFewDraws, Means.FewestGroups);
        // A share is an amount over samples; of a high one the rest is what is rare.
        if (kind != MeasureKind.Indicator || _parts.Sum() <= _rests.Sum()) return MeanOf(_parts, limits);
        var rest = MeanOf(_rests, limits);
        return rest with { Value = 1 - rest.Value, Low = 1 - rest.High, High = 1 - rest.Low };
    }

    /// <summary>The mean over samples of the mean differences, where the numbers are differences of pairs.</summary>
    /// <param name="limits">What the numbers can be whose differences they are.</param>
    public PairedEstimate Difference(MeasureLimits limits)
    {
        if (_samples == 0 || _numbers == 0) return PairedEstimate.None;
        var scale = (double)_units / _samples;
        var (up, down) = (_parts.Where(part => part > 0).ToList(), _parts.Where(part => part < 0).ToList());
        var pairs = new PairSums(
            _units, up.Count, down.Count, scale * up.Sum(), -scale * down.Sum(), scale * scale * up.Sum(part => part * part), scale * scale * down.Sum(part => part * part),
            scale * scale * _deviations.Sum(deviation => deviation * deviation));
        if (_units < Means.FewestGroups && _numbers > _units) return new PairedEstimate(Estimate.Without(pairs.Mean, _numbers, NoInterval.TooFewDraws, Means.FewestGroups), _higher, _lower, double.NaN);
        var estimate = PairedMeans.Of(MeasureKind.Number, pairs, limits);
        return estimate with { Difference = estimate.Difference with { Count = _numbers }, Higher = _higher, Lower = _lower };
    }

    private Estimate MeanOf(double[] parts, MeasureLimits limits)
    {
        var scale = (double)_units / _samples;
        var sample = new SampleSums(_units, scale * parts.Sum(), scale * scale * _deviations.Sum(deviation => deviation * deviation), parts.Count(part => part > 0));
        return Means.Of(MeasureKind.Number, sample, limits) with { Count = _numbers };
    }
}
