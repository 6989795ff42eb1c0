using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>Where a line of CSV comes from, in columns: the same, at the end of every line of every verb.</summary>
public static class ProvenanceCsv
{
    /// <summary>The names of the columns.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["world", "scenario", "scenario_file", "scenario_sha256", "model_sha256", "set", "without", "knowledge", "drawn", "seed", "engine_version", "marking", "warnings", "command",
            "title", "notes", "study", "study_title", "study_file", "study_sha256", "folder", "sample", "digest", "horizon_minutes", "inputs", "inputs_assumed", "inputs_without_basis"];

    /// <summary>The fields of a line about a world.</summary>
    /// <param name="provenance">Where the page comes from.</param>
    /// <param name="world">The world that the line is about.</param>
    /// <param name="title">What the page is about.</param>
    /// <param name="notes">What it says before any number.</param>
    /// <param name="warnings">The warnings of the page.</param>
    public static IEnumerable<object?> Fields(Provenance provenance, WorldOrigin world, string title, IEnumerable<string> notes, IEnumerable<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            world.Name, world.Scenario, world.File, world.ScenarioSha256, world.ModelSha256, string.Join("; ", world.Set), string.Join("; ", world.Without),
            provenance.Seed is null ? null : provenance.Knowledge, provenance.Drawn, provenance.Seed, provenance.EngineVersion, provenance.Marking, string.Join("; ", warnings), provenance.Command,
            title, string.Join(' ', notes), provenance.Study?.Id, provenance.Study?.Title, provenance.Study?.File, provenance.Study?.Sha256, provenance.Folder, provenance.Sample, provenance.Digest,
            world.HorizonMinutes, world.Inputs, world.Assumed, world.Unsaid,
        ];
    }
}
