using System.Text.Json;
using System.Text.Json.Serialization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>What a study folder says of itself. Everything about time, computer and commands is here and nowhere else.</summary>
internal sealed record Manifest
{
    public const string Running = "running";
    public const string Interrupted = "interrupted";
    public const string Failed = "failed";
    public const string Complete = "complete";

    /// <summary>Of a slice that has computed its share; it never has tables.</summary>
    public const string ShareDone = "share-done";

    public int Format { get; init; } = 1;

    public required string Study { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    /// <summary>Of a folder that holds a slice which one, as <c>K/N</c>; null in that of a whole study.</summary>
    public string? Slice { get; init; }

    public required string EngineVersion { get; init; }

    public required string? Commit { get; init; }

    public required ulong Seed { get; init; }

    public required string ScenarioFile { get; init; }

    public required string ScenarioSha256 { get; init; }

    public string? StudySha256 { get; init; }

    public string? PointsSha256 { get; init; }

    /// <summary>Of the plan without the number of replications.</summary>
    public required string PlanSha256 { get; init; }

    public required string DesignSha256 { get; init; }

    public required int DesignPoints { get; init; }

    /// <summary>Replications of each design point, as they were asked for: the first time, and each time it was made longer.</summary>
    public required IReadOnlyList<long> Replications { get; init; }

    public long FailedReplications { get; init; }

    public IReadOnlyDictionary<string, TableEntry> Tables { get; init; } = new SortedDictionary<string, TableEntry>(StringComparer.Ordinal);

    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>The slice; null of a whole study.</summary>
    [JsonIgnore]
    public Slice? Share => ChannelSim.Experiments.Studies.Slice.Parse(Slice);

    /// <summary>Of the manifest itself, with this left out.</summary>
    public string? ManifestSha256 { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="StoreRefusedException">It is none.</exception>
    public static Manifest Read(string path)
    {
        var (manifest, fault) = StoredObject.Read<Manifest>(System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(path)));
        if (manifest is null) throw new StoreRefusedException($"{path} is damaged: it {fault}");
        if (manifest.Format != 1) throw new StoreRefusedException($"{path} was written by another version of the program");
        if (manifest.Slice is not null && manifest.Share is null) throw new StoreRefusedException($"{path} is damaged: its `slice` is {manifest.Slice}, and should be K/N");
        return manifest.Replications.Count > 0 ? manifest : throw new StoreRefusedException($"{path} is damaged: its `replications` are an empty list");
    }

    public void Write(string path) => DurableFile.Write(path, System.Text.Encoding.UTF8.GetBytes(Sealed()));

    /// <summary>The file's text, with the hash of all else in it.</summary>
    public string Sealed()
    {
        var hash = TableMetadata.HashOf(JsonSerializer.Serialize(this with { ManifestSha256 = null }, StoreJson.Indented));
        return JsonSerializer.Serialize(this with { ManifestSha256 = hash }, StoreJson.Indented) + "\n";
    }
}

/// <summary>A table that is done.</summary>
internal sealed record TableEntry(long Rows, long Bytes, string Sha256);

/// <summary>One process that worked on the folder.</summary>
internal sealed record Session
{
    public required string Command { get; init; }

    public required DateTimeOffset Started { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public required string Outcome { get; init; }

    public required string Computer { get; init; }

    public required string System { get; init; }

    public required string Runtime { get; init; }

    public required int Processors { get; init; }

    public required int Threads { get; init; }

    public required int Process { get; init; }

    public long Replications { get; init; }

    /// <summary>Of the time of the threads that simulate, the share in which they waited for the writing.</summary>
    public double? StoreShare { get; init; }

    public long? PeakMemoryBytes { get; init; }
}
