using System.Security.Cryptography;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>What a run yielded, in constant memory: moments of every measure, sketches of times, calibration, profiles.</summary>
public sealed class RunResult
{
    private readonly StoppingSchedule? _schedule;
    private readonly RunSums _sums;
    private readonly RunSums? _open;
    private readonly long _batch;

    internal RunResult(CompiledModel model, RunPlan plan, MeasureSchema schema)
    {
        Model = model;
        Plan = plan;
        Schema = schema;
        _schedule = plan.Until?.Schedule(plan.Replications);
        var batches = new RunBatches(plan);
        (_batch, _sums) = (batches.Size, new RunSums(model, schema));
        if (batches.Count > 1) _open = new RunSums(model, schema);
    }

    /// <summary>The model that was run.</summary>
    public CompiledModel Model { get; }

    /// <summary>What was asked for.</summary>
    public RunPlan Plan { get; }

    /// <summary>The measures.</summary>
    public MeasureSchema Schema { get; }

    /// <summary>Moments of the measures.</summary>
    public Moments Moments => _sums.Moments;

    /// <summary>Replications that were completed: the first ones of the plan.</summary>
    public long Replications => _sums.Count + (_open?.Count ?? 0);

    /// <summary>True if the run was stopped by hand before all replications were done.</summary>
    public bool Interrupted => Replications < Plan.Replications && !StoppedByRule;

    /// <summary>True if the plan's stopping rule was met.</summary>
    public bool StoppedByRule { get; private set; }

    /// <summary>Why there are as many replications as there are: <c>all</c>, <c>half-width</c>, <c>at-most</c> (the half-width was not reached) or <c>interrupted</c>.</summary>
    public string StopReason => StoppedByRule ? "half-width" : Interrupted ? "interrupted" : Plan.Until is null ? "all" : "at-most";

    /// <summary>Half the width of the interval on which the plan's stopping rule decided; null without a rule.</summary>
    public double? HalfWidthReached => Plan.Until is null ? null : Decisive(Plan.Until).HalfWidth;

    /// <summary>Events executed.</summary>
    public long Events => _sums.Events;

    /// <summary>By rung: first times of the replications that reached it.</summary>
    public IReadOnlyList<QuantileSketch> FirstTimes => _sums.FirstTimes;

    /// <summary>First-passage curve of each rung: P(reached by the k-th twentieth of the horizon).</summary>
    public FirstPassage FirstPassage => _sums.FirstPassage;

    /// <summary>By entry of the timeline: when it fired, in the replications in which it did.</summary>
    public IReadOnlyList<QuantileSketch> FiredTimes => _sums.FiredTimes;

    /// <summary>By channel: minutes from attempt to connection of contacts about incidents.</summary>
    public IReadOnlyList<QuantileSketch> ConnectMinutes => _sums.ConnectMinutes;

    /// <summary>Posteriors of decisions against truth.</summary>
    public CalibrationBins Calibration => _sums.Calibration;

    /// <summary>Outcomes in outline.</summary>
    public ReplicationProfiles Profiles => _sums.Profiles;

    /// <summary>Mean of a measure with its interval. The rung of a stopping rule has the interval that the rule promises.</summary>
    public Estimate Mean(int measure) => Plan.Until is { } rule && Schema.Measures[measure].Name == $"rungs.{Model.Definition.Rungs[rule.Rung.Index].Name}.reached"
        ? Decisive(rule)
        : Means.Of(Schema.Measures[measure].Kind, Moments[measure], Schema.LimitsOf(measure));

    /// <summary>Mean of a measure by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public Estimate Mean(string measure) => Mean(Schema.IndexOf(measure));

    /// <summary>Of the replications that reached a rung, the share of which a measure of its first arrival is true, such as <c>first_by_timeline</c>.</summary>
    public Estimate OfThoseThatReached(int rung, string measure)
    {
        var (place, reached) = (Schema.IndexOf($"rungs.{Model.Definition.Rungs[rung].Name}.{measure}"), FirstTimes[rung].Count);
        return reached > 0 && Schema.LimitsOf(place).IsCertain
            ? Estimate.Without(0, reached, NoInterval.CannotVary) with { Conditional = true }
            : Means.Share((long)Moments[place].Sum, reached) with { Conditional = true };
    }

    /// <summary>Of the moments at which plans wanted a channel, the share at which it worked. Moments of one replication belong together.</summary>
    public Estimate WorkedWhenWanted(int channel)
    {
        var (worked, wanted, squares) = Ratio(channel, "worked", "wanted", _sums.WorkedProducts[channel]);
        return Means.ShareOfGroups(worked.Sum, (long)wanted.Sum, squares, wanted.Nonzero);
    }

    /// <summary>Mean mutual information per completed call about an incident, in bits.</summary>
    public Estimate BitsPerCall(int channel)
    {
        var (bits, calls, squares) = Ratio(channel, "bits", "completed", _sums.BitsProducts[channel]);
        var mean = Means.Of(MeasureKind.Number, new SampleSums(calls.Nonzero, bits.Sum, squares, bits.Nonzero), new MeasureLimits());
        var scale = calls.Nonzero / calls.Sum; // from a replication that had calls to a call
        return mean with { Value = mean.Value * scale, Low = mean.Low * scale, High = mean.High * scale, Count = (long)calls.Sum, Conditional = true };
    }

    /// <summary>Brier score of the decisions, with the interval of a mean over decisions.</summary>
    public Estimate Brier() =>
        Means.Of(MeasureKind.Number, new SampleSums(Calibration.Count, Calibration.Count == 0 ? 0 : Calibration.Brier * Calibration.Count, Calibration.BrierSquares, Calibration.Count), new MeasureLimits(1, 1));

    /// <summary>SHA-256 of everything the run summed up, lowercase hex: equal on every computer and for any number of threads.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var pair = new byte[16];
        void Append(long number, double value)
        {
            BitConverter.TryWriteBytes(pair, number);
            BitConverter.TryWriteBytes(pair.AsSpan(8), value);
            hash.AppendData(pair);
        }

        Append(Replications, Events);
        var width = SaysMore(Model.Definition) ? Schema.Width : Schema.FirstOfCauses;
        for (var i = 0; i < width; i++) Append(BitConverter.DoubleToInt64Bits(Moments.Sums[i]), Moments.Squares[i]);
        foreach (var sketch in FirstTimes.Concat(ConnectMinutes)) sketch.AppendTo(Append);
        for (var channel = 0; channel < ConnectMinutes.Count; channel++) Append(BitConverter.DoubleToInt64Bits(_sums.WorkedProducts[channel]), _sums.BitsProducts[channel]);
        Calibration.AppendTo(Append);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A scenario in which nothing follows later, is announced or turns on the truth has the digest that it had before causes were counted.
    private static bool SaysMore(ModelDefinition model) =>
        model.Incidents.Any(type => !type.EscalatesIfDeliberate.IsEmpty || !type.Emboldens.IsEmpty || type.Announce is not null || type.Provokes.Any(followUp => followUp.After is not null || followUp.ChanceIfDeliberate is not null))
        || model.Timeline.Any(entry => entry.Trigger.Kind >= TriggerKind.Responded);

    // A run of one batch needs no sums of its own for it: merging into nothing is copying.
    internal void Add(BlockTally block)
    {
        (_open ?? _sums).Add(block);
        if (_open?.Count == _batch) CloseBatch();
        if (Plan.Until is { } rule && _schedule!.IsLook(Replications)) StoppedByRule = _schedule.IsMet(Decisive(rule));
    }

    /// <summary>Puts the batch that is under way to those before it.</summary>
    internal void CloseBatch()
    {
        if (_open is null || _open.Count == 0) return;
        _sums.Merge(_open);
        _open.Clear();
    }

    internal void Merge(RunSums batch) => _sums.Merge(batch);

    private Estimate Decisive(StoppingRule rule) => _schedule!.Share(FirstTimes[rule.Rung.Index].Count + (_open?.FirstTimes[rule.Rung.Index].Count ?? 0), Replications);

    // Numerator and denominator of a ratio, and the sum of squares of numerator - ratio x denominator over replications.
    private (SampleSums Numerator, SampleSums Denominator, double Squares) Ratio(int channel, string numerator, string denominator, double products)
    {
        var name = Model.Definition.Channels[channel].Name;
        var (x, y) = (Moments[Schema.IndexOf($"channels.{name}.{numerator}")], Moments[Schema.IndexOf($"channels.{name}.{denominator}")]);
        var (ratio, covariance) = (x.Sum / y.Sum, products - (x.Sum * y.Sum / Replications));
        return (x, y, Math.Max(0, x.Squares - (2 * ratio * covariance) + (ratio * ratio * y.Squares)));
    }
}
