using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

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
