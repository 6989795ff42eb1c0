using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Sums;

/// <summary>What the folder of a slice of <c>run</c> or <c>compare</c> says of itself: the command, and everything about time and computers.</summary>
internal sealed record SumsManifest
{
    public int Format { get; init; } = 1;

    public required string Verb { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The files that the command read, in the order in which they are kept.</summary>
    public required IReadOnlyList<KeptFile> Files { get; init; }

    /// <summary>What all slices have in common.</summary>
    public required IReadOnlyList<string> Plan { get; init; }

    public required long Replications { get; init; }

    /// <summary>Replications in a batch.</summary>
    public required long Batch { get; init; }

    public required string Slice { get; init; }

    public required string Status { get; init; }

    public required string EngineVersion { get; init; }

    public string? Commit { get; init; }

    public IReadOnlyList<Session> Sessions { get; init; } = [];

    /// <summary>Of the manifest itself, with this left out.</summary>
    public string? ManifestSha256 { get; init; }

    [JsonIgnore]
    public Slice Share => ChannelSim.Experiments.Studies.Slice.Parse(Slice)!;

    /// <summary>The engine with the commit it was built from.</summary>
    [JsonIgnore]
    public string Engine => EngineName(EngineVersion, Commit);

    public static string EngineName(string version, string? commit) => commit is null ? version : $"{version} ({commit[..Math.Min(commit.Length, 12)]})";

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="StoreRefusedException">It is none, or was changed.</exception>
    public static SumsManifest Read(FolderPaths paths)
    {
        var (manifest, fault) = StoredObject.Read<SumsManifest>(Encoding.UTF8.GetBytes(File.ReadAllText(paths.Sums)));
        if (manifest is null) throw new StoreRefusedException($"{paths.Sums} is damaged: it {fault}");
        if (manifest.Format != 1) throw new StoreRefusedException($"{paths.Sums} was written by another version of the program");
        if (manifest.ManifestSha256 != manifest.Hash()) throw new StoreRefusedException($"{paths.Sums} was changed after it was written: the folder is damaged");
        if (manifest is { Replications: < 1 or > RunPlan.MostReplications } or { Batch: < 1 }) throw new StoreRefusedException($"{paths.Sums} is damaged: it has {manifest.Replications} replications in batches of {manifest.Batch}");
        return ChannelSim.Experiments.Studies.Slice.Parse(manifest.Slice) is null ? throw new StoreRefusedException($"{paths.Sums} is damaged: its `slice` is {manifest.Slice}, and should be K/N") : manifest;
    }

    public void Write(FolderPaths paths) =>
        DurableFile.Write(paths.Sums, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this with { ManifestSha256 = Hash() }, StoreJson.Indented) + "\n"));

    private string Hash() => TableMetadata.HashOf(JsonSerializer.Serialize(this with { ManifestSha256 = null }, StoreJson.Indented));
}

/// <summary>A file that the command read, with the name by which it did.</summary>
internal sealed record KeptFile(string Name, string Sha256);
