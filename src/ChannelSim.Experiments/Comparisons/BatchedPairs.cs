using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>A comparison of a model with several others, all under the same luck: at once, or batch by batch. The first model is run once for all of them.</summary>
public sealed class BatchedPairs : IBatchedSums
{
    private readonly CompiledModel _first;
    private readonly IReadOnlyList<CompiledModel> _others;
    private readonly PairedSchema[] _schemas;
    private AllPairedSums? _batch;

    /// <summary>A comparison that is to be done.</summary>
    /// <param name="first">The world as it is.</param>
    /// <param name="others">The worlds it is compared with, at least one.</param>
    /// <param name="plan">What is to be run; a replication is a pair.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    public BatchedPairs(CompiledModel first, IReadOnlyList<CompiledModel> others, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(plan);
        RunPlan.RequireWithinSeed(plan);
        (_first, _others, Plan) = (first, others, plan);
        _schemas = [.. others.Select(other => new PairedSchema(new MeasureSchema(first), new MeasureSchema(other)))];
        Results = [.. others.Select((other, i) => new PairedResult(first, other, plan, _schemas[i]))];
    }

    /// <summary>What is to be run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The models, the one that the others are compared with first.</summary>
    public IReadOnlyList<CompiledModel> Models => [_first, .. _others];

    /// <summary>By other world its comparison with the first, all of as many pairs; whole after <see cref="RunAll"/>, or when all batches are merged.</summary>
    public IReadOnlyList<PairedResult> Results { get; }

    /// <inheritdoc/>
    public void RunAll(Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var blocks = new OrderedBlocks<PairedTally[]>(Plan.Replications, NewTally, (tallies, _) =>
        {
            for (var i = 0; i < tallies.Length; i++) Results[i].Add(tallies[i]);
            progress?.Invoke(Results[0].Pairs);
            return true;
        });
        blocks.Run(Plan.Threads, () => new Worker(_first, _others, Plan, cancellation).Fill);
        foreach (var result in Results) result.CloseBatch();
    }

    /// <inheritdoc/>
    public void Compute(IReadOnlyList<int> batches, Action<int, byte[]> done, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(done);
        new ChosenBatches(new RunBatches(Plan), batches).Run(Plan.Threads, NewSums(), NewTally, () => new Worker(_first, _others, Plan, cancellation).Fill, done, progress);
    }

    /// <inheritdoc/>
    public void Merge(byte[] sums)
    {
        SumsBits.Read(sums, (_batch ??= NewSums()).Pass);
        for (var i = 0; i < Results.Count; i++) Results[i].Merge(_batch.Worlds[i]);
    }

    private AllPairedSums NewSums() => new([.. Results.Select(result => result.NewSums())]);

    private PairedTally[] NewTally() => [.. _schemas.Select((schema, i) => new PairedTally(schema, Results[i].SharesDraws()))];

    private sealed class Worker(CompiledModel first, IReadOnlyList<CompiledModel> others, RunPlan plan, CancellationToken cancellation)
    {
        private readonly Stepper<NoObserver> _first = new(first, default);
        private readonly Stepper<NoObserver>[] _others = [.. others.Select(other => new Stepper<NoObserver>(other, default))];

        public int Fill(PairedTally[] tallies, long start, int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (cancellation.IsCancellationRequested) return i;
                var replication = plan.First + start + i;
                _first.RunWhole(plan, replication);
                for (var other = 0; other < tallies.Length; other++)
                {
                    _others[other].RunWhole(plan, replication);
                    tallies[other].Add(_first, _others[other], replication, replication - (replication % plan.Dice));
                }
            }

            return count;
        }
    }
}
