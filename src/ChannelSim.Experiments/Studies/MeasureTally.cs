using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Studies;

/// <summary>What one measure amounts to at one design point, added replication by replication in their order.</summary>
internal sealed class MeasureTally(StudyColumn column, int dice)
{
    private readonly QuantileSketch? _sketch = column.Kind == MeasureKind.Indicator ? null : new QuantileSketch { Conditional = column.Conditional };
    private readonly VarianceParts _parts = new(column.Kind, Math.Max(2, dice));
    private double _origin;
    private double _sum;
    private double _squares;
    private long _count;
    private long _group = -1;
    private long _groups;
    private long _groupCount;
    private double _groupSum;
    private double _groupSquares;
    private double _sumSquares;
    private double _sumSizes;
    private double _sizeSquares;
    private long _nonzero;
    private long _nonzeroGroups;
    private bool _groupNonzero;

    public void Add(double value, long knowledge)
    {
        if (double.IsNaN(value)) return;
        if (_count == 0) _origin = value;
        if (knowledge != _group) CloseGroup(knowledge);
        var deviation = value - _origin;
        _count++;
        _sum += deviation;
        _squares += deviation * deviation;
        _groupCount++;
        _groupSum += deviation;
        _groupSquares += deviation * deviation;
        if (value != 0) (_nonzero, _groupNonzero) = (_nonzero + 1, true);
        _sketch?.Add(value);
    }

    public void Clear()
    {
        _sketch?.Clear();
        _parts.Clear();
        (_sum, _squares, _count, _group, _groups, _groupCount, _groupSum, _groupSquares) = (0, 0, 0, -1, 0, 0, 0, 0);
        (_sumSquares, _sumSizes, _sizeSquares) = (0, 0, 0);
        (_nonzero, _nonzeroGroups, _groupNonzero) = (0, 0, false);
    }

    /// <summary>The numbers of a summary, in a fixed order.</summary>
    /// <param name="design">The design point.</param>
    /// <param name="facts">What is known of its model.</param>
    /// <param name="grouped">Whether something is unknown, so that replications of a group belong together.</param>
    public IEnumerable<SummaryRow> Rows(int design, PointFacts facts, bool grouped)
    {
        CloseGroup(-1);
        if (!column.Conditional) yield return Row(design, "mean", Mean(facts, grouped));
        if (_sketch is not null)
        {
            yield return Row(design, "q05", Quantile(0.05, grouped));
            yield return Row(design, "median", Quantile(0.5, grouped));
            yield return Row(design, "q95", Quantile(0.95, grouped));
        }

        if (column.Conditional) yield break;
        if (!grouped || dice < 2)
        {
            yield return Row(design, "variance", new Estimate(_count < 2 ? double.NaN : Squares / (_count - 1), double.NaN, double.NaN, _count, "sample"));
            yield break;
        }

        yield return Row(design, "variance", Part(_parts.Total(), facts));
        yield return Row(design, "variance_dice", Part(_parts.Dice(), facts));
        yield return Row(design, "variance_knowledge", Part(_parts.Knowledge(), facts));
        yield return Row(design, "share_knowledge", Part(_parts.Share(), facts));
    }

    /// <summary>The mean with its interval.</summary>
    public Estimate Mean(PointFacts facts, bool grouped)
    {
        CloseGroup(-1);
        var total = (_count * _origin) + _sum;
        var sample = new SampleSums(_count, total, Squares, _nonzero);
        if (!grouped || dice < 2) return Means.Of(column.Kind, sample, facts.LimitsOf(column));
        var mean = _count == 0 ? 0 : _sum / _count; // of deviations from the origin
        var between = Math.Max(0, _sumSquares - (2 * mean * _sumSizes) + (mean * mean * _sizeSquares));
        return Means.Of(column.Kind, sample with { Groups = _groups, Between = between, NonzeroGroups = _nonzeroGroups }, facts.LimitsOf(column));
    }

    private double Squares => _count == 0 ? 0 : Math.Max(0, _squares - (_sum * _sum / _count));

    private SummaryRow Row(int design, string statistic, Estimate estimate) => new(design, column.Name, statistic, estimate);

    private Estimate Part(Estimate estimate, PointFacts facts) =>
        facts.LimitsOf(column).IsCertain ? Estimate.Without(estimate.Value, _count, double.IsNaN(estimate.Value) ? NoInterval.NoData : NoInterval.CannotVary) : estimate with { Count = _count };

    private Estimate Quantile(double level, bool grouped)
    {
        var estimate = _sketch!.Quantile(level);
        return grouped && dice > 1 && _sketch.Count > 0 ? Estimate.Without(estimate.Value, estimate.Count, NoInterval.SharedDraws) with { Conditional = column.Conditional } : estimate;
    }

    private void CloseGroup(long next)
    {
        if (_groupCount > 0)
        {
            _groups++;
            if (_groupNonzero) _nonzeroGroups++;
            _sumSquares += _groupSum * _groupSum;
            _sumSizes += _groupSum * _groupCount;
            _sizeSquares += (double)_groupCount * _groupCount;
            if (_groupCount == dice && dice > 1)
            {
                var mean = _groupSum / _groupCount;
                _parts.Add(_origin + mean, Math.Max(0, _groupSquares - (_groupSum * mean)) / (_groupCount - 1));
            }
        }

        (_group, _groupCount, _groupSum, _groupSquares, _groupNonzero) = (next, 0, 0, 0, false);
    }
}
