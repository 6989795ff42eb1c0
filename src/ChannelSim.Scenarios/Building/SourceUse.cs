using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Building;

/// <summary>Which sources there are and which are used.</summary>
internal sealed class SourceUse
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public ImmutableArray<string> Known { get; set; } = [];

    public bool Use(string key)
    {
        used.Add(key);
        return Known.Contains(key, StringComparer.Ordinal);
    }

    public bool IsUsed(string key) => used.Contains(key);
}
