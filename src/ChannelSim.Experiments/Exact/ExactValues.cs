using System.Collections.Immutable;
using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// Closed forms that hold for a model, judged from its definition alone: after a change they still hold, or fall away. docs/model.md, "what must hold",
/// has the formulas; a form is used only where all its conditions are met, and a measure has the value of the first form that gives one.
/// </summary>
public static class ExactValues
{
    private const int Digits = 10;

    /// <summary>The exact values of a model; empty where no closed form applies. No number of the model may be drawn.</summary>
    /// <param name="model">The model.</param>
    /// <param name="fixedKnowledge">Whether numbers that are not known are held at their means, so that none is drawn.</param>
    public static ImmutableArray<ExactValue> Of(CompiledModel model, bool fixedKnowledge = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!fixedKnowledge && model.Definition.Parameters.Any(parameter => !parameter.Spread.IsConstant)) return [];
        var known = new KnownModel(model.Definition, new ParameterBinding(model));
        IEnumerable<ExactValue>[] forms = [DecisionCounts.Of(known), OneIncident.Of(known), Race.Of(known), LineChecks.Of(known), Ladder.Of(known)];
        return [.. forms.SelectMany(form => form).Where(value => double.IsFinite(value.Value)).DistinctBy(value => value.Measure).Select(value => value with { Value = Rounded(value.Value) })];
    }

    // Linear algebra and the platform's logarithms may differ between computers in the last digits.
    private static double Rounded(double value)
    {
        if (value == 0) return 0;
        var decimals = Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }
}
