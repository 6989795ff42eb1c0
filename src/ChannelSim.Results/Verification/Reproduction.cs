using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Verification;

/// <summary>Makes a table again from its own metadata, and compares. Needs nothing but the file.</summary>
public sealed class Reproduction
{
    private static readonly string[] Tables = ["replication", "design_point", "knowledge", "summary", "event"];
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
            if (!metadata.Keys.Any(key => key.StartsWith("channelsim.", StringComparison.Ordinal)))
                throw new StoreRefusedException($"{file} is a Parquet file, but not a table of a study: it does not say what it was made from. A program that rewrites a table leaves that out; take the file as the study wrote it");
            var reproduction = new Reproduction(file, metadata, StoredStudy.Load(metadata, file));
            reproduction.RequireReadable();
            return reproduction;
        }
        catch (InvalidDataException exception)
        {
            throw new StoreRefusedException(exception.Message, exception);
        }
    }

    // What the metadata say is known before hours are spent on making the table again, and so is whether there is anything to compare it with.
    private void RequireReadable()
    {
        foreach (var key in new[] { TableMetadata.Table, TableMetadata.Version, TableMetadata.DesignHash }) if (!_metadata.ContainsKey(key)) throw new StoreRefusedException($"{_file} is not a table of a study: its metadata lack {key}");
        if (!Tables.Contains(_metadata[TableMetadata.Table])) throw new StoreRefusedException($"{_file}: its metadata name a table {_metadata[TableMetadata.Table]}; there are {string.Join(", ", Tables)}");
        if (_metadata.TryGetValue(TableMetadata.Batch, out var range)) RangeOf(range);
        if (TableComparison.Unreadable(_file) is { Length: > 0 } reason)
            throw new StoreRefusedException($"{_file}: its rows cannot be compared: {reason}. The file is damaged, or another program wrote it; take the file as the study wrote it");
    }

    private BatchRange RangeOf(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<BatchRange>(text, StoreJson.Compact) is { FirstPoint: >= 0, FirstReplication: >= 0 } range && range.EndPoint > range.FirstPoint && range.EndReplication > range.FirstReplication) return range;
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new StoreRefusedException($"{_file}: its metadata were changed: {TableMetadata.Batch} does not say which rows it has");
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
            if (!MakeShard(plan, Fitting(RangeOf(range), plan), table, made, cancellation)) return null;
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

    private BatchRange Fitting(BatchRange range, StudyPlan plan) =>
        range.EndPoint <= plan.Points.Length ? range : throw new StoreRefusedException($"{_file}: its metadata were changed: {TableMetadata.Batch} has design points up to {range.EndPoint - 1}, and the study has {plan.Points.Length}");

    private static bool MakeShard(StudyPlan plan, BatchRange range, string table, string made, CancellationToken cancellation)
    {
        var batch = new StudyBatch(0, 0, range.FirstPoint, range.EndPoint, range.FirstReplication, range.EndReplication);
        var rows = new RowBlock(plan.Columns.Length, batch.Rows);
        List<FailedReplication> failed = [];
        List<RecordedEvent> events = [];
        if (!new BatchSimulator(plan.Study, plan.Points, plan.Columns).Run(batch, rows, failed, events, null, cancellation)) return false;
        using var encoder = new ShardEncoder(plan.Study, plan.DesignHash, plan.Columns);
        var bytes = (table == "event" ? encoder.Events(batch, events) : encoder.Rows(batch, rows)) ?? throw new StoreRefusedException("the file says that it has events, and none follow from it");
        Directory.CreateDirectory(Path.GetDirectoryName(made)!);
        DurableFile.Write(made, stream => stream.Write(bytes.Span));
        return true;
    }
}
