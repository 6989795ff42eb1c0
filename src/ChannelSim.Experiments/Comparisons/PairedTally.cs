using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What one block of pairs yielded.</summary>
internal sealed class PairedTally
{
    /// <summary>Replications remembered in which the two worlds part.</summary>
    public const int Remembered = 5;

    private readonly PairedSchema _schema;
    private readonly double[] _baselineRow;
    private readonly double[] _alternativeRow;
    private readonly double[] _baseline;
    private readonly double[] _alternative;

    public PairedTally(PairedSchema schema, bool grouped)
    {
        _schema = schema;
        _baselineRow = new double[schema.Baseline.Width];
        _alternativeRow = new double[schema.Alternative.Width];
        var width = schema.Measures.Count;
        _baseline = new double[width];
        _alternative = new double[width];
        Pairs = new PairMoments(width, grouped);
        PartedByDraw = grouped ? new GroupMoments(1) : null;
    }

    public PairMoments Pairs { get; }

    public long Parted { get; private set; }

    /// <summary>Pairs in which the worlds part, by draw; null where pairs share none.</summary>
    public GroupMoments? PartedByDraw { get; }

    public List<long> Partings { get; } = [];

    /// <summary>The first pair in which the alternative came to a higher rung than the baseline; null: none.</summary>
    public long? FirstHigher { get; private set; }

    /// <summary>The first pair in which the alternative came to a lower rung than the baseline; null: none.</summary>
    public long? FirstLower { get; private set; }

    public void Add(Stepper<NoObserver> baseline, Stepper<NoObserver> alternative, long replication, long group)
    {
        _schema.Baseline.Fill(in baseline.World, baseline.Parameters, _baselineRow);
        _schema.Alternative.Fill(in alternative.World, alternative.Parameters, _alternativeRow);
        for (var i = 0; i < _baseline.Length; i++)
        {
            _baseline[i] = _baselineRow[_schema.BaselinePlaces[i]];
            _alternative[i] = _alternativeRow[_schema.AlternativePlaces[i]];
        }

        Pairs.Add(_baseline, _alternative, group);
        if (alternative.World.Peak > baseline.World.Peak) FirstHigher ??= replication;
        if (alternative.World.Peak < baseline.World.Peak) FirstLower ??= replication;
        var parts = NotePartings(replication);
        PartedByDraw?.Add([parts ? 1 : 0], group);
    }

    public void Clear()
    {
        Pairs.Clear();
        PartedByDraw?.Clear();
        Partings.Clear();
        Parted = 0;
        FirstHigher = FirstLower = null;
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
