using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>The timeline entries by the name that conditions use: those that open an incident, and all of them.</summary>
internal sealed class NamedEntries(ImmutableArray<Block> entries)
{
    private readonly ILookup<string, TimelineEntryId> openers = ByName(entries, entry => entry.HasOrMeant("incident"));
    private readonly ILookup<string, TimelineEntryId> all = ByName(entries, _ => true);

    /// <summary>False where the name of an entry could not be read, so that nothing can be said against names.</summary>
    public bool AllKnown { get; } = entries.All(entry => entry.Has("name") || !entry.HasOrMeant("name"));

    /// <summary>The names of entries that open an incident.</summary>
    public IEnumerable<string> Openers => openers.Select(group => group.Key);

    /// <summary>The names of all entries.</summary>
    public IEnumerable<string> All => all.Select(group => group.Key);

    /// <summary>The entries of a name that open an incident, in file order; empty where none does.</summary>
    public ImmutableArray<TimelineEntryId> OpenersOf(string name) => [.. openers[name]];

    /// <summary>All entries of a name, in file order.</summary>
    public ImmutableArray<TimelineEntryId> Of(string name) => [.. all[name]];

    private static ILookup<string, TimelineEntryId> ByName(ImmutableArray<Block> entries, Func<Block, bool> which) => Enumerable.Range(0, entries.Length)
        .Where(i => which(entries[i]) && entries[i].Entry("name")?.Value is ScalarNode)
        .ToLookup(i => ((ScalarNode)entries[i].Entry("name")!.Value).Text, i => new TimelineEntryId(i), StringComparer.Ordinal);
}
