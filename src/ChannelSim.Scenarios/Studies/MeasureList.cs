using System.Collections.Immutable;
using System.IO.Enumeration;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Which measures a study keeps.</summary>
internal sealed class MeasureList(ImmutableArray<string> known, Findings findings)
{
    private static readonly string[] Usual = ["peak_rung", "terminal", "miscalculations", "missed", "any_miscalculation", "decision_cost", "rungs.*.reached"];

    /// <summary>The names that fit the patterns, in the order of the model's row; what fits nothing is told.</summary>
    public ImmutableArray<string> Choose(ImmutableArray<ScalarNode> patterns)
    {
        foreach (var pattern in patterns.Where(pattern => !known.Any(name => Fits(pattern.Text, name)))) Tell(pattern);
        return patterns.IsEmpty ? Fitting(Usual) : Fitting([.. patterns.Select(pattern => pattern.Text)]);
    }

    /// <summary>Whether there is a measure of that very name; if not, it is told.</summary>
    public bool Knows(ScalarNode name)
    {
        if (known.Contains(name.Text)) return true;
        Tell(name);
        return false;
    }

    private ImmutableArray<string> Fitting(string[] patterns) => [.. known.Where(name => Array.Exists(patterns, pattern => Fits(pattern, name)))];

    private static bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "", StringComparison.Ordinal), name, ignoreCase: false);

    private void Tell(ScalarNode pattern)
    {
        var near = findings.Near(pattern.Text, known);
        findings.Report(StudyRules.UnknownMeasure, pattern.Place, $"there is no measure `{pattern.Text}`", Suggestion.Hint(near, [.. known.Take(6), "..."], "there are"), near);
    }
}
