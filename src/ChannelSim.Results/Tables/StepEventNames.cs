using ChannelSim.Engine.Events;

namespace ChannelSim.Results.Tables;

/// <summary>Kinds of events as data files name them.</summary>
public static class StepEventNames
{
    /// <summary>The name of a kind, snake_case.</summary>
    public static string Of(StepEventKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
