using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What one block of pairs yielded.</summary>
internal sealed class PairedTally
{
    /// <summary>Replications remembered in which the two worlds part.</summary>
    public const int Remembered = 5;

    private readonly PairedSchema _schema;
    private readonly double[] _firstRow;
    private readonly double[] _secondRow;
    private readonly double[] _first;
    private readonly double[] _second;

    public PairedTally(PairedSchema schema, bool grouped)
    {
        _schema = schema;
        _firstRow = new double[schema.First.Width];
        _secondRow = new double[schema.Second.Width];
        var width = schema.Measures.Count;
        _first = new double[width];
        _second = new double[width];
        Pairs = new PairMoments(width, grouped);
        PartedByDraw = grouped ? new GroupMoments(1) : null;
    }

    public PairMoments Pairs { get; }

    public long Parted { get; private set; }

    /// <summary>Pairs in which the worlds part, by draw; null where pairs share none.</summary>
    public GroupMoments? PartedByDraw { get; }

    public List<long> Partings { get; } = [];

    public void Add(Stepper<NoObserver> first, Stepper<NoObserver> second, long replication, long group)
    {
        _schema.First.Fill(in first.World, first.Parameters, _firstRow);
        _schema.Second.Fill(in second.World, second.Parameters, _secondRow);
        for (var i = 0; i < _first.Length; i++)
        {
            _first[i] = _firstRow[_schema.FirstPlaces[i]];
            _second[i] = _secondRow[_schema.SecondPlaces[i]];
        }

        Pairs.Add(_first, _second, group);
        var parts = NotePartings(replication);
        PartedByDraw?.Add([parts ? 1 : 0], group);
    }

    public void Clear()
    {
        Pairs.Clear();
        PartedByDraw?.Clear();
        Partings.Clear();
        Parted = 0;
    }

    private bool NotePartings(long replication)
    {
        foreach (var measure in _schema.Decisive)
        {
            if (!Pairs.LastDiffers(measure)) continue;
            Parted++;
            if (Partings.Count < Remembered) Partings.Add(replication);
            return true;
        }

        return false;
    }
}
