using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Verification;

/// <summary>Makes a table again from its own metadata, and compares. Needs nothing but the file.</summary>
public sealed class Reproduction
{
    private readonly string _file;
    private readonly IReadOnlyDictionary<string, string> _metadata;

    private Reproduction(string file, IReadOnlyDictionary<string, string> metadata, Study study)
    {
        (_file, _metadata, Study) = (file, metadata, study);
    }

    /// <summary>The study that the file says it comes from.</summary>
    public Study Study { get; }

    /// <summary>Reads what a file says of itself.</summary>
    /// <exception cref="StoreRefusedException">It is not a table of a study.</exception>
    public static Reproduction Open(string file)
    {
        if (!File.Exists(file)) throw new StoreRefusedException($"{file}: there is no such file");
        try
        {
            var metadata = ParquetFile.MetadataOf(file);
            return new Reproduction(file, metadata, StoredStudy.Load(metadata, file));
        }
        catch (InvalidDataException exception)
        {
            throw new StoreRefusedException(exception.Message, exception);
        }
    }

    /// <summary>Makes the table again.</summary>
    /// <param name="plan">The plan of <see cref="Study"/>.</param>
    /// <param name="folder">A folder that does not exist yet, for what is made; it is left there.</param>
    /// <param name="options">How it is worked on.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null if it was stopped.</returns>
    public ReproductionResult? Run(StudyPlan plan, string folder, SessionOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var table = _metadata[TableMetadata.Table];
        var made = Path.Combine(folder, table + ".parquet");
        if (_metadata.TryGetValue(TableMetadata.Batch, out var range))
        {
            if (!MakeShard(plan, JsonSerializer.Deserialize<BatchRange>(range, StoreJson.Compact)!, table, made, cancellation)) return null;
        }
        else if (!StudyStore.Run(folder, plan, options, cancellation).IsComplete)
        {
            return null;
        }

        var version = _metadata[TableMetadata.Version];
        if (DurableFile.HashOf(_file) == DurableFile.HashOf(made)) return new ReproductionResult(table, TableComparison.RowsOf(made), true, true, "", version);
        var difference = TableComparison.FirstDifference(_file, made);
        return new ReproductionResult(table, TableComparison.RowsOf(made), difference.Length == 0, false, difference, version);
    }

    private static bool MakeShard(StudyPlan plan, BatchRange range, string table, string made, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(made)!;
        Directory.CreateDirectory(Path.Combine(folder, "part"));
        var batch = new StudyBatch(0, 0, range.FirstPoint, range.EndPoint, range.FirstReplication, range.EndReplication);
        var rows = new RowBlock(plan.Columns.Length, batch.Rows);
        List<FailedReplication> failed = [];
        List<RecordedEvent> events = [];
        if (!new BatchSimulator(plan.Study, plan.Points, plan.Columns).Run(batch, rows, failed, events, null, cancellation)) return false;
        using var writer = new ShardWriter(new FolderPaths(folder), plan);
        var line = writer.Write(batch, rows, failed.Count, events);
        File.Move(Path.Combine(folder, table == "event" ? line.EventFile! : line.File), made, overwrite: true);
        return true;
    }
}
