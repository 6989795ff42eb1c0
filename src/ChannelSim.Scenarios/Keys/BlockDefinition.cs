using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Keys;

/// <summary>A kind of map in the file and the keys it may have.</summary>
public sealed class BlockDefinition
{
    private readonly Dictionary<string, KeyDefinition> byName;

    internal BlockDefinition(string name, string called, string path, string description, params IEnumerable<KeyDefinition> keys)
    {
        (Name, Called, Path, Description, Keys) = (name, called, path, description, [.. keys]);
        byName = Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
    }

    /// <summary>Its name among the blocks; <see cref="KeyDefinition.Block"/> refers to it.</summary>
    public string Name { get; }

    /// <summary>What messages call it, with its article: "a channel".</summary>
    public string Called { get; }

    /// <summary>Where it stands, as a dotted path with names in capitals: <c>channels.NAME</c>.</summary>
    public string Path { get; }

    /// <summary>What it is, a sentence.</summary>
    public string Description { get; }

    /// <summary>Its keys, in the order in which one would write them.</summary>
    public ImmutableArray<KeyDefinition> Keys { get; }

    /// <summary>The prefix of keys whose rest is a name, or null: <c>to-</c> in a state of the climate.</summary>
    public KeyDefinition? Prefixed { get; internal init; }

    /// <summary>The key by which paths know it as an item of a list: its <c>name</c>, or its <c>id</c> where it has no name.</summary>
    internal string NameKey => !byName.ContainsKey("name") && byName.ContainsKey("id") ? "id" : "name";

    /// <summary>Whether further keys are allowed and kept as texts.</summary>
    public bool Open { get; internal init; }

    /// <summary>The key of a name, or null; a name with the prefix of <see cref="Prefixed"/> is that key.</summary>
    public KeyDefinition? Find(string name) =>
        byName.TryGetValue(name, out var key) ? key
        : Prefixed is { } prefixed && name.StartsWith(prefixed.Name, StringComparison.Ordinal) && name.Length > prefixed.Name.Length ? prefixed with { Name = name }
        : null;
}
