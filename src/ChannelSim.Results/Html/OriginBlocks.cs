using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Results.Html;

/// <summary>Where a result comes from: in sentences, then every file and model with its whole hash.</summary>
internal static class OriginBlocks
{
    public static IEnumerable<Block> Of(Provenance provenance)
    {
        yield return new Bullets([.. ProvenanceText.Lines(provenance)]);
        yield return Worlds(provenance);
        List<Row> hashes = [];
        if (provenance.Study is { Sha256: { } sha256 } study) hashes.Add(Row.Of($"study file {study.File}", sha256));
        if (provenance.Digest is { } digest) hashes.Add(Row.Of("digest of all numbers", digest));
        if (hashes.Count > 0) yield return new Table([new("", IsKey: true), new("SHA-256")], [.. hashes]);
    }

    private static Table Worlds(Provenance provenance) => new(
        [new("world", IsKey: true), new("scenario"), new("file"), new("SHA-256 of the file"), new("SHA-256 of the model as it was run"), new("changed")],
        [.. provenance.Worlds.Select(world => Row.Of(world.Name, world.Scenario, world.File, world.ScenarioSha256, world.ModelSha256 ?? "one of each design point", string.Join("; ", world.Changes)))]);
}
