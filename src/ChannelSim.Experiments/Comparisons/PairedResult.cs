using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What a comparison yielded: means of both worlds and of their paired differences.</summary>
public sealed class PairedResult
{
    private readonly PairedSums _sums;
    private readonly PairedSums? _open;
    private readonly long _batch;

    internal PairedResult(CompiledModel baseline, CompiledModel alternative, RunPlan plan, PairedSchema schema)
    {
        Baseline = baseline;
        Alternative = alternative;
        Plan = plan;
        Schema = schema;
        var batches = new RunBatches(plan);
        (_batch, _sums) = (batches.Size, NewSums());
        if (batches.Count > 1) _open = NewSums();
    }

    /// <summary>The world as it is.</summary>
    public CompiledModel Baseline { get; }

    /// <summary>The world it is compared with.</summary>
    public CompiledModel Alternative { get; }

    /// <summary>What was asked for.</summary>
    public RunPlan Plan { get; }

    /// <summary>The measures that both share.</summary>
    public PairedSchema Schema { get; }

    /// <summary>Pairs done.</summary>
    public long Pairs => _sums.Count + (_open?.Count ?? 0);

    /// <summary>True if the run was stopped before all pairs were done.</summary>
    public bool Interrupted => Pairs < Plan.Replications;

    /// <summary>Pairs in which the worlds part: another peak rung or other outcomes of incidents.</summary>
    public long Parted => _sums.Parted;

    /// <summary>The share of pairs in which the worlds part, with the interval of a share: of groups, where pairs share draws of what is not known.</summary>
    public Estimate PartedShare
    {
        get
        {
            if (_sums.PartedByDraw is not { } byDraw || Pairs == 0) return Means.Share(Parted, Pairs);
            var share = (double)Parted / Pairs;
            var sample = new SampleSums(Pairs, Parted, Parted * (1 - share), Parted) { Groups = byDraw.Count, Between = byDraw.Between(0, share), NonzeroGroups = byDraw.Nonzero(0) };
            return Means.Of(MeasureKind.Indicator, sample, new MeasureLimits(1, 1));
        }
    }

    /// <summary>The first of them, for tracing.</summary>
    public IReadOnlyList<long> Partings => _sums.Partings;

    /// <summary>The first pair in which the alternative came to a higher rung than the baseline; null: none.</summary>
    public long? FirstHigher => _sums.FirstHigher;

    /// <summary>The first pair in which the alternative came to a lower rung than the baseline; null: none.</summary>
    public long? FirstLower => _sums.FirstLower;

    /// <summary>Whether replications of a plan share draws of what is not known: where nothing is unknown there are none.</summary>
    internal static bool SharesDraws(RunPlan plan, params ReadOnlySpan<CompiledModel> models)
    {
        if (plan.FixedKnowledge || plan.Dice < 2) return false;
        foreach (var model in models)
        {
            if (model.Definition.Parameters.Any(parameter => !parameter.Spread.IsConstant)) return true;
        }

        return false;
    }

    /// <summary>The comparison of one measure.</summary>
    public PairedDifference this[int measure]
    {
        get
        {
            var (kind, name) = (Schema.Measures[measure].Kind, Schema.Measures[measure]);
            MeasureLimits baseline = Schema.Baseline.LimitsOf(Schema.BaselinePlaces[measure]), alternative = Schema.Alternative.LimitsOf(Schema.AlternativePlaces[measure]);
            SampleSums one = _sums.Pairs.Baseline(measure), other = _sums.Pairs.Alternative(measure);
            var pairs = _sums.Pairs.Differences(measure);
            double a = one.Squares, b = other.Squares, d = pairs.Squares;
            var limits = baseline.With(alternative);
            var paired = PairedMeans.Of(kind, pairs, AreTheSame ? limits with { IsCertain = true } : limits);
            var (of, against) = (Means.Of(kind, Shared(Baseline, one), baseline), Means.Of(kind, Shared(Alternative, other), alternative));
            return new PairedDifference(
                name,
                of,
                against,
                paired,
                a > 0 && b > 0 ? Math.Clamp((a + b - d) / (2 * Math.Sqrt(a) * Math.Sqrt(b)), -1, 1) : double.NaN,
                pairs.Discordant > 0 ? double.Hypot(of.HalfWidth, against.HalfWidth) / paired.Difference.HalfWidth : double.NaN,
                PairedRatio.Of(one, other, pairs, paired.IsTold));
        }
    }

    /// <summary>Whether both worlds are one model: under the same luck nothing can differ.</summary>
    public bool AreTheSame => Baseline.Hash == Alternative.Hash;

    // In a world without anything unknown nothing is shared.
    private SampleSums Shared(CompiledModel world, SampleSums sample) => SharesDraws(Plan, world) ? sample : new SampleSums(sample.Count, sample.Sum, sample.Squares, sample.Nonzero);

    /// <summary>The comparison of a measure by name; null if the worlds do not share it.</summary>
    public PairedDifference? Find(string name)
    {
        for (var i = 0; i < Schema.Measures.Count; i++)
        {
            if (Schema.Measures[i].Name == name) return this[i];
        }

        return null;
    }

    /// <summary>Whether pairs share draws of what is not known.</summary>
    internal bool SharesDraws() => SharesDraws(Plan, Baseline, Alternative);

    /// <summary>Sums of nothing yet.</summary>
    internal PairedSums NewSums() => new(Schema.Measures.Count, SharesDraws());

    // A comparison of one batch needs no sums of its own for it: merging into nothing is copying.
    internal void Add(PairedTally block)
    {
        (_open ?? _sums).Add(block);
        if (_open?.Count == _batch) CloseBatch();
    }

    /// <summary>Puts the batch that is under way to those before it.</summary>
    internal void CloseBatch()
    {
        if (_open is null || _open.Count == 0) return;
        _sums.Merge(_open);
        _open.Clear();
    }

    internal void Merge(PairedSums batch) => _sums.Merge(batch);
}

/// <summary>One measure in two worlds.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Baseline">Its mean in the world as it is.</param>
/// <param name="Alternative">Its mean in the other world.</param>
/// <param name="Paired">Mean of alternative minus baseline over pairs, with interval, discordant pairs and p-value.</param>
/// <param name="Correlation">Correlation of the pairs; NaN where one of them never varies.</param>
/// <param name="Narrower">How many times wider an interval from unpaired runs of the same size would be; NaN where no pair differed.</param>
/// <param name="Ratio">Mean of alternative over mean of baseline (for a probability: the risk ratio), with its paired interval; NaN where the baseline is never above 0.</param>
public readonly record struct PairedDifference(
    Measure Measure, Estimate Baseline, Estimate Alternative, PairedEstimate Paired, double Correlation, double Narrower, Estimate Ratio)
{
    /// <summary>Mean of alternative minus baseline over pairs, with its interval.</summary>
    public Estimate Difference => Paired.Difference;
}
