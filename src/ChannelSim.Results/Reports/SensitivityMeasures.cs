using System.Collections.Immutable;
using System.IO.Enumeration;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>Which measures a sensitivity analysis looks at.</summary>
public static class SensitivityMeasures
{
    // Below so many cases, or so many that were none, indices of a rung would be noise.
    private const double FewestCases = 30;

    /// <summary>The measures whose names fit patterns, in the order of a replication; what fits nothing is handed back.</summary>
    /// <param name="model">The model.</param>
    /// <param name="patterns">Names, in which <c>*</c> stands for anything; none: decisions, their cost, and the rungs above the start.</param>
    /// <param name="unknown">The patterns that fit nothing.</param>
    public static ImmutableArray<StudyColumn> Of(CompiledModel model, IReadOnlyCollection<string> patterns, out ImmutableArray<string> unknown)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(patterns);
        var all = new MeasureSchema(model).Measures;
        bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "", StringComparison.Ordinal), name, ignoreCase: false);
        unknown = [.. patterns.Where(pattern => !all.Any(measure => Fits(pattern, measure.Name)))];
        var usual = ComparedMeasures.Of(model.Definition).Select(measure => measure.Measure).Where(name => name != "any_miscalculation").ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(measure => patterns.Count == 0 ? usual.Contains(measure.Name) : patterns.Any(pattern => Fits(pattern, measure.Name))).Select(measure => new StudyColumn(measure.Name, measure.Kind))];
    }

    /// <summary>A result without the rungs that were reached, or not reached, too seldom for indices.</summary>
    /// <param name="result">The result.</param>
    /// <param name="left">What was left out.</param>
    public static SensitivityResult OftenEnough(SensitivityResult result, out ImmutableArray<MeasureSensitivity> left)
    {
        ArgumentNullException.ThrowIfNull(result);
        left = [.. result.Measures.Where(measure => measure.Kind == MeasureKind.Indicator && !(Math.Min(measure.Mean.Value, 1 - measure.Mean.Value) * measure.Mean.Count >= FewestCases))];
        return left.Length == result.Measures.Length ? result : result with { Measures = result.Measures.RemoveRange(left) };
    }
}
