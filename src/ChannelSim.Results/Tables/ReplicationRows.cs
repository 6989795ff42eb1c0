using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Tables;

/// <summary>
/// The table of replications by the numbers of its rows, which are in the order of design points and replications. Holds a few row groups, however
/// long the table is.
/// </summary>
internal sealed class ReplicationRows : IDisposable
{
    private const int MostGroups = 6;
    private readonly ParquetReader _reader;
    private readonly string[] _measures;
    private readonly long[] _starts;
    private readonly LinkedList<(int Index, RowGroup Rows)> _held = [];

    public ReplicationRows(string path, IReadOnlyList<string> measures)
    {
        _measures = [.. measures];
        _reader = Wait(ParquetReader.CreateAsync(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), leaveStreamOpen: false));
        _starts = new long[_reader.RowGroupCount + 1];
        for (var i = 0; i < _reader.RowGroupCount; i++) _starts[i + 1] = _starts[i] + _reader.RowGroups[i].RowCount;
    }

    /// <summary>By design point the number of its first row; one more for the end.</summary>
    public long[] FirstRows(int points)
    {
        var counts = new long[points + 1];
        for (var i = 0; i < _reader.RowGroupCount; i++)
        {
            using var group = _reader.OpenRowGroupReader(i);
            foreach (var design in Values<int>(group, "design_id")) counts[design + 1]++;
        }

        for (var point = 0; point < points; point++) counts[point + 1] += counts[point];
        return counts;
    }

    /// <summary>The row group that holds a row, and where in it.</summary>
    public (RowGroup Rows, int At) Find(long row)
    {
        var index = Array.BinarySearch(_starts, row);
        if (index < 0) index = ~index - 1;
        return (Held(index), (int)(row - _starts[index]));
    }

    public void Dispose() => Wait(_reader.DisposeAsync().AsTask());

    private RowGroup Held(int index)
    {
        for (var node = _held.First; node is not null; node = node.Next)
        {
            if (node.Value.Index != index) continue;
            _held.Remove(node);
            _held.AddFirst(node);
            return node.Value.Rows;
        }

        if (_held.Count == MostGroups) _held.RemoveLast();
        return _held.AddFirst((index, Read(index))).Value.Rows;
    }

    private RowGroup Read(int index)
    {
        using var group = _reader.OpenRowGroupReader(index);
        return new RowGroup(Values<long>(group, "replication"), Values<long>(group, "knowledge"), [.. _measures.Select(name => Column(group, name))]);
    }

    private double[] Column(ParquetRowGroupReader group, string name)
    {
        if (Field(name).ClrType == typeof(int)) return [.. Maybe<int>(group, name).Select(value => value ?? double.NaN)];
        return [.. Maybe<double>(group, name).Select(value => value ?? double.NaN)];
    }

    private T[] Values<T>(ParquetRowGroupReader group, string name)
        where T : struct
    {
        var values = new T[group.RowCount];
        Wait(group.ReadAsync(Field(name), values.AsMemory()));
        return values;
    }

    private T?[] Maybe<T>(ParquetRowGroupReader group, string name)
        where T : struct
    {
        var values = new T?[group.RowCount];
        Wait(group.ReadAsync<T>(Field(name), values.AsMemory()));
        return values;
    }

    private DataField Field(string name) => _reader.Schema.DataFields.First(field => field.Name == name);

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}

/// <summary>Columns of a row group; measures that a replication does not have are NaN.</summary>
internal sealed record RowGroup(long[] Replications, long[] Knowledge, double[][] Measures);
