using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>Where a line of CSV comes from, in columns: the same, at the end of every line of every verb.</summary>
public static class ProvenanceCsv
{
    /// <summary>The names of the columns.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["world", "scenario", "scenario_file", "scenario_sha256", "model_sha256", "set", "without", "knowledge", "drawn", "seed", "engine_version", "marking", "warnings", "command"];

    /// <summary>The fields of a line about a world.</summary>
    /// <param name="provenance">Where the page comes from.</param>
    /// <param name="world">The world that the line is about.</param>
    /// <param name="warnings">The warnings of the page.</param>
    public static IEnumerable<object?> Fields(Provenance provenance, WorldOrigin world, IEnumerable<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            world.Name, world.Scenario, world.File, world.ScenarioSha256, world.ModelSha256, string.Join("; ", world.Set), string.Join("; ", world.Without),
            provenance.Seed is null ? null : provenance.Knowledge, provenance.Drawn, provenance.Seed, provenance.EngineVersion, provenance.Marking, string.Join("; ", warnings), provenance.Command,
        ];
    }
}
