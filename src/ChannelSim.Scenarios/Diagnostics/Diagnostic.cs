using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>One finding in a scenario file, for the person who wrote it.</summary>
/// <param name="Rule">What kind of finding it is.</param>
/// <param name="Place">Where.</param>
/// <param name="What">What is wrong, in a few words.</param>
/// <param name="Hint">What was meant or what is allowed; empty where there is nothing to add.</param>
/// <param name="Suggestions">Words that could stand there instead, the nearest first; empty where none is near.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Place Place, string What, string Hint, ImmutableArray<string> Suggestions)
{
    /// <summary>The code, <c>CHnnn</c>.</summary>
    public string Code => Rule.Code;

    /// <summary>Error or warning.</summary>
    public DiagnosticSeverity Severity => Rule.Severity;

    /// <summary><c>what is wrong; what was meant or allowed</c>.</summary>
    public string Message => Hint.Length == 0 ? What : $"{What}; {Hint}";

    /// <summary><c>FILE:LINE:COLUMN: error CHnnn: what is wrong; what was meant or allowed</c>.</summary>
    public override string ToString() =>
        $"{Place}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
