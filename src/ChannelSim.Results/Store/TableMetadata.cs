using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Store;

/// <summary>The key-value metadata of tables: everything that determines their rows, and nothing else.</summary>
internal static class TableMetadata
{
    public const string Table = "channelsim.table";
    public const string Version = "channelsim.engine_version";
    public const string Scenario = "channelsim.scenario";
    public const string ScenarioHash = "channelsim.scenario_sha256";
    public const string Study = "channelsim.study";
    public const string StudyHash = "channelsim.study_sha256";
    public const string Plan = "channelsim.plan";
    public const string PlanHash = "channelsim.plan_sha256";
    public const string Points = "channelsim.points";
    public const string PointsHash = "channelsim.points_sha256";
    public const string DesignHash = "channelsim.design_sha256";
    public const string Seed = "channelsim.seed";
    public const string Batch = "channelsim.batch";

    /// <summary>Of a table of a study, or of a batch of it.</summary>
    public static IReadOnlyDictionary<string, string> Of(string table, Study study, string designHash, StudyBatch? batch = null)
    {
        var plan = study.Plan(withReplications: true);
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Table] = table,
            [Version] = EngineVersion.Text,
            [Plan] = plan,
            [PlanHash] = HashOf(plan),
            [DesignHash] = designHash,
            [Seed] = study.Seed.ToString(CultureInfo.InvariantCulture),
        };
        Add(metadata, Scenario, ScenarioHash, study.ScenarioSource);
        if (study.Source is { } source) Add(metadata, Study, StudyHash, source);
        if (study.Design.Table is { } points) Add(metadata, Points, PointsHash, points.Source);
        if (batch is not null) metadata[Batch] = JsonSerializer.Serialize(new BatchRange(batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication), StoreJson.Compact);
        return metadata;
    }

    public static string HashOf(string text) => DurableFile.HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>A fingerprint of all design points.</summary>
    public static string HashOf(IEnumerable<DesignPoint> points) => HashOf(string.Concat(points.Select(point => $"{point.Id} {point.Key} {point.Alternative.Name}\n")));

    // Bytes that are UTF-8 come back from the text as they were, byte order mark and line ends included.
    private static void Add(SortedDictionary<string, string> metadata, string key, string hashKey, ScenarioSource source)
    {
        metadata[key] = Encoding.UTF8.GetString(source.Bytes.AsSpan());
        metadata[hashKey] = DurableFile.HashOf(source.Bytes.AsSpan());
    }
}

/// <summary>Which rows a shard has.</summary>
internal sealed record BatchRange(int FirstPoint, int EndPoint, long FirstReplication, long EndReplication);
