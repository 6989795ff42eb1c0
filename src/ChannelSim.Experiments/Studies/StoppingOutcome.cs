using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Experiments.Studies;

/// <summary>Where a study with a stopping rule ended at one design point.</summary>
/// <param name="Design">The design point.</param>
/// <param name="Replications">Replications of it.</param>
/// <param name="HalfWidth">Half the width of the interval that decided; NaN where the sample allowed none or there is none to have.</param>
/// <param name="Reached">Whether that is what was wanted.</param>
/// <param name="IsCertain">Whether the measure cannot vary at this point, so that one look is enough.</param>
public sealed record StoppingOutcome(int Design, long Replications, double HalfWidth, bool Reached, bool IsCertain)
{
    /// <summary>Why it ended: <c>half-width</c>, or <c>at-most</c> where the half-width was not reached.</summary>
    public string Reason => Reached ? "half-width" : "at-most";

    /// <summary>By design point, from the summary; empty for a study without a stopping rule.</summary>
    public static ImmutableArray<StoppingOutcome> Of(Study study, IEnumerable<SummaryRow> rows)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(rows);
        if (study.Until is not { } rule) return [];
        return [.. rows.Where(row => row.Measure == rule.Measure && row.Statistic == "mean")
            .Select(row => new StoppingOutcome(row.Design, row.Estimate.Count, row.Estimate.HalfWidth, row.Estimate.Why == NoInterval.CannotVary || row.Estimate.HalfWidth <= rule.HalfWidth, row.Estimate.Why == NoInterval.CannotVary))];
    }
}
