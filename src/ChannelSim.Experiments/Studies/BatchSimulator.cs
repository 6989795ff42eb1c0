using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
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

/// <summary>The replications of one design point.</summary>
internal sealed class PointStepper
{
    private readonly Study _study;
    private readonly CompiledModel _model;
    private readonly Stepper<NoObserver> _stepper;
    private readonly MeasureSchema _schema;
    private readonly int?[] _places;
    private readonly double[] _row;
    private readonly long _dice;

    /// <param name="study">The study.</param>
    /// <param name="point">The design point.</param>
    /// <param name="model">Its model.</param>
    /// <param name="columns">The columns of the study.</param>
    /// <param name="before">The stepper of the point before, whose measures it takes over if they are the same; may be null.</param>
    public PointStepper(Study study, DesignPoint point, CompiledModel model, ImmutableArray<StudyColumn> columns, PointStepper? before)
    {
        _study = study;
        Design = point.Id;
        _model = model;
        _stepper = new Stepper<NoObserver>(_model, default);
        _schema = before?._schema.With(model) ?? new MeasureSchema(model);
        _places = before is not null && model.SharesRulesWith(before._model) ? before._places : StudyColumns.Places(columns, _schema, _model);
        _row = new double[_schema.Width];
        _dice = study.FixedKnowledge ? 1 : study.Dice;
    }

    public int Design { get; }

    /// <summary>Runs a replication into the next row; what stopped it, if anything did.</summary>
    public FailedReplication? Run(long replication, RowBlock rows)
    {
        var row = rows.Count++;
        var knowledge = replication - (replication % _dice);
        (rows.Designs[row], rows.Replications[row], rows.Knowledge[row], rows.Failed[row]) = (Design, replication, knowledge, false);
        if (_stepper.TryRunWhole(KeyOf(replication), _study.FixedKnowledge) is { } reason)
        {
            rows.Failed[row] = true;
            foreach (var measure in rows.Measures) measure[row] = double.NaN;
            return new FailedReplication(Design, replication, knowledge, reason.Message);
        }

        Fill(rows, row);
        return null;
    }

    /// <summary>The events of a replication, as far as it came.</summary>
    public void Record(long replication, List<RecordedEvent> events)
    {
        var stepper = new Stepper<EventRecorder>(_model, new EventRecorder());
        // What happened until it failed is worth keeping; that it failed is in the table of replications.
        stepper.TryRunWhole(KeyOf(replication), _study.FixedKnowledge);
        var sequence = 0;
        foreach (var happened in stepper.Observer.Events)
        {
            var channel = happened.Channel is { } on ? _model.Definition.Channels[on.Index].Name : null;
            events.Add(new RecordedEvent(Design, replication, sequence++, channel, happened));
        }
    }

    private StreamKey KeyOf(long replication) => new(_study.Seed, 0, (uint)replication, (uint)(replication % _dice));

    private void Fill(RowBlock rows, int row)
    {
        ref readonly var world = ref _stepper.World;
        _schema.Fill(in world, _stepper.Parameters, _row);
        for (var column = 0; column < _places.Length; column++)
        {
            var value = _places[column] switch
            {
                null => double.NaN,
                >= 0 and var measure => _row[measure],
                int rung => -1 - rung <= world.Peak ? world.FirstTimes[-1 - rung] : double.NaN,
            };
            rows.Measures[column][row] = double.IsFinite(value) ? value : double.NaN;
        }
    }
}

/// <summary>An event of a replication.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Replication">The replication.</param>
/// <param name="Sequence">Its number in the replication, from 0.</param>
/// <param name="Channel">The channel's name, or null.</param>
/// <param name="Event">The event.</param>
public sealed record RecordedEvent(int Design, long Replication, int Sequence, string? Channel, StepEvent Event);
