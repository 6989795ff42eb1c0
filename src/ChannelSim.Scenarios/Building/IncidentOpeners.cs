using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>The timeline entries by the name that conditions use: those that open an incident.</summary>
internal sealed class IncidentOpeners(ImmutableArray<Block> entries)
{
    private readonly ILookup<string, TimelineEntryId> byName = Enumerable.Range(0, entries.Length)
        .Where(i => entries[i].HasOrMeant("incident") && entries[i].Entry("name")?.Value is ScalarNode)
        .ToLookup(i => ((ScalarNode)entries[i].Entry("name")!.Value).Text, i => new TimelineEntryId(i), StringComparer.Ordinal);

    /// <summary>False where the name of an entry could not be read, so that nothing can be said against names.</summary>
    public bool AllKnown { get; } = entries.All(entry => entry.Has("name") || !entry.HasOrMeant("name"));

    public IEnumerable<string> Names => byName.Select(group => group.Key);

    /// <summary>The entries of a name, in file order; empty where none opens an incident.</summary>
    public ImmutableArray<TimelineEntryId> Of(string name) => [.. byName[name]];

    /// <summary>Whether an entry of that name exists that opens nothing.</summary>
    public bool IsOther(string name) => entries.Any(entry => entry.Entry("name")?.Value is ScalarNode scalar && scalar.Text == name);
}
