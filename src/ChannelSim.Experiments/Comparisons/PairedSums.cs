using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What pairs sum up to: those of a batch, or of batches in their order.</summary>
/// <param name="width">Measures.</param>
/// <param name="grouped">Whether several pairs share a draw of what is not known.</param>
internal sealed class PairedSums(int width, bool grouped) : ISums<PairedTally>
{
    private readonly List<long> _partings = [];

    public long Count => Pairs.Count;

    public PairMoments Pairs { get; } = new(width, grouped);

    public GroupMoments? PartedByDraw { get; } = grouped ? new GroupMoments(1) : null;

    public long Parted { get; private set; }

    public long? FirstHigher { get; private set; }

    public long? FirstLower { get; private set; }

    public IReadOnlyList<long> Partings => _partings;

    public void Add(PairedTally block)
    {
        block.Pairs.Close();
        Merge(block.Pairs, block.PartedByDraw);
        Take(block.Parted, block.FirstHigher, block.FirstLower, block.Partings);
        block.Clear();
    }

    /// <summary>Puts the next batch to those before it. Merging into nothing is copying.</summary>
    public void Merge(PairedSums batch)
    {
        batch.Close();
        Merge(batch.Pairs, batch.PartedByDraw);
        Take(batch.Parted, batch.FirstHigher, batch.FirstLower, batch.Partings);
    }

    public void Clear()
    {
        Pairs.Clear();
        PartedByDraw?.Clear();
        _partings.Clear();
        (Parted, FirstHigher, FirstLower) = (0, null, null);
    }

    public void Pass(SumsBits bits)
    {
        if (!bits.IsReading) Close();
        Pairs.Pass(bits);
        PartedByDraw?.Pass(bits);
        Parted = bits.Whole(Parted);
        (FirstHigher, FirstLower) = (First(bits, FirstHigher), First(bits, FirstLower));
        var count = bits.Within(_partings.Count, 0, PairedTally.Remembered);
        if (bits.IsReading) _partings.Clear();
        for (var i = 0; i < count; i++)
        {
            var parting = bits.Whole(bits.IsReading ? 0 : _partings[i]);
            if (bits.IsReading) _partings.Add(parting);
        }
    }

    private static long? First(SumsBits bits, long? pair) => bits.Whole(pair ?? -1) is var first and >= 0 ? first : null;

    private void Merge(PairMoments pairs, GroupMoments? parted)
    {
        Pairs.Merge(pairs);
        if (parted is not null) PartedByDraw!.Merge(parted);
    }

    private void Take(long parted, long? higher, long? lower, IReadOnlyList<long> partings)
    {
        Parted += parted;
        FirstHigher ??= higher;
        FirstLower ??= lower;
        _partings.AddRange(partings.Take(PairedTally.Remembered - _partings.Count));
    }

    // No draw is in two batches.
    private void Close()
    {
        Pairs.CloseGroups();
        PartedByDraw?.Close();
    }
}
