namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Quantiles of times in constant memory: counts in buckets of the bits of a double (256 to the octave, so 0.4 % wide), with each bucket's
/// first value and the sum of the differences from it, so that a value repeated is reported exactly. Mergeable; counts do not depend on order.
/// </summary>
/// <remarks>A quantile is the mean of the bucket that holds its rank: its relative error is at most 2^-8.</remarks>
public sealed class QuantileSketch
{
    private const int Shift = 52 - 8;
    private const int LowestExponent = 1023 - 12; // 2^-12 minutes, a seventieth of a second; less counts as that bucket
    private const int Octaves = 48;
    private const int Buckets = Octaves << 8;
    private readonly long[] _counts = new long[Buckets];
    private readonly double[] _origins = new double[Buckets];
    private readonly double[] _differences = new double[Buckets];

    private int _lowest = Buckets - 1;
    private int _highest;

    /// <summary>Whether its values are only those of replications that have one, as the time of a rung that not all reach.</summary>
    public bool Conditional { get; init; }

    /// <summary>Whether the model leaves its values no choice, as the time of the rung of the start.</summary>
    public bool Certain { get; init; }

    /// <summary>Values added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a value of at least 0.</summary>
    public void Add(double value)
    {
        var key = (BitConverter.DoubleToInt64Bits(value) >> Shift) - ((long)LowestExponent << 8);
        var bucket = (int)Math.Clamp(key, 0, Buckets - 1);
        if (_counts[bucket]++ == 0) _origins[bucket] = value;
        _differences[bucket] += value - _origins[bucket];
        _lowest = Math.Min(_lowest, bucket);
        _highest = Math.Max(_highest, bucket);
        Count++;
    }

    /// <summary>Adds the values of another sketch. Merging into nothing is copying.</summary>
    public void Merge(QuantileSketch later)
    {
        ArgumentNullException.ThrowIfNull(later);
        for (var bucket = later._lowest; bucket <= later._highest; bucket++)
        {
            var count = later._counts[bucket];
            if (count == 0) continue;
            if (_counts[bucket] == 0) _origins[bucket] = later._origins[bucket];
            _differences[bucket] += later._differences[bucket] + (count * (later._origins[bucket] - _origins[bucket]));
            _counts[bucket] += count;
        }

        _lowest = Math.Min(_lowest, later._lowest);
        _highest = Math.Max(_highest, later._highest);
        Count += later.Count;
    }

    /// <summary>The value of a rank from 1 to <see cref="Count"/>; NaN outside.</summary>
    public double AtRank(long rank) => rank < 1 || rank > Count ? double.NaN : MeanOf(BucketOf(rank));

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        Array.Clear(_counts, _lowest, _highest - _lowest + 1);
        Array.Clear(_differences, _lowest, _highest - _lowest + 1);
        (Count, _lowest, _highest) = (0, Buckets - 1, 0);
    }

    /// <summary>A quantile with the interval of its order statistics; NaN without values, and no interval of too few.</summary>
    public Estimate Quantile(double level) => Between(level, Math.Clamp((long)Math.Ceiling(level * Count), 1, Math.Max(1, Count)));

    /// <summary>The median with the interval of its order statistics; NaN without values, and no interval below six of them.</summary>
    public Estimate Median() => Between(0.5, (Count + 1) / 2);

    private Estimate Between(double level, long rank)
    {
        if (Count == 0) return Estimate.Without(double.NaN, 0, NoInterval.NoData) with { Conditional = Conditional };
        var estimate = Certain ? Estimate.Without(AtRank(rank), Count, NoInterval.CannotVary)
            : Intervals.QuantileRanks(level, Count) is var (low, high) ? Bounded(rank, low, high)
            : Estimate.Without(AtRank(rank), Count, NoInterval.TooFewValues, Intervals.FewestForQuantile(level));
        return estimate with { Conditional = Conditional };
    }

    // No interval has zero width: what would be one says that the values did not vary.
    private Estimate Bounded(long rank, long low, long high)
    {
        var (least, most) = (Bound(low, rank, edge: 0), Bound(high, rank, edge: 1));
        return least < most ? new Estimate(AtRank(rank), least, most, Count, "order-statistics") : Estimate.Without(AtRank(rank), Count, NoInterval.DidNotVary);
    }

    // A bound in the bucket of the value itself is the edge of that bucket: within it ranks are not told apart, unless all its values are one.
    private double Bound(long rank, long of, int edge)
    {
        var bucket = BucketOf(rank);
        return bucket == BucketOf(of) && _differences[bucket] != 0 ? Edge(bucket + edge) : MeanOf(bucket);
    }

    private static double Edge(int bucket) => bucket == 0 ? 0 : BitConverter.Int64BitsToDouble((bucket + ((long)LowestExponent << 8)) << Shift);

    private double MeanOf(int bucket) => _origins[bucket] + (_differences[bucket] / _counts[bucket]);

    private int BucketOf(long rank)
    {
        var bucket = _lowest;
        for (var seen = _counts[bucket]; seen < rank; seen += _counts[bucket]) bucket++;
        return bucket;
    }

    /// <summary>Its values, as bytes: the buckets that have any.</summary>
    internal void Pass(SumsBits bits)
    {
        if (bits.IsReading) Clear();
        var used = bits.Within(_counts.Count(count => count > 0), 0, Buckets);
        var bucket = -1;
        for (var i = 0; i < used; i++)
        {
            bucket = bits.IsReading ? bits.Within(0, bucket + 1, Buckets - 1) : bits.Within(NextUsed(bucket), 0, Buckets - 1);
            var count = bits.Whole(_counts[bucket]);
            (_counts[bucket], _origins[bucket], _differences[bucket]) = (count, bits.Number(_origins[bucket]), bits.Number(_differences[bucket]));
            if (bits.IsReading) (_lowest, _highest, Count) = (Math.Min(_lowest, bucket), bucket, Count + count);
        }
    }

    private int NextUsed(int bucket) => Array.FindIndex(_counts, bucket + 1, count => count > 0);

    /// <summary>Writes everything that determines answers, for digests.</summary>
    internal void AppendTo(Action<long, double> sink)
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            if (_counts[bucket] == 0) continue;
            sink(bucket, _origins[bucket]);
            sink(_counts[bucket], _differences[bucket]);
        }
    }
}
