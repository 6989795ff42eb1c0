using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using static ChannelSim.Experiments.Metrics.MetricKind;

namespace ChannelSim.Experiments.Metrics;

/// <summary>
/// Which numbers a replication of a model yields, in a fixed order: the row that statistics, comparisons and files share.
/// </summary>
public sealed class MetricSchema
{
    private static readonly (string Name, MetricKind Kind)[] IncidentMetrics =
    [
        ("opened", Count), ("responded_deliberate", Count), ("responded_accident", Count), ("stood_down_deliberate", Count),
        ("stood_down_accident", Count), ("settled_deliberate", Count), ("settled_accident", Count), ("undecided", Count),
    ];

    private static readonly (string Name, MetricKind Kind)[] ChannelMetrics =
    [
        ("attempts", Count), ("connected", Count), ("completed", Count), ("broken_off", Count), ("cut", Count), ("unanswered", Count),
        ("refused", Count), ("withdrawn", Count), ("postponed", Count), ("open_at_end", Count),
        ("passed_over", Count), ("passed_over_busy", Count), ("passed_over_suspended", Count), ("passed_over_under_repair", Count), ("passed_over_cooling_off", Count),
        ("wanted", Count), ("worked", Count), ("checks", Count),
        ("routine_attempts", Count), ("routine_connected", Count), ("routine_completed", Count), ("routine_refused", Count),
        ("routine_unanswered", Count), ("routine_passed_over", Count),
        ("unseen_down_minutes", Minutes), ("seen_down_minutes", Minutes), ("suspended_minutes", Minutes), ("bits", Number),
    ];

    private readonly CompiledModel _model;
    private readonly Dictionary<string, int> _indices;

    /// <summary>The schema of a model.</summary>
    public MetricSchema(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        var definition = model.Definition;
        List<Metric> metrics =
        [
            new("peak_rung", Number), new("terminal", Indicator), new("miscalculations", Count), new("missed", Count), new("any_miscalculation", Indicator),
        ];
        HasCost = definition.Costs is not null;
        if (HasCost) metrics.Add(new("decision_cost", Number));
        FirstRung = metrics.Count;
        metrics.AddRange(definition.Rungs.Select(rung => new Metric($"rungs.{rung.Name}.reached", Indicator)));
        FirstIncident = metrics.Count;
        metrics.AddRange(definition.Incidents.SelectMany(type => IncidentMetrics.Select(metric => new Metric($"incidents.{type.Name}.{metric.Name}", metric.Kind))));
        FirstChannel = metrics.Count;
        metrics.AddRange(definition.Channels.SelectMany(channel => ChannelMetrics.Select(metric => new Metric($"channels.{channel.Name}.{metric.Name}", metric.Kind))));
        Metrics = metrics;
        _indices = metrics.Select((metric, index) => (metric.Name, index)).ToDictionary(item => item.Name, item => item.index, StringComparer.Ordinal);
    }

    private MetricSchema(MetricSchema other, CompiledModel model)
    {
        (_model, _indices, Metrics, HasCost) = (model, other._indices, other.Metrics, other.HasCost);
        (FirstRung, FirstIncident, FirstChannel) = (other.FirstRung, other.FirstIncident, other.FirstChannel);
    }

    /// <summary>The schema of another model; made in no time where it shares its rules with this one's.</summary>
    public MetricSchema With(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.SharesRulesWith(_model) ? new MetricSchema(this, model) : new MetricSchema(model);
    }

    /// <summary>The metrics, in the order of the row.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>Whether the scenario gives costs, so that the row has <c>decision_cost</c>.</summary>
    public bool HasCost { get; }

    /// <summary>What a metric can be: minutes at most the horizon, one wrong decision at most the dearer one; what belongs to a channel that was taken away is 0.</summary>
    public MeasureLimits LimitsOf(int place)
    {
        var (top, start) = (_model.Definition.Rungs.Length - 1, _model.Definition.Start.Index);
        if (place == 0) return new MeasureLimits(Math.Max(1, top), top, top == 0);
        if (place == DecisionCost && _model.Definition.Costs is { } costs) return new MeasureLimits(Math.Max(HighestOf(costs.Miscalculation), HighestOf(costs.Missed)));
        if (place >= FirstRung && place < FirstIncident) return new MeasureLimits(1, 1, place - FirstRung <= start);
        var removed = place >= FirstChannel && _model.Definition.Channels[(place - FirstChannel) / ChannelStride].Removed;
        return Metrics[place].Kind switch
        {
            Minutes => new MeasureLimits(_model.Horizon.Minutes, _model.Horizon.Minutes, removed),
            Indicator => new MeasureLimits(1, 1, removed),
            _ => new MeasureLimits(IsCertain: removed),
        };
    }

    /// <summary>Numbers in a row.</summary>
    public int Width => Metrics.Count;

    /// <summary>The place of the number of miscalculations in every row.</summary>
    public const int Miscalculations = 2;

    /// <summary>The place of the number of missed acts in every row.</summary>
    public const int Missed = 3;

    /// <summary>The place in every row of whether there was a miscalculation.</summary>
    public const int AnyMiscalculation = 4;

    /// <summary>The place of the cost of decisions, in the rows of scenarios that give costs.</summary>
    public const int DecisionCost = 5;

    internal static int IncidentStride => IncidentMetrics.Length;

    internal static int ChannelStride => ChannelMetrics.Length;

    internal int FirstRung { get; }

    internal int FirstIncident { get; }

    internal int FirstChannel { get; }

    /// <summary>The place of a metric in the row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such metric.</exception>
    public int IndexOf(string name) => _indices[name];

    /// <summary>The place of a metric in the row; false if there is none.</summary>
    public bool TryIndexOf(string name, out int index) => _indices.TryGetValue(name, out index);

    /// <summary>Fills a row from a world that has ended. Allocates nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="parameters">The parameters of the replication.</param>
    /// <param name="row">Room for <see cref="Width"/> numbers.</param>
    public void Fill(in World world, ParameterBinding parameters, Span<double> row)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (miscalculations, missed) = FillIncidents(in world, row[FirstIncident..]);
        for (var channel = 0; channel < _model.Definition.Channels.Length; channel++)
        {
            FillChannel(in world.Channels[channel], row.Slice(FirstChannel + (channel * ChannelStride), ChannelStride));
        }

        for (var rung = 0; rung < _model.Definition.Rungs.Length; rung++) row[FirstRung + rung] = rung <= world.Peak ? 1 : 0;
        row[0] = world.Peak;
        row[1] = world.Status == WorldStatus.Terminal ? 1 : 0;
        row[Miscalculations] = miscalculations;
        row[Missed] = missed;
        row[AnyMiscalculation] = miscalculations > 0 ? 1 : 0;
        if (_model.Definition.Costs is { } costs) row[DecisionCost] = (miscalculations * parameters[costs.Miscalculation]) + (missed * parameters[costs.Missed]);
    }

    private double HighestOf(ParameterId parameter)
    {
        var spread = _model.Definition.Parameters[parameter.Index].Spread;
        return Math.Max(spread.A, Math.Max(spread.B, spread.C));
    }

    private (int Miscalculations, int Missed) FillIncidents(in World world, Span<double> row)
    {
        int miscalculations = 0, missed = 0;
        for (var type = 0; type < _model.Definition.Incidents.Length; type++)
        {
            ref readonly var cell = ref world.Types[type];
            var place = row.Slice(type * IncidentStride, IncidentStride);
            place[0] = cell.Opened;
            place[1] = cell.RespondedDeliberate;
            place[2] = cell.RespondedAccident;
            place[3] = cell.StoodDownDeliberate;
            place[4] = cell.StoodDownAccident;
            place[5] = cell.SettledDeliberate;
            place[6] = cell.SettledAccident;
            place[7] = cell.Opened - cell.RespondedDeliberate - cell.RespondedAccident - cell.StoodDownDeliberate - cell.StoodDownAccident
                - cell.SettledDeliberate - cell.SettledAccident;
            miscalculations += cell.RespondedAccident;
            missed += cell.StoodDownDeliberate;
        }

        return (miscalculations, missed);
    }

    private static void FillChannel(in ChannelCell cell, Span<double> row)
    {
        row[0] = cell.Attempts;
        row[1] = cell.Connected;
        row[2] = cell.Completed;
        row[3] = cell.BrokenOff;
        row[4] = cell.Cut;
        row[5] = cell.Unanswered;
        row[6] = cell.Refused;
        row[7] = cell.Withdrawn;
        row[8] = cell.Postponed;
        row[9] = cell.Contact is ContactKind.Incident or ContactKind.Session ? 1 : 0;
        row[10] = cell.PassedOverBusy + cell.PassedOverSuspended + cell.PassedOverUnderRepair + cell.PassedOverCoolingOff;
        row[11] = cell.PassedOverBusy;
        row[12] = cell.PassedOverSuspended;
        row[13] = cell.PassedOverUnderRepair;
        row[14] = cell.PassedOverCoolingOff;
        row[15] = cell.Wanted;
        row[16] = cell.Worked;
        row[17] = cell.Checks;
        row[18] = cell.RoutineAttempts;
        row[19] = cell.RoutineConnected;
        row[20] = cell.RoutineCompleted;
        row[21] = cell.RoutineRefused;
        row[22] = cell.RoutineUnanswered;
        row[23] = cell.RoutinePassedOver;
        row[24] = cell.UnseenDownMinutes;
        row[25] = cell.SeenDownMinutes;
        row[26] = cell.SuspendedMinutes;
        row[27] = cell.Bits;
    }
}
