using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>
/// Makes model definitions by hand: every number is a constant unless said otherwise, everything not mentioned has the default of docs/model.md.
/// How many rungs and climates there are is said first, because probabilities have a cell for each.
/// </summary>
internal sealed partial class DefinitionBuilder
{
    private readonly List<ParameterDefinition> parameters = [];
    private readonly List<ChannelDefinition> channels = [];
    private readonly List<IncidentTypeDefinition> incidents = [];
    private readonly List<TimelineEntryDefinition> timeline = [];
    private readonly double horizon;
    private ParameterId? halfLife;
    private ParameterId goodwillStart;
    private ParameterId? costMiscalculation;
    private ParameterId? costMissed;

    public DefinitionBuilder(double horizon = 1000, int rungs = 2, int climates = 1)
    {
        this.horizon = horizon;
        RungCount = rungs;
        ClimateCount = climates;
        goodwillStart = Constant("goodwill.start", 0);
        Sides = [DefaultSide("us", "US"), DefaultSide("russia", "Russia")];
        Rungs = [.. Enumerable.Range(0, rungs).Select(DefaultRung)];
        Climates = [.. Enumerable.Range(0, climates).Select(i => new ClimateDefinition("climate-" + i, []))];
    }

    public int RungCount { get; }

    public int ClimateCount { get; }

    public SideDefinition[] Sides { get; }

    public RungDefinition[] Rungs { get; }

    public ClimateDefinition[] Climates { get; }

    public int Start { get; set; }

    public int StartClimate { get; set; }

    public IReadOnlyList<ChannelDefinition> Channels => channels;

    public IReadOnlyList<IncidentTypeDefinition> Incidents => incidents;

    public IReadOnlyList<TimelineEntryDefinition> Timeline => timeline;

    public ParameterId Number(Spread spread, string? path = null)
    {
        parameters.Add(new ParameterDefinition(path ?? "p" + parameters.Count, spread, ParameterUnit.Number, false, Basis.None, []));
        return new ParameterId(parameters.Count - 1);
    }

    public ParameterId Number(double value) => Number(Spread.Constant(value));

    public ParameterId Constant(string path, double value) => Number(Spread.Constant(value), path);

    /// <summary>One number for all sides, climates and rungs.</summary>
    public VariedProbability Probability(double value) => Probability(Number(value));

    public VariedProbability Probability(ParameterId parameter) => Varied((_, _, _) => parameter);

    /// <summary>A parameter by (side that is called, climate, rung).</summary>
    public VariedProbability Varied(Func<int, int, int, ParameterId> cell)
    {
        var cells = from side in Enumerable.Range(0, 2)
                    from climate in Enumerable.Range(0, ClimateCount)
                    from rung in Enumerable.Range(0, RungCount)
                    select cell(side, climate, rung);
        return new VariedProbability([.. cells]);
    }

    /// <summary>A constant by (side that is called, climate, rung).</summary>
    public VariedProbability Varied(Func<int, int, int, double> cell) => Varied((side, climate, rung) => Number(cell(side, climate, rung)));

    public DurationDefinition Minutes(double value) => Duration(SpreadKind.Constant, value);

    public DurationDefinition Exponential(double mean) => Duration(SpreadKind.Exponential, mean);

    public DurationDefinition Duration(SpreadKind kind, double a, double? b = null, double? c = null)
    {
        var first = Number(a);
        return new DurationDefinition(kind, first, b is { } second ? Number(second) : first, c is { } third ? Number(third) : first);
    }

    public void Side(int index, Func<SideDefinition, SideDefinition> change) => Sides[index] = change(Sides[index]);

    /// <summary>One threshold on all rungs.</summary>
    public void Threshold(int side, double value)
    {
        var threshold = Number(value);
        Side(side, s => s with { Threshold = [.. Rungs.Select(_ => threshold)] });
    }

    public void Rung(int index, Func<RungDefinition, RungDefinition> change) => Rungs[index] = change(Rungs[index]);

    public void Climate(int index, params (int To, DurationDefinition After)[] exits) =>
        Climates[index] = Climates[index] with { Exits = [.. exits.Select(exit => new ClimateExit(new ClimateId(exit.To), exit.After))] };

    public void Goodwill(double start, double? halfLife = null)
    {
        goodwillStart = Number(start);
        this.halfLife = halfLife is { } minutes ? Number(minutes) : null;
    }

    public void Costs(double miscalculation, double missed) => (costMiscalculation, costMissed) = (Number(miscalculation), Number(missed));

    public ModelDefinition Build() => new()
    {
        Id = "built",
        Horizon = new SimDuration(horizon),
        Parameters = [.. parameters],
        Sides = [.. Sides],
        Rungs = [.. Rungs],
        Start = new Rung(Start),
        Climates = [.. Climates],
        StartClimate = new ClimateId(StartClimate),
        GoodwillHalfLife = halfLife,
        GoodwillStart = goodwillStart,
        Costs = costMiscalculation is { } a && costMissed is { } b ? new CostDefinition(a, b) : null,
        Channels = [.. channels],
        Incidents = [.. incidents.Select(WithAllChannels)],
        Timeline = [.. timeline],
    };

    // A type may be written before the last channel: reluctance has a place for every one.
    private IncidentTypeDefinition WithAllChannels(IncidentTypeDefinition type) =>
        type with { Reluctance = [.. channels.Select((_, i) => i < type.Reluctance.Length ? type.Reluctance[i] : null)] };

    private SideDefinition DefaultSide(string key, string name)
    {
        var threshold = Number(0.5);
        return new SideDefinition(key, name, [.. Enumerable.Repeat(threshold, RungCount)], Number(0), null, null);
    }

    private RungDefinition DefaultRung(int index) => new("rung-" + index, Number(1), Number(1), Number(0), null, [], false);
}
