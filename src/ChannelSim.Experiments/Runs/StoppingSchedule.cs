using ChannelSim.Engine.Mathematics;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// When a sample that goes on until an interval is narrow is looked at, and which interval decides: one rule for <c>run --until</c> and for the
/// <c>until</c> of a study. Looks are fixed beforehand: 1,280, then twice as many, and so on up to the most that is allowed. The error of the interval is
/// shared out equally over them (Bonferroni), so that whichever look ends it the interval covers at least as often as its level says.
/// </summary>
/// <remarks>
/// Looks at which not even a sample without a single case could be narrow enough are left out, for each look has its price. The interval of a share is
/// from the lower of the score and the exact bounds to the higher: a sample that by chance has seen too few has too narrow a score interval, and would
/// stop just then.
/// </remarks>
public sealed class StoppingSchedule
{
    private const double Skewed = 1.5;
    private const double AllError = 1 - Estimate.Level;
    private readonly HashSet<long> _looks;
    private readonly double _halfWidth;
    private readonly bool _share;

    /// <summary>The schedule of a rule.</summary>
    /// <param name="halfWidth">Half the width of the interval that is wanted; above 0.</param>
    /// <param name="atMost">Replications at which it ends in any case; at least 1.</param>
    /// <param name="unit">Looks are rounded up to multiples of it: the replications that share a draw of what is not known; 1 where each has its own.</param>
    /// <param name="share">Whether the measure is 0 or 1 in each replication.</param>
    public StoppingSchedule(double halfWidth, long atMost, long unit, bool share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(halfWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(unit, 1);
        (_halfWidth, _share) = (halfWidth, share);
        List<long> looks = [];
        for (long look = StoppingLimits.FirstLook; look < atMost; look *= 2)
        {
            var rounded = (look + unit - 1) / unit * unit;
            if (rounded < atMost && !(share && HalfWidthOfNone(rounded) > halfWidth)) looks.Add(rounded);
        }

        looks.Add(atMost);
        Looks = looks;
        _looks = [.. looks];
    }

    /// <summary>Replications at which it is looked at, ascending; with the last it ends.</summary>
    public IReadOnlyList<long> Looks { get; }

    /// <summary>The level of the interval at each look; all of them together hold with <see cref="Estimate.Level"/>.</summary>
    public double LevelOfEach => 1 - (AllError / Looks.Count);

    private double Tail => AllError / 2 / Looks.Count;

    private double Z => -NormalQuantile.Of(Tail);

    /// <summary>Whether a sample of this size is looked at.</summary>
    public bool IsLook(long replications) => _looks.Contains(replications);

    /// <summary>Whether an interval made by <see cref="Share"/> or <see cref="Widened"/> is narrow enough. What cannot vary is known; what has no interval for another reason is not.</summary>
    public bool IsMet(Estimate interval) => interval.Why == NoInterval.CannotVary || interval.HalfWidth <= _halfWidth;

    /// <summary>A share of independent replications with the interval that decides.</summary>
    /// <param name="cases">Replications in which it was so.</param>
    /// <param name="count">Replications.</param>
    public Estimate Share(long cases, long count)
    {
        if (count == 0) return Estimate.Without(double.NaN, 0, NoInterval.NoData);
        var share = (double)cases / count;
        var (least, most) = ShareBounds.Exact(cases, count, Tail);
        var (low, high) = ShareBounds.Score(cases, count, Z);
        return new Estimate(share, Math.Min(least, low), Math.Max(most, high), count, MethodName);
    }

    /// <summary>An ordinary interval, widened to the level of a look. Bounds that lie askew rest on few cases, whose tails are longer than normal ones.</summary>
    /// <param name="ordinary">An estimate with its interval at <see cref="Estimate.Level"/>; one without an interval stays as it is.</param>
    public Estimate Widened(Estimate ordinary)
    {
        if (double.IsNaN(ordinary.HalfWidth)) return ordinary;
        double below = ordinary.Value - ordinary.Low, above = ordinary.High - ordinary.Value;
        var normal = Z / Intervals.Z;
        var exponential = Math.Log(Tail) / Math.Log(AllError / 2);
        var low = ordinary.Value - (below * (below > Skewed * above ? exponential : normal));
        var high = ordinary.Value + (above * (above > Skewed * below ? exponential : normal));
        return ordinary with
        {
            Low = ordinary.Low >= 0 ? Math.Max(0, low) : low,
            High = _share ? Math.Min(1, high) : high,
            Method = MethodName,
        };
    }

    /// <summary>What the interval of a stopped sample is called in data files.</summary>
    public const string MethodName = "until";

    private static double HalfWidthOfNone(long count) => (1 - Math.Pow(AllError / 2, 1.0 / count)) / 2;
}
