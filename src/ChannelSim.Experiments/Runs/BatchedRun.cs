using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>A run: at once, or batch by batch.</summary>
public sealed class BatchedRun : IBatchedSums
{
    private readonly CompiledModel _model;
    private readonly MeasureSchema _schema;
    private RunSums? _batch;

    /// <summary>A run that is to be done.</summary>
    /// <param name="model">The model.</param>
    /// <param name="plan">What is to be run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    public BatchedRun(CompiledModel model, RunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(plan);
        RunPlan.RequireWithinSeed(plan);
        (_model, Plan, _schema) = (model, plan, new MeasureSchema(model));
        Result = new RunResult(model, plan, _schema);
    }

    /// <summary>What is to be run.</summary>
    public RunPlan Plan { get; }

    /// <summary>The model.</summary>
    public IReadOnlyList<CompiledModel> Models => [_model];

    /// <summary>What came of it; whole after <see cref="RunAll"/>, or when all batches are merged.</summary>
    public RunResult Result { get; }

    /// <inheritdoc/>
    public void RunAll(Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var blocks = new OrderedBlocks<BlockTally>(Plan.Replications, NewTally, (tally, _) =>
        {
            Result.Add(tally);
            progress?.Invoke(Result.Replications);
            return !Result.StoppedByRule;
        });
        blocks.Run(Plan.Threads, () => new Worker(_model, Plan, cancellation).Fill);
        Result.CloseBatch();
    }

    /// <inheritdoc/>
    public void Compute(IReadOnlyList<int> batches, Action<int, byte[]> done, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(done);
        new ChosenBatches(new RunBatches(Plan), batches).Run(Plan.Threads, new RunSums(_model, _schema), NewTally, () => new Worker(_model, Plan, cancellation).Fill, done, progress);
    }

    /// <inheritdoc/>
    public void Merge(byte[] sums)
    {
        SumsBits.Read(sums, (_batch ??= new RunSums(_model, _schema)).Pass);
        Result.Merge(_batch);
    }

    private BlockTally NewTally() => new(_schema, Result.FirstTimes.Count, Result.ConnectMinutes.Count, Result.FiredTimes.Count);

    private sealed class Worker(CompiledModel model, RunPlan plan, CancellationToken cancellation)
    {
        private readonly Stepper<TallyObserver> _stepper = new(model, default);

        public int Fill(BlockTally tally, long first, int count)
        {
            _stepper.Observer = new TallyObserver(tally);
            for (var i = 0; i < count; i++)
            {
                if (cancellation.IsCancellationRequested) return i;
                _stepper.RunWhole(plan, plan.First + first + i);
                tally.Add(in _stepper.World, _stepper.Parameters);
            }

            return count;
        }
    }
}
