using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>One measure of several policies over a block of replications: its numbers, and every pair of policies.</summary>
internal sealed class PolicyTally(int policies, bool grouped)
{
    private readonly double[] _first = new double[PairCount(policies)];
    private readonly double[] _second = new double[PairCount(policies)];
    private readonly double[] _values = new double[policies * OrderedBlocks<object>.Size];
    private readonly long[] _groups = new long[OrderedBlocks<object>.Size];

    public int Count { get; private set; }

    public PairMoments Pairs { get; } = new(PairCount(policies), grouped);

    /// <summary>How many pairs so many policies make.</summary>
    public static int PairCount(int policies) => policies * (policies - 1) / 2;

    /// <summary>The place of a pair of which the first has the lower number.</summary>
    public static int PlaceOf(int first, int second) => (second * (second - 1) / 2) + first;

    public double ValueOf(int row, int policy) => _values[(row * policies) + policy];

    public long GroupOf(int row) => _groups[row];

    public void Add(ReadOnlySpan<double> values, long group)
    {
        values.CopyTo(_values.AsSpan(Count * policies));
        _groups[Count++] = group;
        for (var second = 1; second < policies; second++)
        {
            for (var first = 0; first < second; first++) (_first[PlaceOf(first, second)], _second[PlaceOf(first, second)]) = (values[first], values[second]);
        }

        Pairs.Add(_first, _second, group);
    }

    public void Clear()
    {
        Count = 0;
        Pairs.Clear();
    }
}
