using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Experiments.Measures;

namespace ChannelSim.Exercise.Fans;

/// <summary>What is counted in each world of a fan, from where it starts: rungs above the present one, decisions by what they were, contacts.</summary>
internal sealed class FanMeasures
{
    private readonly ModelDefinition _model;
    private readonly int _rung;
    private readonly int _first;

    public FanMeasures(ModelDefinition model, Rung from)
    {
        (_model, _rung) = (model, from.Index);
        var rungs = model.Rungs.Skip(_rung + 1).Select(rung => new Measure($"rung.{rung.Name}.reached", MeasureKind.Indicator)).ToList();
        _first = rungs.Count;
        Measure[] others = [new("miscalculations", MeasureKind.Count), new("missed", MeasureKind.Count), new("right_responses", MeasureKind.Count), new("contacts", MeasureKind.Count)];
        All = [.. rungs, .. others];
    }

    public ImmutableArray<Measure> All { get; }

    /// <summary>What stands on the counters of a world, to be taken off at the end.</summary>
    public void Read(in World world, Span<double> row)
    {
        for (var i = 0; i < _first; i++) row[i] = world.FirstTimes[_rung + 1 + i] < double.PositiveInfinity ? 1 : 0;
        var (wrong, missed, right, contacts) = (0, 0, 0, 0);
        for (var type = 0; type < _model.Incidents.Length; type++)
        {
            ref readonly var counts = ref world.Types[type];
            (wrong, missed, right) = (wrong + counts.RespondedAccident, missed + counts.StoodDownDeliberate, right + counts.RespondedDeliberate);
        }

        for (var channel = 0; channel < _model.Channels.Length; channel++)
            if (!_model.Channels[channel].Kind.HasSessions()) contacts += world.Channels[channel].Connected;
        (row[_first], row[_first + 1], row[_first + 2], row[_first + 3]) = (wrong, missed, right, contacts);
    }

    public static MeasureLimits LimitsOf(Measure measure) => measure.Kind == MeasureKind.Indicator ? new MeasureLimits(1, 1) : new MeasureLimits();
}
