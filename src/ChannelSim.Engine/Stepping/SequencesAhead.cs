using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Stepping;

/// <summary>
/// Causes that draw one block after another: gaps between incidents and between routine requests, up-times and repairs. Where a replication is going to
/// need several blocks of one, they are drawn together; where it needs few, the first ones of all causes are. The bits are those of single draws.
/// </summary>
internal sealed class SequencesAhead
{
    // Eight blocks at once cost about what two cost one by one.
    private const double WorthDrawingAhead = 3;

    private readonly CompiledModel _model;
    private readonly SequenceAhead[] _gaps;
    private readonly SequenceAhead[] _lines;
    private readonly ulong[] _addresses;
    private readonly ulong[] _firstGapAddresses;
    private readonly double[] _firstGaps;
    private readonly int[] _firstGapOf;
    private long _generation;
    private StreamKey _key;

    /// <summary>Chooses what to draw ahead.</summary>
    /// <param name="model">The rules.</param>
    /// <param name="means">Its parameters at their means: how much is going to be needed.</param>
    /// <param name="enabled">False to draw one by one.</param>
    public SequencesAhead(CompiledModel model, ParameterBinding means, bool enabled)
    {
        _model = model;
        double[] expected = [.. Rates(model).Select(rate => enabled && rate >= 0 ? means.Values[rate] / Rate.MinutesInThirtyDays * model.Horizon.Minutes : 0)];
        _addresses = [.. model.Types.Select(type => type.Address.Value), .. model.Channels.SelectMany(channel => channel.RoutineAddresses).Select(address => address.Value)];
        _gaps = [.. expected.Select(count => count >= WorthDrawingAhead ? new SequenceAhead(true, false) : default)];
        _lines = [.. model.Channels.Select(channel => enabled ? Line(channel, means, model.Horizon.Minutes) : default)];
        var few = Enumerable.Range(0, expected.Length).Where(cause => expected[cause] is > 0 and < WorthDrawingAhead).ToList();
        _firstGapOf = [.. Enumerable.Range(0, expected.Length).Select(cause => few.IndexOf(cause))];
        _firstGapAddresses = [.. few.Select(cause => _addresses[cause])];
        Array.Resize(ref _firstGapAddresses, (few.Count + PhiloxBatch.Blocks - 1) / PhiloxBatch.Blocks * PhiloxBatch.Blocks);
        _firstGaps = new double[_firstGapAddresses.Length];
    }

    /// <summary>Another replication: what was drawn is forgotten.</summary>
    public void Begin(in StreamKey key)
    {
        _key = key;
        _generation++;
        if (_firstGaps.Length == 0) return;
        PhiloxBatch.Firsts(in key, _firstGapAddresses, _firstGaps);
        LaneMath.ToUnitExponentials(_firstGaps);
    }

    /// <summary>The gap before the n-th background incident of a type, in units of its mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double UnitGapOfType(int type, uint n) => UnitGap(type, n);

    /// <summary>The gap before the n-th routine request of a side on a channel, in units of its mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double UnitGapOfRoutine(int channel, int side, uint n) => UnitGap(_model.Types.Length + (2 * channel) + side, n);

    /// <summary>The n-th up-time of a line under a law, in minutes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double UpTime(int channel, in DurationCell law, uint n)
    {
        if (law.IsConstant) return law.A;
        ref var sequence = ref _lines[channel];
        var address = _model.Channels[channel].LineAddress;
        return sequence.IsUsed ? law.A * sequence.First(in _key, _generation, address.Value, n) : law.At(Single(address.Value, n).First);
    }

    /// <summary>The n-th repair of a line under a law, in minutes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Repair(int channel, in DurationCell law, uint n)
    {
        if (law.IsConstant) return law.A;
        ref var sequence = ref _lines[channel];
        var address = _model.Channels[channel].LineAddress;
        if (!sequence.IsUsed) return law.At(Single(address.Value, n).Second);
        var x = sequence.Second(in _key, _generation, address.Value, n);
        return law.Kind == SpreadKind.Exponential ? law.A * x : law.At(x);
    }

    // By cause (types, then both sides of each channel): the parameter that is its rate, or -1.
    private static IEnumerable<int> Rates(CompiledModel model) =>
        [.. model.Types.Select(type => type.Rate), .. model.Channels.SelectMany(channel => channel.Routine is { Length: > 0 } routine ? routine : [-1, -1])];

    // Of a line whose up-times are exponential on all rungs.
    private static SequenceAhead Line(CompiledChannel channel, ParameterBinding means, double horizon)
    {
        DurationCell[] laws = [.. channel.Fails.Select(fails => means.Durations[fails])];
        var worth = laws.Length > 0 && Array.TrueForAll(laws, law => law.Kind == SpreadKind.Exponential && horizon >= WorthDrawingAhead * law.A);
        return worth ? new SequenceAhead(true, means.Durations[channel.Repair].Kind == SpreadKind.Exponential) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double UnitGap(int cause, uint n)
    {
        ref var sequence = ref _gaps[cause];
        if (sequence.IsUsed) return sequence.First(in _key, _generation, _addresses[cause], n);
        var first = _firstGapOf[cause];
        return n == 0 && first >= 0 ? _firstGaps[first] : Variates.UnitExponential(Single(_addresses[cause], n).First);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private UniformPair Single(ulong address, uint n) => _key.Pair(new CauseAddress(address), n);
}
