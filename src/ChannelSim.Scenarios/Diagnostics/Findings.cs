using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Diagnostics;

/// <summary>Everything found so far. The same fault at the same place is told once, however many blocks copied it.</summary>
internal sealed class Findings
{
    private const int Longest = 500;
    private readonly List<Diagnostic> found = [];
    private readonly HashSet<(string Code, Place Place)> seen = [];

    public bool HasErrors { get; private set; }

    public int Count => found.Count;

    public void Report(DiagnosticRule rule, Place place, string what, string hint = "", params IEnumerable<string> suggestions)
    {
        if (!seen.Add((rule.Code, place))) return;
        HasErrors |= rule.Severity == DiagnosticSeverity.Error;
        found.Add(new Diagnostic(rule, place, Shown(what), Shown(hint), [.. suggestions.Select(PlainText.Of)]));
    }

    /// <summary>Words that may have been meant. In a file with faults beyond counting nobody reads suggestions, and making them would take long.</summary>
    public ImmutableArray<string> Near(string word, IEnumerable<string> known) => found.Count < 100 ? Suggestion.Near(word, known) : [];

    /// <summary>
    /// Keeps only what can be told of a file whose rest could not be read: faults that a line shows by itself, above the line that broke
    /// the reading.
    /// </summary>
    public void KeepLocal()
    {
        var broken = found.Where(IsBreak).Select(diagnostic => diagnostic.Place.Line).DefaultIfEmpty(int.MaxValue).Max();
        found.RemoveAll(diagnostic => !diagnostic.Rule.Local || (diagnostic.Place.Line >= broken && !IsBreak(diagnostic) && !IsOfText(diagnostic)));
    }

    /// <summary>Takes over what was found elsewhere.</summary>
    public void Take(Findings others, Func<Diagnostic, bool> which)
    {
        foreach (var diagnostic in others.found.Where(which))
            if (seen.Add((diagnostic.Rule.Code, diagnostic.Place)))
            {
                HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
                found.Add(diagnostic);
            }
    }

    /// <summary>
    /// Messages quote the file, which may hold anything: one line, of a length one can read, without characters that move a terminal's cursor.
    /// </summary>
    private static string Shown(string text) => PlainText.Of(text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "..."));

    /// <summary>What was found before YAML was looked at.</summary>
    private static bool IsOfText(Diagnostic diagnostic) => diagnostic.Rule == FileRules.LookAlike || diagnostic.Rule == FileRules.Surroundings || diagnostic.Rule == FileRules.NotText;

    internal static bool IsBreak(Diagnostic diagnostic) => diagnostic.Rule == FileRules.Syntax || diagnostic.Rule == FileRules.Tab;

    public ImmutableArray<Diagnostic> InFileOrder() =>
    [
        .. found.OrderBy(d => d.Place.Source.StartsWith("--set ", StringComparison.Ordinal))
            .ThenBy(d => d.Place.Line).ThenBy(d => d.Place.Column).ThenBy(d => d.Code, StringComparer.Ordinal),
    ];
}
