using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Experiments.Measures;

/// <summary>
/// Which numbers a replication of a model yields, in a fixed order: the row that statistics, comparisons and files share. What they are called and where they
/// are read is declared once, in <see cref="WorldMeasures"/>, <see cref="ReachedMeasures"/>, <see cref="IncidentMeasures"/>, <see cref="ChannelMeasures"/>,
/// <see cref="RungMeasures"/>, <see cref="OriginMeasures"/> and <see cref="TimelineMeasures"/>.
/// </summary>
public sealed class MeasureSchema
{
    private readonly CompiledModel _model;
    private readonly Dictionary<string, int> _indices;
    private readonly bool[] _isCertain;

    /// <summary>The schema of a model.</summary>
    public MeasureSchema(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        var definition = model.Definition;
        HasCost = definition.Costs is not null;
        var names = new NameSink([], []);
        WorldMeasures.Declare(ref names, default, definition, 0, 0);
        FirstRung = names.Measures.Count;
        for (var rung = 0; rung < definition.Rungs.Length; rung++)
        {
            var group = names.In($"rungs.{definition.Rungs[rung].Name}.", Traits.None);
            ReachedMeasures.Declare(ref group, default, rung);
        }

        FirstIncident = names.Measures.Count;
        for (var type = 0; type < definition.Incidents.Length; type++)
        {
            var group = names.In($"incidents.{definition.Incidents[type].Name}.", TraitsOf.Incident(definition, type));
            IncidentMeasures.Declare(ref group, default);
        }

        FirstChannel = names.Measures.Count;
        foreach (var channel in definition.Channels)
        {
            var group = names.In($"channels.{channel.Name}.", channel.Removed ? null : TraitsOf.Channel(channel));
            ChannelMeasures.Declare(ref group, default);
        }

        FirstOfCauses = names.Measures.Count;
        for (var rung = 0; rung < definition.Rungs.Length; rung++)
        {
            var group = names.In($"rungs.{definition.Rungs[rung].Name}.", rung <= definition.Start.Index ? null : TraitsOf.Rung(definition, rung));
            RungMeasures.Declare(ref group, default, rung);
        }

        for (var type = 0; type < definition.Incidents.Length; type++)
        {
            var group = names.In($"incidents.{definition.Incidents[type].Name}.", TraitsOf.Incident(definition, type));
            OriginMeasures.Declare(ref group, default);
        }

        for (var entry = 0; entry < definition.Timeline.Length; entry++)
        {
            var group = names.In($"timeline.{definition.Timeline[entry].StreamName}.", Traits.None);
            TimelineMeasures.Declare(ref group, default, entry);
        }

        Measures = names.Measures;
        _isCertain = [.. names.IsCertain];
        _indices = Measures.Select((measure, index) => (measure.Name, index)).ToDictionary(item => item.Name, item => item.index, StringComparer.Ordinal);
    }

    private MeasureSchema(MeasureSchema other, CompiledModel model)
    {
        (_model, _indices, _isCertain, Measures, HasCost) = (model, other._indices, other._isCertain, other.Measures, other.HasCost);
        (FirstRung, FirstIncident, FirstChannel, FirstOfCauses) = (other.FirstRung, other.FirstIncident, other.FirstChannel, other.FirstOfCauses);
    }

    /// <summary>The schema of another model; made in no time where it shares its rules with this one's.</summary>
    public MeasureSchema With(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.SharesRulesWith(_model) ? new MeasureSchema(this, model) : new MeasureSchema(model);
    }

    /// <summary>The measures, in the order of the row.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Whether the scenario gives costs, so that the row has <c>decision_cost</c>.</summary>
    public bool HasCost { get; }

    /// <summary>
    /// What a measure can be: minutes at most the horizon, one wrong decision at most the dearer one; 0 is what belongs to a channel that was taken away, or what a
    /// channel or an incident type never does.
    /// </summary>
    public MeasureLimits LimitsOf(int place)
    {
        var (top, start) = (_model.Definition.Rungs.Length - 1, _model.Definition.Start.Index);
        if (place == 0) return new MeasureLimits(Math.Max(1, top), top, top == 0);
        if (place == DecisionCost && _model.Definition.Costs is { } costs) return new MeasureLimits(Math.Max(HighestOf(costs.Miscalculation), HighestOf(costs.Missed)));
        if (place >= FirstRung && place < FirstIncident) return new MeasureLimits(1, 1, place - FirstRung <= start);
        return Measures[place].Kind switch
        {
            MeasureKind.Minutes => new MeasureLimits(_model.Horizon.Minutes, _model.Horizon.Minutes, _isCertain[place]),
            MeasureKind.Indicator => new MeasureLimits(1, 1, _isCertain[place]),
            _ => new MeasureLimits(IsCertain: _isCertain[place]),
        };
    }

    /// <summary>Numbers in a row.</summary>
    public int Width => Measures.Count;

    /// <summary>The place of the number of miscalculations in every row.</summary>
    public const int Miscalculations = 2;

    /// <summary>The place of the number of missed acts in every row.</summary>
    public const int Missed = 3;

    /// <summary>The place in every row of whether there was a miscalculation.</summary>
    public const int AnyMiscalculation = 4;

    /// <summary>The place of the cost of decisions, in the rows of scenarios that give costs.</summary>
    public const int DecisionCost = 5;

    internal int FirstRung { get; }

    internal int FirstIncident { get; }

    internal int FirstChannel { get; }

    /// <summary>From here on: how rungs were reached and incidents came about, and which entries fired.</summary>
    internal int FirstOfCauses { get; }

    /// <summary>The place of a measure in the row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public int IndexOf(string name) => _indices[name];

    /// <summary>The place of a measure in the row; false if there is none.</summary>
    public bool TryIndexOf(string name, out int index) => _indices.TryGetValue(name, out index);

    /// <summary>Fills a row from a world that has ended. Allocates nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="parameters">The parameters of the replication.</param>
    /// <param name="row">Room for <see cref="Width"/> numbers.</param>
    public void Fill(in World world, ParameterBinding parameters, Span<double> row)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var definition = _model.Definition;
        var (miscalculation, missed) = definition.Costs is { } costs ? (parameters[costs.Miscalculation], parameters[costs.Missed]) : (0, 0);
        var sink = new RowSink(row);
        WorldMeasures.Declare(ref sink, in world, definition, miscalculation, missed);
        for (var rung = 0; rung < definition.Rungs.Length; rung++) ReachedMeasures.Declare(ref sink, in world, rung);
        for (var type = 0; type < definition.Incidents.Length; type++) IncidentMeasures.Declare(ref sink, in world.Types[type]);
        for (var channel = 0; channel < definition.Channels.Length; channel++) ChannelMeasures.Declare(ref sink, in world.Channels[channel]);
        for (var rung = 0; rung < definition.Rungs.Length; rung++) RungMeasures.Declare(ref sink, in world, rung);
        for (var type = 0; type < definition.Incidents.Length; type++) OriginMeasures.Declare(ref sink, in world.Types[type]);
        for (var entry = 0; entry < definition.Timeline.Length; entry++) TimelineMeasures.Declare(ref sink, in world, entry);
    }

    private double HighestOf(ParameterId parameter)
    {
        var spread = _model.Definition.Parameters[parameter.Index].Spread;
        return Math.Max(spread.A, Math.Max(spread.B, spread.C));
    }

    /// <summary>Keeps names and kinds, and which numbers cannot be anything but 0. No traits: nothing of the group ever happens.</summary>
    private readonly struct NameSink(List<Measure> measures, List<bool> isCertain, string group = "", Traits? traits = Traits.None) : IMeasureSink
    {
        public List<Measure> Measures => measures;

        public List<bool> IsCertain => isCertain;

        public NameSink In(string name, Traits? has) => new(measures, isCertain, name, has);

        public void Take(string name, MeasureKind kind, double value, Traits needs = Traits.None)
        {
            measures.Add(new Measure(group + name, kind));
            isCertain.Add(traits is not { } has || (has & needs) != needs);
        }
    }

    /// <summary>Keeps the numbers.</summary>
    private ref struct RowSink(Span<double> row) : IMeasureSink
    {
        private readonly Span<double> _row = row;
        private int _next;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Take(string name, MeasureKind kind, double value, Traits needs = Traits.None) => _row[_next++] = value;
    }
}
