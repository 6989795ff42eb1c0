using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Metrics;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What a comparison yielded: means of both worlds and of their paired differences.</summary>
public sealed class PairedResult
{
    private readonly Moments _first;
    private readonly Moments _second;
    private readonly Moments _difference;

    internal PairedResult(CompiledModel first, CompiledModel second, RunPlan plan, PairedSchema schema)
    {
        First = first;
        Second = second;
        Plan = plan;
        Schema = schema;
        _first = new Moments(schema.Metrics.Count);
        _second = new Moments(schema.Metrics.Count);
        _difference = new Moments(schema.Metrics.Count);
    }

    /// <summary>The world as it is.</summary>
    public CompiledModel First { get; }

    /// <summary>The world it is compared with.</summary>
    public CompiledModel Second { get; }

    /// <summary>What was asked for.</summary>
    public RunPlan Plan { get; }

    /// <summary>The metrics that both share.</summary>
    public PairedSchema Schema { get; }

    /// <summary>Pairs done.</summary>
    public long Pairs => _difference.Count;

    /// <summary>True if the run was stopped before all pairs were done.</summary>
    public bool Interrupted => Pairs < Plan.Replications;

    /// <summary>Pairs in which the worlds part: another peak rung or other outcomes of incidents.</summary>
    public long Parted { get; private set; }

    /// <summary>The first of them, for tracing.</summary>
    public IReadOnlyList<long> Partings => _partings;

    private readonly List<long> _partings = [];

    /// <summary>The comparison of one metric.</summary>
    public PairedDifference this[int metric]
    {
        get
        {
            var n = Pairs;
            double a = _first.Squares[metric], b = _second.Squares[metric], d = _difference.Squares[metric];
            var noneDiffered = d == 0 && _difference.Sums[metric] == 0;
            int firstPlace = Schema.FirstPlaces[metric], secondPlace = Schema.SecondPlaces[metric];
            var none = Intervals.MeanOfZeroes(n, Math.Max(Schema.First.MostOfOne(firstPlace), Schema.Second.MostOfOne(secondPlace)));
            var difference = noneDiffered
                ? none with { Low = -none.High, Method = "no-pair-differed" }
                : Intervals.Mean(_difference.Mean(metric), d, n) with { Method = "paired-student" };
            return new PairedDifference(
                Schema.Metrics[metric],
                MetricMean.Of(Schema.First, firstPlace, _first.Sums[metric], a, n),
                MetricMean.Of(Schema.Second, secondPlace, _second.Sums[metric], b, n),
                difference,
                a > 0 && b > 0 ? Math.Clamp((a + b - d) / (2 * Math.Sqrt(a) * Math.Sqrt(b)), -1, 1) : double.NaN,
                d > 0 ? Math.Sqrt((a + b) / d) : double.NaN,
                Ratio(metric, a, b, (a + b - d) / 2));
        }
    }

    /// <summary>The comparison of a metric by name; null if the worlds do not share it.</summary>
    public PairedDifference? Find(string name)
    {
        for (var i = 0; i < Schema.Metrics.Count; i++)
        {
            if (Schema.Metrics[i].Name == name) return this[i];
        }

        return null;
    }

    internal void Merge(PairedTally block)
    {
        block.Close();
        _first.Merge(block.First);
        _second.Merge(block.Second);
        _difference.Merge(block.Difference);
        Parted += block.Parted;
        _partings.AddRange(block.Partings.Take(PairedTally.Remembered - _partings.Count));
        block.Clear();
    }

    // Of few occurrences the interval would not hold: then the ratio stands alone.
    private Estimate Ratio(int metric, double a, double b, double products)
    {
        const double fewest = 5;
        var (x, y) = (_first.Sums[metric], _second.Sums[metric]);
        if (x <= 0 || y < 0) return new Estimate(double.NaN, double.NaN, double.NaN, Pairs, "log-ratio");
        var counted = Schema.Metrics[metric].Kind is MetricKind.Indicator or MetricKind.Count;
        if (y == 0 || (counted && Math.Min(x, y) < fewest)) return new Estimate(y / x, double.NaN, double.NaN, Pairs, "log-ratio");
        return Intervals.LogRatio(x / Pairs, y / Pairs, a, b, products, Pairs);
    }
}

/// <summary>One metric in two worlds.</summary>
/// <param name="Metric">Which.</param>
/// <param name="First">Its mean in the world as it is.</param>
/// <param name="Second">Its mean in the other world.</param>
/// <param name="Difference">Mean of second minus first over pairs, with the paired interval.</param>
/// <param name="Correlation">Correlation of the pairs; NaN where one of them never varies.</param>
/// <param name="Narrower">How many times wider an interval from unpaired runs of the same size would be; NaN where no pair differed.</param>
/// <param name="Ratio">Mean of second over mean of first (for a probability: the risk ratio), with its paired interval; NaN where the first is never above 0.</param>
public readonly record struct PairedDifference(
    Metric Metric, Estimate First, Estimate Second, Estimate Difference, double Correlation, double Narrower, Estimate Ratio);
