using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>What everybody who reads a part of the file shares.</summary>
internal sealed class Reading(Findings findings)
{
    public Findings Findings { get; } = findings;

    public Names Names { get; } = new();

    public ParameterList Parameters { get; } = new();

    public AssignedNumbers Assigned { get; } = new();

    public Decisions Decisions { get; } = new();

    public SourceUse Sources { get; } = new();

    public PlaceMap Places { get; } = new();

    /// <summary>Channels that some plan names, even one that no incident type uses.</summary>
    public HashSet<int> PlannedChannels { get; } = [];

    /// <summary>What people should know of a block, by its path.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public bool UsesBasis { get; set; }
}
