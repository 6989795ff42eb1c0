using System.Collections.Immutable;
using ChannelSim.Experiments.Comparisons;

namespace ChannelSim.Experiments.Exact;

/// <summary>The exact values of a measure in two worlds, each beside its estimate, and of the difference.</summary>
/// <param name="Baseline">In the world as it is; null where no closed form applies to it.</param>
/// <param name="Alternative">In the other world; null where no closed form applies to it.</param>
/// <param name="Difference">Alternative minus baseline; null unless both are known and last equally long.</param>
public sealed record ExactPair(ExactComparison? Baseline, ExactComparison? Alternative, ExactComparison? Difference)
{
    /// <summary>By measure, for a comparison; a measure that is exact in neither world is left out.</summary>
    public static ImmutableDictionary<string, ExactPair> Of(PairedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Pairs == 0) return ImmutableDictionary<string, ExactPair>.Empty;
        var (fixedKnowledge, told) = (result.Plan.FixedKnowledge, result.Baseline.Horizon.Minutes == result.Alternative.Horizon.Minutes);
        var baseline = ExactValues.Of(result.Baseline, fixedKnowledge).ToDictionary(exact => exact.Measure, StringComparer.Ordinal);
        var alternative = ExactValues.Of(result.Alternative, fixedKnowledge).ToDictionary(exact => exact.Measure, StringComparer.Ordinal);
        return Enumerable.Range(0, result.Schema.Measures.Count)
            .Where(measure => baseline.ContainsKey(result.Schema.Measures[measure].Name) || alternative.ContainsKey(result.Schema.Measures[measure].Name))
            .Select(measure => result[measure])
            .ToImmutableDictionary(pair => pair.Measure.Name, pair => Of(pair, baseline.GetValueOrDefault(pair.Measure.Name), alternative.GetValueOrDefault(pair.Measure.Name), told), StringComparer.Ordinal);
    }

    private static ExactPair Of(PairedDifference pair, ExactValue? baseline, ExactValue? alternative, bool told) => new(
        baseline is null ? null : ExactComparison.Of(baseline, pair.Baseline, pair.Measure.Kind),
        alternative is null ? null : ExactComparison.Of(alternative, pair.Alternative, pair.Measure.Kind),
        told && baseline is not null && alternative is not null ? ExactComparison.OfDifference(baseline, alternative, pair.Difference) : null);
}
