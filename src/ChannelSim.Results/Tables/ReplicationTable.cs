using System.Collections.Immutable;
using ChannelSim.Experiments.Studies;
using Parquet;
using Parquet.Schema;

namespace ChannelSim.Results.Tables;

/// <summary>The table <c>replication</c>: one row a replication of a design point, one column a measure. NaN in memory is null in the file.</summary>
internal sealed class ReplicationTable
{
    private readonly ImmutableArray<StudyColumn> _columns;
    private readonly DataField<int> _design = new("design_id");
    private readonly DataField<long> _replication = new("replication");
    private readonly DataField<long> _knowledge = new("knowledge");
    private readonly DataField<bool> _failed = new("failed");
    private readonly DataField[] _measures;
    private int?[] _wholes = [];
    private double?[] _numbers = [];

    public ReplicationTable(ImmutableArray<StudyColumn> columns)
    {
        _columns = columns;
        _measures = [.. columns.Select(column => column.IsWhole ? new DataField<int>(column.Name, nullable: true) : (DataField)new DataField<double>(column.Name, nullable: true))];
        Schema = new ParquetSchema([_design, _replication, _knowledge, _failed, .. _measures]);
    }

    public ParquetSchema Schema { get; }

    /// <summary>Writes a block as one row group. Blocks that are filled as full as they were make the same bytes.</summary>
    public void Write(ParquetWriter writer, RowBlock rows)
    {
        var count = rows.Count;
        if (_wholes.Length < count) (_wholes, _numbers) = (new int?[rows.Capacity], new double?[rows.Capacity]);
        using var group = writer.CreateRowGroup();
        Blocking.Wait(group.WriteAsync<int>(_design, rows.Designs.AsMemory(0, count)));
        Blocking.Wait(group.WriteAsync<long>(_replication, rows.Replications.AsMemory(0, count)));
        Blocking.Wait(group.WriteAsync<long>(_knowledge, rows.Knowledge.AsMemory(0, count)));
        Blocking.Wait(group.WriteAsync<bool>(_failed, rows.Failed.AsMemory(0, count)));
        for (var column = 0; column < _measures.Length; column++) WriteMeasure(group, column, rows.Measures[column], count);
    }

    /// <summary>Reads a row group into a block, which must have room for it.</summary>
    public void Read(ParquetReader reader, int index, RowBlock rows)
    {
        using var group = reader.OpenRowGroupReader(index);
        var count = (int)group.RowCount;
        if (_wholes.Length < count) (_wholes, _numbers) = (new int?[count], new double?[count]);
        rows.Count = count;
        Blocking.Wait(group.ReadAsync(_design, rows.Designs.AsMemory(0, count)));
        Blocking.Wait(group.ReadAsync(_replication, rows.Replications.AsMemory(0, count)));
        Blocking.Wait(group.ReadAsync(_knowledge, rows.Knowledge.AsMemory(0, count)));
        Blocking.Wait(group.ReadAsync(_failed, rows.Failed.AsMemory(0, count)));
        for (var column = 0; column < _measures.Length; column++) ReadMeasure(group, column, rows.Measures[column], count);
    }

    /// <summary>The blocks of a file, each read into the same block in turn.</summary>
    public IEnumerable<RowBlock> Blocks(Stream stream)
    {
        var reader = ParquetFile.Read(stream);
        RowBlock? rows = null;
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            var count = (int)reader.RowGroups[i].RowCount;
            if (rows is null || rows.Capacity < count) rows = new RowBlock(_columns.Length, count);
            Read(reader, i, rows);
            yield return rows;
        }

        ParquetFile.Close(reader);
    }

    private void WriteMeasure(ParquetRowGroupWriter group, int column, double[] values, int count)
    {
        if (_columns[column].IsWhole)
        {
            for (var i = 0; i < count; i++) _wholes[i] = double.IsNaN(values[i]) ? null : checked((int)values[i]);
            Blocking.Wait(group.WriteAsync<int>(_measures[column], _wholes.AsMemory(0, count)));
            return;
        }

        for (var i = 0; i < count; i++) _numbers[i] = double.IsNaN(values[i]) ? null : values[i];
        Blocking.Wait(group.WriteAsync<double>(_measures[column], _numbers.AsMemory(0, count)));
    }

    private void ReadMeasure(ParquetRowGroupReader group, int column, double[] values, int count)
    {
        if (_columns[column].IsWhole)
        {
            Blocking.Wait(group.ReadAsync<int>(_measures[column], _wholes.AsMemory(0, count)));
            for (var i = 0; i < count; i++) values[i] = _wholes[i] ?? double.NaN;
            return;
        }

        Blocking.Wait(group.ReadAsync<double>(_measures[column], _numbers.AsMemory(0, count)));
        for (var i = 0; i < count; i++) values[i] = _numbers[i] ?? double.NaN;
    }
}
