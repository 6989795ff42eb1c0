namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Sums over groups of rows: how much the sums of groups differ. Rows of a group follow one another; a group may begin in one block and end in the next.
/// </summary>
internal sealed class GroupMoments(int width)
{
    private readonly List<Group> _groups = [];
    private readonly Stack<Group> _free = [];
    private readonly double[] _origin = new double[width];
    private readonly double[] _squares = new double[width];
    private readonly double[] _products = new double[width];
    private readonly long[] _nonzero = new long[width];
    private double _sizeSquares;
    private long _closed;

    /// <summary>Groups so far.</summary>
    public long Count => _closed + _groups.Count;

    /// <summary>Adds a row to a block that is being accumulated.</summary>
    public void Add(ReadOnlySpan<double> row, long key)
    {
        if (_groups.Count == 0 || _groups[^1].Key != key) _groups.Add(Take(key));
        var group = _groups[^1];
        group.Size++;
        for (var i = 0; i < row.Length; i++) group.Sums[i] += row[i];
    }

    /// <summary>Takes over a block that follows, or a closed batch of them whose groups are all its own. Merging into nothing is copying.</summary>
    public void Merge(GroupMoments block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block._closed > 0)
        {
            MergeClosed(block);
            return;
        }

        foreach (var group in block._groups)
        {
            if (_groups.Count > 0 && _groups[^1].Key == group.Key)
            {
                _groups[^1].Size += group.Size;
                for (var i = 0; i < width; i++) _groups[^1].Sums[i] += group.Sums[i];
                continue;
            }

            Close();
            var own = Take(group.Key);
            own.Size = group.Size;
            group.Sums.CopyTo(own.Sums, 0);
            _groups.Add(own);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (var group in _groups) _free.Push(group);
        _groups.Clear();
        if (_closed == 0) return;
        foreach (var sums in (ReadOnlySpan<double[]>)[_origin, _squares, _products]) Array.Clear(sums);
        Array.Clear(_nonzero);
        (_sizeSquares, _closed) = (0, 0);
    }

    /// <summary>What was closed, as bytes.</summary>
    public void Pass(SumsBits bits)
    {
        bits.All(_origin);
        bits.All(_squares);
        bits.All(_products);
        bits.All(_nonzero);
        (_sizeSquares, _closed) = (bits.Number(_sizeSquares), bits.Whole(_closed));
    }

    /// <summary>Sum over groups of the squared deviation of a group's sum from its size times the mean.</summary>
    public double Between(int index, double mean)
    {
        Close();
        var shifted = mean - _origin[index];
        return Math.Max(0, _squares[index] - (2 * shifted * _products[index]) + (shifted * shifted * _sizeSquares));
    }

    /// <summary>Groups whose sum is not 0.</summary>
    public long Nonzero(int index)
    {
        Close();
        return _nonzero[index];
    }

    /// <summary>Says that no row of the last group follows. Deviations are from the mean of the first group, so that nothing cancels.</summary>
    public void Close()
    {
        foreach (var group in _groups)
        {
            if (_closed++ == 0)
            {
                for (var i = 0; i < width; i++) _origin[i] = group.Sums[i] / group.Size;
            }

            _sizeSquares += (double)group.Size * group.Size;
            for (var i = 0; i < width; i++)
            {
                var deviation = group.Sums[i] - (group.Size * _origin[i]);
                _squares[i] += deviation * deviation;
                _products[i] += deviation * group.Size;
                if (group.Sums[i] != 0) _nonzero[i]++;
            }

            _free.Push(group);
        }

        _groups.Clear();
    }

    // A batch has deviations from the mean of its own first group.
    private void MergeClosed(GroupMoments batch)
    {
        Close();
        if (_closed == 0) batch._origin.CopyTo(_origin, 0);
        for (var i = 0; i < width; i++)
        {
            var shift = batch._origin[i] - _origin[i];
            _squares[i] += batch._squares[i] + (2 * shift * batch._products[i]) + (shift * shift * batch._sizeSquares);
            _products[i] += batch._products[i] + (shift * batch._sizeSquares);
            _nonzero[i] += batch._nonzero[i];
        }

        _sizeSquares += batch._sizeSquares;
        _closed += batch._closed;
    }

    private Group Take(long key)
    {
        if (!_free.TryPop(out var group)) return new Group(width) { Key = key };
        (group.Key, group.Size) = (key, 0);
        Array.Clear(group.Sums);
        return group;
    }

    private sealed class Group(int width)
    {
        public long Key { get; set; }

        public long Size { get; set; }

        public double[] Sums { get; } = new double[width];
    }
}
