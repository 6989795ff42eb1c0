using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Simulated means against exact ones: four standard errors either way, a false alarm in 1 of 16 000 comparisons if seeds were not fixed.</summary>
internal static class Agreement
{
    public const double StandardErrors = 4;

    /// <summary>An observed mean agrees with an exact one, given the standard error of the observed.</summary>
    public static void Agrees(double observed, double exact, double standardError, string what = "") =>
        Assert.That(observed, Is.EqualTo(exact).Within(StandardErrors * standardError), what);

    /// <summary>A mean of a measure agrees with its exact value; the standard error comes from the sample.</summary>
    public static void Agrees(RunResult result, string measure, double exact) =>
        Agrees(result.Mean(measure).Value, exact, StandardError(result, measure), measure);

    /// <summary>A share agrees with an exact probability; the standard error is the exact one.</summary>
    public static void AgreesAsShare(RunResult result, string measure, double probability) =>
        Agrees(result.Mean(measure).Value, probability, Math.Sqrt(probability * (1 - probability) / result.Replications), measure);

    /// <summary>A mean of a measure is further from a wrong formula than the tolerance, so that the comparison can tell them apart.</summary>
    public static void Differs(RunResult result, string measure, double wrong) =>
        Assert.That(Math.Abs(result.Mean(measure).Value - wrong), Is.GreaterThan(2 * StandardErrors * StandardError(result, measure)), measure);

    public static double StandardError(RunResult result, string measure)
    {
        double n = result.Replications;
        return Math.Sqrt(result.Moments.Squares[result.Schema.IndexOf(measure)] / (n - 1) / n);
    }
}
