using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>Which sources there are and which are used.</summary>
internal sealed class SourceUse
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private HashSet<string> defined = [];
    private bool anything;

    /// <summary>The keys of <c>sources</c>, in file order.</summary>
    public ImmutableArray<string> Known { get; private set; } = [];

    /// <summary>Makes the keys known; where they could not be read, nothing is said against any.</summary>
    public void Define(IEnumerable<string> keys, bool complete = true)
    {
        anything = !complete;
        Known = [.. keys];
        defined = new HashSet<string>(Known, StringComparer.Ordinal);
    }

    public bool Use(string key)
    {
        used.Add(key);
        return anything || defined.Contains(key);
    }

    public bool IsUsed(string key) => used.Contains(key);
}
