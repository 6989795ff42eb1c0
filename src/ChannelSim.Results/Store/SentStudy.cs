using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Store;

/// <summary>A study that came as bytes from the process that keeps it. Computes any batch of it, on any number of threads.</summary>
public sealed class SentStudy
{
    private readonly Study _study;
    private readonly ImmutableArray<DesignPoint> _points;
    private readonly ImmutableArray<StudyColumn> _columns;
    private readonly string _designHash;
    private readonly ConcurrentBag<Desk> _desks = [];

    private SentStudy(Study study)
    {
        _study = study;
        _points = DesignPoints.Of(study);
        _columns = StudyColumns.Of(study);
        _designHash = TableMetadata.HashOf(_points);
    }

    /// <summary>A study as bytes: all that its batches depend on.</summary>
    public static byte[] Of(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.SerializeToUtf8Bytes(TableMetadata.Of("study", plan.Study, plan.DesignHash), StoreJson.Compact);
    }

    /// <summary>Reads one.</summary>
    /// <param name="bytes">What <see cref="Of"/> made.</param>
    /// <exception cref="StoreRefusedException">They are not a study, or one of another engine.</exception>
    public static SentStudy Open(ReadOnlyMemory<byte> bytes)
    {
        var (metadata, fault) = StoredObject.Read<Dictionary<string, string>>(bytes.Span);
        if (metadata is null) throw new StoreRefusedException($"what was sent {fault}");
        var study = new SentStudy(StoredStudy.Load(metadata, "what was sent"));
        return study._designHash == metadata.GetValueOrDefault(TableMetadata.DesignHash) ? study : throw new StoreRefusedException("what was sent has other design points than follow from it: the two programs differ");
    }

    /// <summary>Computes a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>What the process that keeps the study commits.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public byte[] Compute(StudyBatch batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!_desks.TryTake(out var desk)) desk = new Desk(new BatchSimulator(_study, _points, _columns), new BatchSlot(), new ShardEncoder(_study, _designHash, _columns));
        var content = desk.Compute(batch, _columns.Length, cancellation);
        _desks.Add(desk);
        return content;
    }

    // What one thread at a time works with; it keeps the model of the design point that it was at.
    private sealed record Desk(BatchSimulator Simulator, BatchSlot Slot, ShardEncoder Encoder)
    {
        public byte[] Compute(StudyBatch batch, int columns, CancellationToken cancellation)
        {
            Slot.Begin(batch, columns);
            if (!Simulator.Run(batch, Slot.Rows, Slot.Failed, Slot.Events, null, cancellation)) throw new OperationCanceledException(cancellation);
            return BatchContent.Of(Slot, Encoder).ToBytes();
        }
    }
}
