using ChannelSim.Engine.Units;

namespace ChannelSim.Experiments.Statistics;

/// <summary>First-passage curves: how many replications had reached a rung by each twentieth of the horizon. Exact counts, in constant memory.</summary>
public sealed class FirstPassage
{
    /// <summary>Points of a curve.</summary>
    public const int Points = 20;

    private readonly long[][] _counts;
    private readonly double _step;
    private readonly Rung _start;

    internal FirstPassage(int rungs, Rung start, SimDuration horizon)
    {
        _start = start;
        _counts = [.. Enumerable.Range(0, rungs).Select(_ => new long[Points])];
        _step = horizon.Minutes / Points;
    }

    /// <summary>The moment of a point, from 0 to <see cref="Points"/> - 1; the last is the horizon.</summary>
    public SimTime TimeOf(int point) => new((point + 1) * _step);

    /// <summary>P(the rung was reached by the moment of a point), with its interval; that of the start cannot vary.</summary>
    /// <param name="rung">The rung.</param>
    /// <param name="point">The point.</param>
    /// <param name="replications">Replications in all.</param>
    public Estimate At(Rung rung, int point, long replications)
    {
        var share = Means.Share(_counts[rung.Index].Take(point + 1).Sum(), replications);
        return rung.Index <= _start.Index ? Estimate.Without(share.Value, replications, NoInterval.CannotVary) : share;
    }

    internal void Merge(FirstPassage later)
    {
        for (var rung = 0; rung < _counts.Length; rung++)
        {
            for (var point = 0; point < Points; point++) _counts[rung][point] += later._counts[rung][point];
        }
    }

    internal void Clear()
    {
        foreach (var counts in _counts) Array.Clear(counts);
    }

    internal void Pass(SumsBits bits)
    {
        foreach (var counts in _counts) bits.All(counts);
    }

    internal void Add(int rung, List<double> firstTimes)
    {
        foreach (var time in firstTimes) _counts[rung][Math.Clamp((int)Math.Ceiling(time / _step) - 1, 0, Points - 1)]++;
    }
}
