using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Tables;

/// <summary>Reads the columns of a row group by name.</summary>
internal sealed class SmallTableReader(ParquetReader reader, int index) : IDisposable
{
    private readonly ParquetRowGroupReader _group = reader.OpenRowGroupReader(index);

    public T[] Values<T>(string name)
        where T : struct
    {
        var values = new T[_group.RowCount];
        Blocking.Wait(_group.ReadAsync(Field(name), values.AsMemory()));
        return values;
    }

    public T?[] MaybeValues<T>(string name)
        where T : struct
    {
        var values = new T?[_group.RowCount];
        Blocking.Wait(_group.ReadAsync<T>(Field(name), values.AsMemory()));
        return values;
    }

    public double[] Numbers(string name)
    {
        var values = new double?[_group.RowCount];
        Blocking.Wait(_group.ReadAsync<double>(Field(name), values.AsMemory()));
        return [.. values.Select(value => value ?? double.NaN)];
    }

    public string?[] Texts(string name)
    {
        var values = new string?[_group.RowCount];
        Blocking.Wait(_group.ReadAsync(Field(name), values.AsMemory()));
        return values;
    }

    public void Dispose() => _group.Dispose();

    private DataField Field(string name) => reader.Schema.DataFields.First(field => field.Name == name);
}
