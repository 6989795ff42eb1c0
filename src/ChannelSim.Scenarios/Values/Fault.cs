using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>Why a text is not the value it should be.</summary>
/// <param name="Rule">The kind of fault.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Hint">What was meant or allowed.</param>
internal sealed record Fault(DiagnosticRule Rule, string What, string Hint)
{
    /// <summary>The text that only lacks a unit of time; null for any other fault. Whoever knows the key knows which unit is likely.</summary>
    public string? Bare { get; init; }

    /// <summary>Texts that could stand there instead.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
