using System.Collections.Frozen;

namespace ChannelSim.Exercise.Orders;

/// <summary>Verbs as they are written: in lower case with hyphens.</summary>
public static class VerbNames
{
    private static readonly Verb[] Verbs = Enum.GetValues<Verb>();
    private static readonly string[] Names = [.. Verbs.Select(Written)];
    private static readonly FrozenDictionary<string, Verb> ByName = Verbs.ToFrozenDictionary(Written, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>How it is written: <c>stand-down</c>.</summary>
    public static string Name(this Verb verb) => Names[(int)verb];

    /// <summary>The verb that is written so; null: none is.</summary>
    public static Verb? Find(string name) => ByName.TryGetValue(name, out var verb) ? verb : null;

    private static string Written(Verb verb) => string.Concat(verb.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
