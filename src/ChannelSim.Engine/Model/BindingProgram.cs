using System.Collections.Immutable;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// How a parameter vector becomes the tables that the stepper reads: which parameters are drawn, which durations and probability cells
/// depend on them. Filled by the compilers, then sealed.
/// </summary>
internal sealed class BindingProgram
{
    private readonly ModelDefinition _definition;
    private readonly List<DurationDefinition> _durations = [];
    private readonly Dictionary<DurationDefinition, DurationRef> _durationIndices = [];
    private readonly List<int> _cells = [];
    private readonly Dictionary<string, VariedRef> _variedIndices = new(StringComparer.Ordinal);

    public BindingProgram(ModelDefinition definition)
    {
        _definition = definition;
        Drawn = [.. definition.Parameters
            .Select((parameter, index) => (Index: index, Parameter: parameter))
            .Where(item => !item.Parameter.Spread.IsConstant)
            .Select(item => new DrawnParameter(item.Index, Cell(item.Parameter.Spread), CauseAddress.Of("parameter/" + item.Parameter.Path)))];
    }

    // With other numbers: the layout is that of the other program.
    private BindingProgram(BindingProgram other, ModelDefinition definition)
    {
        _definition = definition;
        Drawn = [.. other.Drawn.Select(drawn => drawn with { Law = Cell(SpreadOf(drawn.Index)) })];
        (Durations, Cells, DrawnDurations, DrawnCells) = (other.Durations, other.Cells, other.DrawnDurations, other.DrawnCells);
        KnownDurations = [.. other.KnownDurations];
        for (var i = 0; i < Durations.Length; i++)
        {
            if (!DrawnDurations.Contains(i)) KnownDurations[i] = Known(Durations[i]);
        }
    }

    public DrawnParameter[] Drawn { get; }

    /// <summary>The same, as they are drawn.</summary>
    public DrawnParameters DrawnInLanes => field ??= new DrawnParameters(Drawn);

    /// <summary>By duration: its definition.</summary>
    public DurationDefinition[] Durations { get; private set; } = [];

    /// <summary>By probability cell: its parameter.</summary>
    public int[] Cells { get; private set; } = [];

    /// <summary>By duration: the law, where it depends on no drawn parameter.</summary>
    public DurationCell[] KnownDurations { get; private set; } = [];

    /// <summary>Durations that depend on a drawn parameter.</summary>
    public int[] DrawnDurations { get; private set; } = [];

    /// <summary>Probability cells that depend on a drawn parameter.</summary>
    public int[] DrawnCells { get; private set; } = [];

    // A law whose numbers are known, ready to be drawn; PERT with a table, which laws of the same shape share.
    private static DurationCell Cell(Spread spread)
    {
        var cell = DurationCell.From(spread.Kind, spread.A, spread.B, spread.C);
        return cell.Kind == SpreadKind.Pert ? cell with { Table = BetaTable.OfPert(cell.C) } : cell;
    }

    public int ParameterCount => _definition.Parameters.Length;

    public Spread SpreadOf(int parameter) => _definition.Parameters[parameter].Spread;

    public DurationRef Duration(DurationDefinition? definition)
    {
        if (definition is null) return DurationRef.None;
        if (_durationIndices.TryGetValue(definition, out var known)) return known;
        _durations.Add(definition);
        return _durationIndices[definition] = new DurationRef(_durations.Count - 1);
    }

    public VariedRef Varied(VariedProbability? probability)
    {
        if (probability is null) return default;
        var key = string.Join(',', probability.Cells.Select(id => id.Index));
        if (_variedIndices.TryGetValue(key, out var known)) return known;
        return _variedIndices[key] = Layout(probability.Cells);
    }

    public void Seal()
    {
        var drawn = Drawn.Select(parameter => parameter.Index).ToHashSet();
        bool IsDrawn(ParameterId id) => drawn.Contains(id.Index);
        Durations = [.. _durations];
        Cells = [.. _cells];
        DrawnDurations = [.. Enumerable.Range(0, Durations.Length).Where(i => IsDrawn(Durations[i].A) || IsDrawn(Durations[i].B) || IsDrawn(Durations[i].C))];
        KnownDurations = [.. Durations.Select((duration, i) => DrawnDurations.Contains(i) ? default : Known(duration))];
        DrawnCells = [.. Enumerable.Range(0, Cells.Length).Where(i => drawn.Contains(Cells[i]))];
    }

    /// <summary>The program for a definition that differs in the numbers of its parameters alone.</summary>
    /// <exception cref="ArgumentException">It differs in more.</exception>
    public BindingProgram With(ModelDefinition definition)
    {
        var same = definition.Parameters.Length == ParameterCount;
        for (var i = 0; same && i < ParameterCount; i++)
        {
            var (one, other) = (_definition.Parameters[i], definition.Parameters[i]);
            same = ReferenceEquals(one, other) || (one.Path == other.Path && one.Spread.Kind == other.Spread.Kind);
        }

        return same ? new BindingProgram(this, definition) : throw new ArgumentException("The parameters are not those of the model with other numbers.", nameof(definition));
    }

    private DurationCell Known(DurationDefinition duration) => Cell(new Spread(duration.Kind, ValueOf(duration.A), ValueOf(duration.B), ValueOf(duration.C)));

    private double ValueOf(ParameterId id) => _definition.Parameters[id.Index].Spread.A;

    private VariedRef Layout(ImmutableArray<ParameterId> dense)
    {
        int climates = _definition.Climates.Length, rungs = _definition.Rungs.Length;
        int At(int side, int climate, int rung) => dense[(((side * climates) + climate) * rungs) + rung].Index;
        var bySide = Any(climates, rungs, (c, r) => At(0, c, r) != At(1, c, r)) ? 2 : 1;
        var byClimate = Any(2 * climates, rungs, (sc, r) => At(sc / climates, sc % climates, r) != At(sc / climates, 0, r)) ? climates : 1;
        var byRung = Any(2 * climates, rungs, (sc, r) => At(sc / climates, sc % climates, r) != At(sc / climates, sc % climates, 0)) ? rungs : 1;
        var first = _cells.Count;
        for (var s = 0; s < bySide; s++)
        {
            for (var c = 0; c < byClimate; c++)
            {
                for (var r = 0; r < byRung; r++) _cells.Add(At(s, c, r));
            }
        }

        return new VariedRef(first, bySide > 1 ? byClimate * byRung : 0, byClimate > 1 ? byRung : 0, byRung > 1 ? 1 : 0);
    }

    private static bool Any(int first, int second, Func<int, int, bool> condition) =>
        Enumerable.Range(0, first).Any(a => Enumerable.Range(0, second).Any(b => condition(a, b)));
}

/// <summary>A parameter that is drawn anew in every replication.</summary>
internal readonly record struct DrawnParameter(int Index, DurationCell Law, CauseAddress Address);
