using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Tables;

/// <summary>A column that is filled row by row.</summary>
internal abstract class SmallColumn(DataField field)
{
    public DataField Field { get; } = field;

    public abstract void Flush(ParquetRowGroupWriter group);

    public static TextColumn Text(string name) => new(name);

    public static ValueColumn<int> Whole(string name) => new(name);

    public static ValueColumn<long> Long(string name) => new(name);

    public static NumberColumn Number(string name) => new(name);
}

/// <summary>Texts; null where there is none.</summary>
internal sealed class TextColumn(string name) : SmallColumn(new DataField<string>(name, nullable: true))
{
    private readonly List<string> _values = [];

    public void Add(string? value) => _values.Add(value!);

    public override void Flush(ParquetRowGroupWriter group)
    {
        Blocking.Wait(group.WriteAsync(Field, _values));
        _values.Clear();
    }
}

/// <summary>Values that are always there.</summary>
internal sealed class ValueColumn<T>(string name) : SmallColumn(new DataField<T>(name))
    where T : struct
{
    private readonly List<T> _values = [];

    public void Add(T value) => _values.Add(value);

    public override void Flush(ParquetRowGroupWriter group)
    {
        Blocking.Wait(group.WriteAsync<T>(Field, _values.ToArray().AsMemory()));
        _values.Clear();
    }
}

/// <summary>Values that may be absent.</summary>
internal sealed class MaybeColumn<T>(string name) : SmallColumn(new DataField<T>(name, nullable: true))
    where T : struct
{
    private readonly List<T?> _values = [];

    public void Add(T? value) => _values.Add(value);

    public override void Flush(ParquetRowGroupWriter group)
    {
        Blocking.Wait(group.WriteAsync<T>(Field, _values.ToArray().AsMemory()));
        _values.Clear();
    }
}

/// <summary>Numbers; null where there is none. No NaN gets past here.</summary>
internal sealed class NumberColumn(string name) : SmallColumn(new DataField<double>(name, nullable: true))
{
    private readonly List<double?> _values = [];

    public void Add(double value) => _values.Add(double.IsNaN(value) ? null : value);

    public override void Flush(ParquetRowGroupWriter group)
    {
        Blocking.Wait(group.WriteAsync<double>(Field, _values.ToArray().AsMemory()));
        _values.Clear();
    }
}

/// <summary>Writes a table row by row, a row group at a time: memory is bounded, and the bytes are a function of the rows.</summary>
internal sealed class SmallTable : IDisposable
{
    private const int GroupRows = 1 << 16;
    private readonly int _groupRows;
    private readonly SmallColumn[] _columns;
    private readonly ParquetWriter _writer;
    private int _waiting;

    public SmallTable(Stream stream, IReadOnlyDictionary<string, string> metadata, params SmallColumn[] columns)
        : this(stream, metadata, GroupRows, columns)
    {
    }

    /// <param name="stream">Where it goes.</param>
    /// <param name="metadata">What it says of itself.</param>
    /// <param name="groupRows">Rows of a row group: fewer where it is wide.</param>
    /// <param name="columns">The columns.</param>
    public SmallTable(Stream stream, IReadOnlyDictionary<string, string> metadata, int groupRows, params SmallColumn[] columns)
    {
        _groupRows = groupRows;
        _columns = columns;
        _writer = ParquetFile.Write(stream, new ParquetSchema(columns.Select(column => column.Field)), metadata);
    }

    public long Rows { get; private set; }

    /// <summary>Says that every column got its value of a row.</summary>
    public void EndRow()
    {
        Rows++;
        if (++_waiting == _groupRows) Flush();
    }

    public void Dispose()
    {
        if (_waiting > 0 || Rows == 0) Flush();
        ParquetFile.Close(_writer);
    }

    private void Flush()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns) column.Flush(group);
        _waiting = 0;
    }
}
