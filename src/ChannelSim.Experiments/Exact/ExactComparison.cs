using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Exact;

/// <summary>An exact value beside what a run estimated.</summary>
/// <param name="Exact">The exact value.</param>
/// <param name="Estimate">The estimate with its interval.</param>
/// <param name="Score">Difference in standard errors of the estimate; NaN where the run shows no spread.</param>
public sealed record ExactComparison(ExactValue Exact, Estimate Estimate, double Score)
{
    private const double Same = 1e-9;

    /// <summary>Whether the interval holds the exact value; where there is none, whether they are the same.</summary>
    public bool IsHeld => double.IsNaN(Estimate.Low)
        ? Math.Abs(Estimate.Value - Exact.Value) <= Same * Math.Max(1, Math.Abs(Exact.Value))
        : Estimate.Low <= Exact.Value + (Same * Math.Abs(Exact.Value)) && Exact.Value - (Same * Math.Abs(Exact.Value)) <= Estimate.High;

    /// <summary>By measure, for a run; empty where no closed form applies to its model.</summary>
    public static ImmutableArray<ExactComparison> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Replications == 0 ? [] : [.. ExactValues.Of(result.Model, result.Plan.FixedKnowledge).Select(exact => Of(result, exact)).Where(comparison => !double.IsNaN(comparison.Estimate.Value))];
    }

    /// <summary>Of an estimate from independent replications.</summary>
    /// <param name="exact">The exact value.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="kind">What the measure is.</param>
    public static ExactComparison Of(ExactValue exact, Estimate estimate, MeasureKind kind)
    {
        ArgumentNullException.ThrowIfNull(exact);
        var unseen = estimate.Value == 0 && kind == MeasureKind.Count; // a count of which none was seen is taken to be Poisson
        var error = kind == MeasureKind.Indicator ? Math.Sqrt(exact.Value * (1 - exact.Value) / estimate.Count) : unseen ? Math.Sqrt(exact.Value / estimate.Count) : estimate.HalfWidth / Intervals.Z;
        return new ExactComparison(exact, estimate, ScoreOf(estimate.Value - exact.Value, error));
    }

    /// <summary>Of the difference of two worlds, from pairs of replications.</summary>
    /// <param name="baseline">The exact value in the world as it is.</param>
    /// <param name="alternative">That in the other world.</param>
    /// <param name="difference">The estimate of the second minus the first.</param>
    public static ExactComparison OfDifference(ExactValue baseline, ExactValue alternative, Estimate difference)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(alternative);
        var exact = alternative with { Value = alternative.Value - baseline.Value };
        return new ExactComparison(exact, difference, ScoreOf(difference.Value - exact.Value, difference.HalfWidth / Intervals.Z));
    }

    private static ExactComparison Of(RunResult result, ExactValue exact)
    {
        var estimate = EstimateOf(result, exact.Measure);
        return new ExactComparison(exact, estimate, ScoreOf(estimate.Value - exact.Value, ErrorOf(result, exact, estimate)));
    }

    private static Estimate EstimateOf(RunResult result, string name)
    {
        if (result.Schema.TryIndexOf(name, out var measure)) return result.Mean(measure);
        var parts = name.Split('.');
        var channel = result.Model.Definition.Channels.Select(channel => channel.Name).ToList().IndexOf(parts[1]);
        return parts[2] == "bits_per_call" ? result.BitsPerCall(channel) : result.WorkedWhenWanted(channel);
    }

    private static double ErrorOf(RunResult result, ExactValue exact, Estimate estimate)
    {
        double n = result.Replications;
        if (!result.Schema.TryIndexOf(exact.Measure, out var measure)) return estimate.HalfWidth / Intervals.Z;
        if (result.Schema.Measures[measure].Kind == MeasureKind.Indicator) return Math.Sqrt(exact.Value * (1 - exact.Value) / n);
        var squares = result.Moments.Squares[measure];
        // A count of which none was seen is taken to be Poisson.
        return squares == 0 && result.Moments.Sums[measure] == 0 && result.Schema.Measures[measure].Kind == MeasureKind.Count ? Math.Sqrt(exact.Value / n) : Math.Sqrt(squares / Math.Max(1, n - 1) / n);
    }

    private static double ScoreOf(double difference, double error) => error > 0 ? difference / error : Math.Abs(difference) <= Same ? 0 : double.NaN;
}
