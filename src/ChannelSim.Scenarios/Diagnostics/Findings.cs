using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Everything found so far. The same fault at the same place is told once, however many blocks copied it.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<(string Code, Place Place)> seen = [];

    public bool HasErrors { get; private set; }

    public int Count => found.Count;

    public void Report(DiagnosticRule rule, Place place, string what, string hint = "", params IEnumerable<string> suggestions)
    {
        if (!seen.Add((rule.Code, place))) return;
        HasErrors |= rule.Severity == DiagnosticSeverity.Error;
        found.Add(new Diagnostic(rule, place, what, hint, [.. suggestions]));
    }

    /// <summary>Keeps only what can be told of a file whose rest could not be read.</summary>
    public void KeepLocal() => found.RemoveAll(diagnostic => !diagnostic.Rule.Local);

    public ImmutableArray<Diagnostic> InFileOrder() =>
        [.. found.OrderBy(d => d.Place.Source.StartsWith("--set ", StringComparison.Ordinal)).ThenBy(d => d.Place.Line).ThenBy(d => d.Place.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
