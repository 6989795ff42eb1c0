using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Simulated means against exact ones: four standard errors either way, a false alarm in 1 of 16 000 comparisons if seeds were not fixed.</summary>
internal static class Agreement
{
    public const double StandardErrors = 4;

    /// <summary>An observed mean agrees with an exact one, given the standard error of the observed.</summary>
    public static void Agrees(double observed, double exact, double standardError, string what = "") =>
        Assert.That(observed, Is.EqualTo(exact).Within(StandardErrors * standardError), what);

    /// <summary>A mean of a metric agrees with its exact value; the standard error comes from the sample.</summary>
    public static void Agrees(RunResult result, string metric, double exact) =>
        Agrees(result.Mean(metric).Value, exact, StandardError(result, metric), metric);

    /// <summary>A share agrees with an exact probability; the standard error is the exact one.</summary>
    public static void AgreesAsShare(RunResult result, string metric, double probability) =>
        Agrees(result.Mean(metric).Value, probability, Math.Sqrt(probability * (1 - probability) / result.Replications), metric);

    /// <summary>A mean of a metric is further from a wrong formula than the tolerance, so that the comparison can tell them apart.</summary>
    public static void Differs(RunResult result, string metric, double wrong) =>
        Assert.That(Math.Abs(result.Mean(metric).Value - wrong), Is.GreaterThan(2 * StandardErrors * StandardError(result, metric)), metric);

    public static double StandardError(RunResult result, string metric)
    {
        double n = result.Replications;
        return Math.Sqrt(result.Moments.Squares[result.Schema.IndexOf(metric)] / (n - 1) / n);
    }
}
