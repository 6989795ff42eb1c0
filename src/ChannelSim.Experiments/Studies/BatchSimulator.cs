using System.Collections.Immutable;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// Fills rows with the replications of batches. Belongs to one thread; keeps the model of the design point it is at. The streams of a replication
/// are those of the seed and its number, whatever the design point: common random numbers throughout.
/// </summary>
public sealed class BatchSimulator
{
    private const int Announced = 256;
    private readonly Study _study;
    private readonly ImmutableArray<DesignPoint> _points;
    private readonly ImmutableArray<StudyColumn> _columns;
    private readonly PointModels _models;
    private PointStepper? _point;

    /// <summary>A simulator for a study.</summary>
    public BatchSimulator(Study study, ImmutableArray<DesignPoint> points, ImmutableArray<StudyColumn> columns)
    {
        _study = study;
        _points = points;
        _columns = columns;
        _models = new PointModels(study);
    }

    /// <summary>Runs a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="rows">Emptied, then filled in the order of design points and replications.</param>
    /// <param name="failed">Gets the replications that did not finish; their measures are NaN.</param>
    /// <param name="events">Gets the events of the replications whose events the study keeps.</param>
    /// <param name="progress">Told of replications done, some at a time; may be null.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>False if it was stopped.</returns>
    public bool Run(StudyBatch batch, RowBlock rows, List<FailedReplication> failed, List<RecordedEvent> events, Action<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(failed);
        ArgumentNullException.ThrowIfNull(events);
        rows.Count = 0;
        var told = 0;
        for (var design = batch.FirstPoint; design < batch.EndPoint; design++)
        {
            if (_point?.Design != design) _point = new PointStepper(_study, _points[design], _models.Compile(_points[design]), _columns, _point);
            for (var replication = batch.FirstReplication; replication < batch.EndReplication; replication++)
            {
                if (cancellation.IsCancellationRequested) return false;
                if (_point.Run(replication, rows) is { } failure) failed.Add(failure);
                if (replication < _study.Events) _point.Record(replication, events);
                if (rows.Count - told < Announced) continue;
                progress?.Invoke(rows.Count - told);
                told = rows.Count;
            }
        }

        progress?.Invoke(rows.Count - told);
        return true;
    }
}
