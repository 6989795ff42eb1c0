using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Stepping;

/// <content>Causes that draw one block after another; where a replication is going to need several, they are drawn together.</content>
public sealed partial class Stepper<TObserver>
{
    // Eight blocks at once cost about what two cost one by one.
    private const double WorthDrawingAhead = 3;

    private readonly SequenceAhead[] _gapSequences;
    private readonly SequenceAhead[] _routineSequences;
    private readonly SequenceAhead[] _lineSequences;

    private readonly ulong[] _firstGapAddresses;
    private readonly double[] _firstGaps;
    private readonly int[] _firstGapOf;

    // The first gaps of everything Poisson are drawn together. Eight causes at once; the last ones are filled up.
    private void DrawFirstGaps()
    {
        if (_firstGaps.Length == 0) return;
        PhiloxBatch.Firsts(in _world.Key, _firstGapAddresses, _firstGaps);
        LaneMath.ToUnitExponentials(_firstGaps);
    }

    // Numbers the causes of which a replication needs one gap or a few; the others are sequences, or nothing.
    private ulong[] FirstGapAddresses()
    {
        var addresses = new List<ulong>();
        for (var type = 0; type < _types.Length; type++) NumberFirstGap(addresses, type, _types[type].Rate, in _gapSequences[type], _types[type].Address);
        for (var i = 0; i < _routineSequences.Length; i++)
        {
            NumberFirstGap(addresses, _types.Length + i, RoutineRate(i), in _routineSequences[i], _channels[i >> 1].RoutineAddresses[i & 1]);
        }

        while (addresses.Count % PhiloxBatch.Blocks != 0) addresses.Add(0);
        return [.. addresses];
    }

    private void NumberFirstGap(List<ulong> addresses, int cause, int rate, in SequenceAhead sequence, CauseAddress address)
    {
        _firstGapOf[cause] = addresses.Count;
        if (_drawsAhead && !sequence.IsUsed && rate >= 0 && _means!.Values[rate] > 0) addresses.Add(address.Value);
        else _firstGapOf[cause] = -1;
    }

    private int RoutineRate(int channelAndSide) => _channels[channelAndSide >> 1].Routine is { Length: > 0 } routine ? routine[channelAndSide & 1] : -1;

    private SequenceAhead GapSequence(int type) => Sequence(_means!.Values[_types[type].Rate] / Rate.MinutesInThirtyDays, true, false);

    private SequenceAhead RoutineSequence(int channelAndSide)
    {
        var rate = RoutineRate(channelAndSide);
        return rate < 0 ? default : Sequence(_means!.Values[rate] / Rate.MinutesInThirtyDays, true, false);
    }

    private SequenceAhead LineSequence(int index)
    {
        var channel = _channels[index];
        if (channel.Fails.Length == 0) return default;
        var laws = channel.Fails.Select(fails => _means!.Durations[fails]).ToArray();
        if (laws.Any(law => law.Kind != SpreadKind.Exponential)) return default;
        return Sequence(1 / laws.Min(law => law.A), true, _means!.Durations[channel.Repair].Kind == SpreadKind.Exponential);
    }

    private SequenceAhead Sequence(double perMinute, bool exponentialFirsts, bool exponentialSeconds) =>
        _drawsAhead && perMinute * _horizon >= WorthDrawingAhead ? new SequenceAhead(exponentialFirsts, exponentialSeconds) : default;

    // The gap before the n-th of something Poisson, in units of its mean.
    private double UnitGap(ref SequenceAhead sequence, int cause, ulong address, uint n)
    {
        if (sequence.IsUsed) return sequence.First(in _world.Key, _generation, address, n);
        return n == 0 && _firstGapOf[cause] >= 0 ? _firstGaps[_firstGapOf[cause]] : Variates.UnitExponential(Draw(address, n).First);
    }

    private double UpTimeOf(int index, uint n)
    {
        var channel = _channels[index];
        ref var sequence = ref _lineSequences[index];
        var law = channel.Fails[_world.Rung];
        return sequence.IsUsed
            ? _durations[law].A * sequence.First(in _world.Key, _generation, channel.LineAddress.Value, n)
            : First(law, channel.LineAddress.Value, n);
    }

    private double RepairTimeOf(int index, uint n)
    {
        var channel = _channels[index];
        ref var sequence = ref _lineSequences[index];
        ref readonly var law = ref _durations[channel.Repair];
        if (!sequence.IsUsed || law.IsConstant) return Second(channel.Repair, channel.LineAddress.Value, n);
        var x = sequence.Second(in _world.Key, _generation, channel.LineAddress.Value, n);
        return law.Kind == SpreadKind.Exponential ? law.A * x : law.At(x);
    }
}
