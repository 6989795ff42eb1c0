namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Student's interval of the logarithm of a variance. What makes a variance is mostly its greatest deviations, and of few groups these have hardly been seen: with a
/// relative variance v, which is that of 1 / v groups of a normal law, the upper arm is longer by 12 v. The factor was found by repeated studies of normal, Poisson, gamma and
/// exponential laws (tests/ChannelSim.Experiments.Tests/Statistics/VariancePartsCoverage), where it brings coverage to the level.
/// </summary>
internal static class SkewedLog
{
    private const double Unseen = 12;

    /// <summary>How far the bounds of a logarithm lie below and above it.</summary>
    /// <param name="variance">The variance of the logarithm.</param>
    /// <param name="groups">Groups it rests on.</param>
    public static (double Below, double Above) Arms(double variance, long groups)
    {
        var arm = Intervals.StudentQuantile(groups - 1) * Math.Sqrt(variance);
        return (arm, arm * (1 + (Unseen * variance)));
    }
}
