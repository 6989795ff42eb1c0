using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>
/// Values of a channel that only some kinds have. For the others the default stands, as one parameter that all such channels share:
/// nobody draws, sweeps or explains it.
/// </summary>
internal sealed class ChannelValues(Reading reading, Block block, ChannelKind? kind)
{
    /// <summary>The path of what a kind does not have.</summary>
    public const string Nowhere = "inapplicable";

    public bool Applies(string key) => kind is null || KeyTable.Block("channel").Find(key)!.Kinds is var kinds && (kinds.IsEmpty || kinds.Contains(kind.Value));

    public bool Has(string key) => Applies(key) && block.Has(key);

    public DurationDefinition Duration(string key) => Applies(key) ? block.Duration(key) : new DurationReader(reading).Read(Standard(key), Idle(key))!;

    public VariedProbability Varied(string key) =>
        Applies(key) ? block.Varied(key) : new VariedReader(reading).Read(Standard(key), Idle(key));

    public ImmutableArray<DurationDefinition> Fails() =>
        Has("fails") ? [.. block.ByRung("fails", new DurationReader(reading).Read).OfType<DurationDefinition>()] : [];

    /// <summary>A call or meeting repeats its response; a session waits 30 days.</summary>
    public DurationDefinition Delay(DurationDefinition response) =>
        Has("delay") ? block.Duration("delay")
        : kind != ChannelKind.Talks ? response
        : new DurationReader(reading).Read(new ScalarNode(block.Place, "30d", plain: true), block.Slot("delay") with { IsDefault = true })!;

    private ScalarNode Standard(string key) => new(block.Place, block.Slot(key).Key.Default ?? "0", plain: true);

    private Slot Idle(string key) => new($"{Nowhere}.{key}", block.Slot(key).Key, Provenance.None) { IsDefault = true };
}
