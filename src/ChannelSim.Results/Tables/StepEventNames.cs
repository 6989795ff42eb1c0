using ChannelSim.Engine.Stepping;

namespace ChannelSim.Results.Tables;

/// <summary>Kinds of events as data files name them.</summary>
public static class StepEventNames
{
    private static readonly Dictionary<string, StepEventKind> Kinds = Enum.GetValues<StepEventKind>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>The name of a kind, snake_case.</summary>
    public static string Of(StepEventKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    /// <summary>The kind of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static StepEventKind KindOf(string name) => Kinds[name];
}
