namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Pairs of rows of numbers, such as the measures of two worlds under the same luck: what both amount to, and their differences. In blocks merged in
/// their order: the digits depend on the block size, never on threads. Comparisons and sweeps count with the same.
/// </summary>
public sealed class PairMoments
{
    private readonly int _width;
    private readonly Moments _baseline;
    private readonly Moments _alternative;
    private readonly Moments _difference;
    private readonly GroupMoments[] _groups;
    private readonly double[] _row;
    private readonly double[] _up;
    private readonly double[] _down;
    private readonly double[] _upSquares;
    private readonly double[] _downSquares;
    private readonly long[] _higher;
    private readonly long[] _lower;

    /// <summary>Of rows of so many numbers.</summary>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="grouped">Whether several pairs share a draw of what is not known.</param>
    public PairMoments(int width, bool grouped)
    {
        _width = width;
        (_baseline, _alternative, _difference) = (new Moments(width), new Moments(width), new Moments(width));
        _groups = grouped ? [new GroupMoments(width), new GroupMoments(width), new GroupMoments(width)] : [];
        _row = new double[width];
        (_up, _down, _upSquares, _downSquares) = (new double[width], new double[width], new double[width], new double[width]);
        (_higher, _lower) = (new long[width], new long[width]);
    }

    /// <summary>Pairs.</summary>
    public long Count => _difference.Count;

    /// <summary>Adds a pair to a block; call <see cref="Close"/> before reading or merging.</summary>
    /// <param name="baseline">Numbers of the baseline.</param>
    /// <param name="alternative">Numbers of the alternative.</param>
    /// <param name="group">The draw that the pair shares with others; those of a group follow one another.</param>
    public void Add(ReadOnlySpan<double> baseline, ReadOnlySpan<double> alternative, long group)
    {
        for (var i = 0; i < _width; i++)
        {
            var difference = alternative[i] - baseline[i];
            _row[i] = difference;
            if (difference > 0) (_higher[i], _up[i], _upSquares[i]) = (_higher[i] + 1, _up[i] + difference, _upSquares[i] + (difference * difference));
            else if (difference < 0) (_lower[i], _down[i], _downSquares[i]) = (_lower[i] + 1, _down[i] - difference, _downSquares[i] + (difference * difference));
        }

        _baseline.Add(baseline);
        _alternative.Add(alternative);
        _difference.Add(_row);
        if (_groups is not [var ofBaseline, var ofAlternative, var ofDifference]) return;
        ofBaseline.Add(baseline, group);
        ofAlternative.Add(alternative, group);
        ofDifference.Add(_row, group);
    }

    /// <summary>Whether the last pair that was added differs in a number.</summary>
    public bool LastDiffers(int index) => _row[index] != 0;

    /// <summary>Turns what was added into sums.</summary>
    public void Close()
    {
        _baseline.Close();
        _alternative.Close();
        _difference.Close();
    }

    /// <summary>Says that the draw of the last pair is not shared by what follows: what was merged can be merged into more.</summary>
    internal void CloseGroups()
    {
        foreach (var groups in _groups) groups.Close();
    }

    /// <summary>What was merged, as bytes; its groups are closed.</summary>
    internal void Pass(SumsBits bits)
    {
        foreach (var moments in (ReadOnlySpan<Moments>)[_baseline, _alternative, _difference]) moments.Pass(bits);
        foreach (var groups in _groups) groups.Pass(bits);
        foreach (var sums in (ReadOnlySpan<double[]>)[_up, _down, _upSquares, _downSquares]) bits.All(sums);
        bits.All(_higher);
        bits.All(_lower);
    }

    /// <summary>Merges a closed block.</summary>
    public void Merge(PairMoments block)
    {
        ArgumentNullException.ThrowIfNull(block);
        _baseline.Merge(block._baseline);
        _alternative.Merge(block._alternative);
        _difference.Merge(block._difference);
        for (var i = 0; i < _groups.Length; i++) _groups[i].Merge(block._groups[i]);
        for (var i = 0; i < _width; i++)
        {
            (_up[i], _down[i]) = (_up[i] + block._up[i], _down[i] + block._down[i]);
            (_upSquares[i], _downSquares[i]) = (_upSquares[i] + block._upSquares[i], _downSquares[i] + block._downSquares[i]);
            (_higher[i], _lower[i]) = (_higher[i] + block._higher[i], _lower[i] + block._lower[i]);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _baseline.Clear();
        _alternative.Clear();
        _difference.Clear();
        foreach (var groups in _groups) groups.Clear();
        foreach (var sums in (double[][])[_up, _down, _upSquares, _downSquares]) Array.Clear(sums);
        Array.Clear(_higher);
        Array.Clear(_lower);
    }

    /// <summary>What a number amounts to in the baseline.</summary>
    public SampleSums Baseline(int index) => Sample(_baseline, 0, index);

    /// <summary>What a number amounts to in the alternative.</summary>
    public SampleSums Alternative(int index) => Sample(_alternative, 1, index);

    /// <summary>What the differences of a number amount to.</summary>
    public PairSums Differences(int index)
    {
        var pairs = new PairSums(Count, _higher[index], _lower[index], _up[index], _down[index], _upSquares[index], _downSquares[index], _difference.Squares[index]);
        return _groups.Length == 0 || Count == 0 ? pairs : pairs with { Groups = _groups[2].Count, Between = _groups[2].Between(index, pairs.Mean) };
    }

    private SampleSums Sample(Moments of, int which, int index)
    {
        var sample = of[index];
        if (_groups.Length == 0 || Count == 0) return sample;
        return sample with { Groups = _groups[which].Count, Between = _groups[which].Between(index, sample.Sum / sample.Count), NonzeroGroups = _groups[which].Nonzero(index) };
    }
}
