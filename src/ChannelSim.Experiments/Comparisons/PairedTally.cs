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
    private readonly double[] _difference;

    public PairedTally(PairedSchema schema)
    {
        _schema = schema;
        _firstRow = new double[schema.First.Width];
        _secondRow = new double[schema.Second.Width];
        var width = schema.Metrics.Count;
        _first = new double[width];
        _second = new double[width];
        _difference = new double[width];
        First = new Moments(width);
        Second = new Moments(width);
        Difference = new Moments(width);
    }

    public Moments First { get; }

    public Moments Second { get; }

    public Moments Difference { get; }

    public long Parted { get; private set; }

    public List<long> Partings { get; } = [];

    public void Add(Stepper<NoObserver> first, Stepper<NoObserver> second, long replication)
    {
        _schema.First.Fill(in first.World, first.Parameters, _firstRow);
        _schema.Second.Fill(in second.World, second.Parameters, _secondRow);
        for (var i = 0; i < _difference.Length; i++)
        {
            _first[i] = _firstRow[_schema.FirstPlaces[i]];
            _second[i] = _secondRow[_schema.SecondPlaces[i]];
            _difference[i] = _second[i] - _first[i];
        }

        First.Add(_first);
        Second.Add(_second);
        Difference.Add(_difference);
        NotePartings(replication);
    }

    public void Close()
    {
        First.Close();
        Second.Close();
        Difference.Close();
    }

    public void Clear()
    {
        First.Clear();
        Second.Clear();
        Difference.Clear();
        Partings.Clear();
        Parted = 0;
    }

    private void NotePartings(long replication)
    {
        foreach (var metric in _schema.Decisive)
        {
            if (_difference[metric] == 0) continue;
            Parted++;
            if (Partings.Count < Remembered) Partings.Add(replication);
            return;
        }
    }
}
