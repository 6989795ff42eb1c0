using System.Diagnostics;
using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Tables.Tests.Support;
using DuckDB.NET.Data;

namespace ChannelSim.Tables.Tests;

/// <summary>
/// What decision 0011 rests on: the same replications written as the same Parquet shards by the two candidates. It measures and asserts only that
/// the rows arrived; run it by name, one case at a time, for the memory is that of the process.
/// </summary>
[Explicit("measures; its figures are in docs/decisions/0011-parquet-net.md")]
public sealed class WriterMeasurement
{
    private const int Rows = 5_000_000;
    private const int ShardRows = 1 << 14;

    [TestCase("parquet-net", 1, TestName = "Parquet_Net_on_1")]
    [TestCase("parquet-net", 2, TestName = "Parquet_Net_on_2")]
    [TestCase("duckdb", 1, TestName = "DuckDB_on_1")]
    [TestCase("duckdb", 2, TestName = "DuckDB_on_2")]
    public void Rows_a_second_bytes_and_memory(string writer, int threads)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Plans.Usual.Replace("replications: 300", $"replications: {ShardRows}", StringComparison.Ordinal));
        var rows = Simulated(plan);
        Directory.CreateDirectory(scratch["part"]);
        Write(writer, plan, rows, scratch["part"], 0, 1);
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(worker => new Thread(() => Write(writer, plan, rows, scratch["part"], worker, threads))).ToList();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        var seconds = watch.Elapsed.TotalSeconds;

        var files = new DirectoryInfo(scratch["part"]).GetFiles();
        using var process = Process.GetCurrentProcess();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{writer}, {threads} threads: {files.Length * (long)ShardRows / seconds / 1e6:F2} M rows/s, {files.Sum(file => file.Length) / 1e6:F1} MB, peak memory {process.PeakWorkingSet64 / 1e6:F0} MB"));
        using var duck = new Duck();
        Assert.That(duck.Count($"select count(*) from '{Path.Combine(scratch["part"], "*.parquet")}'"), Is.EqualTo(files.Length * (long)ShardRows));
    }

    private static RowBlock Simulated(StudyPlan plan)
    {
        var rows = new RowBlock(plan.Columns.Length, ShardRows);
        new BatchSimulator(plan.Study, plan.Points, plan.Columns).Run(new StudyBatch(0, 0, 0, 1, 0, ShardRows), rows, [], [], null, default);
        return rows;
    }

    private static void Write(string writer, StudyPlan plan, RowBlock rows, string folder, int worker, int threads)
    {
        if (writer == "parquet-net") WriteParquetNet(plan, rows, Shards(folder, worker, threads));
        else WriteDuck(plan, rows, Shards(folder, worker, threads));
    }

    private static IEnumerable<string> Shards(string folder, int worker, int threads) =>
        Enumerable.Range(0, Rows / ShardRows).Where(i => i % threads == worker).Select(i => Path.Combine(folder, $"{i}.parquet"));

    private static void WriteParquetNet(StudyPlan plan, RowBlock rows, IEnumerable<string> shards)
    {
        var table = new ReplicationTable(plan.Columns);
        foreach (var shard in shards)
        {
            using (var stream = File.Create(shard + ".tmp"))
            {
                var writer = ParquetFile.Write(stream, table.Schema, new Dictionary<string, string>(StringComparer.Ordinal));
                table.Write(writer, rows);
                ParquetFile.Close(writer);
            }

            File.Move(shard + ".tmp", shard, overwrite: true);
        }
    }

    private static void WriteDuck(StudyPlan plan, RowBlock rows, IEnumerable<string> shards)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var columns = string.Join(", ", plan.Columns.Select((column, i) => $"m{i} {(column.IsWhole ? "integer" : "double")}"));
        Execute(connection, $"set threads = 1; create table t (design_id integer, replication bigint, knowledge bigint, failed boolean, {columns})");
        foreach (var shard in shards)
        {
            Append(connection, plan, rows);
            Execute(connection, $"copy t to '{shard}.tmp' (format parquet, compression zstd); truncate t");
            File.Move(shard + ".tmp", shard, overwrite: true);
        }
    }

    private static void Append(DuckDBConnection connection, StudyPlan plan, RowBlock rows)
    {
        using var appender = connection.CreateAppender("t");
        for (var i = 0; i < rows.Count; i++)
        {
            var row = appender.CreateRow();
            row.AppendValue(rows.Designs[i]).AppendValue(rows.Replications[i]).AppendValue(rows.Knowledge[i]).AppendValue(rows.Failed[i]);
            for (var column = 0; column < plan.Columns.Length; column++)
            {
                var value = rows.Measures[column][i];
                if (double.IsNaN(value)) row.AppendNullValue();
                else if (plan.Columns[column].IsWhole) row.AppendValue((int)value);
                else row.AppendValue(value);
            }

            row.EndRow();
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
