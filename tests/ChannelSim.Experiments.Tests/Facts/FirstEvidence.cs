using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// A decision on the first evidence alone: log-odds start at logit(belief) and move by Normal(±d²/2, d²), plus for deliberate; the observer responds from the
/// threshold on.
/// </summary>
internal sealed record FirstEvidence(double Hostile, double Belief, double Signal, double Threshold)
{
    public double RespondsToAccident => Responds(-1);

    public double RespondsToDeliberate => Responds(+1);

    /// <summary>Whatever the truth.</summary>
    public double Responds() => (Hostile * RespondsToDeliberate) + ((1 - Hostile) * RespondsToAccident);

    public static double Logit(double p) => Math.Log(p / (1 - p));

    /// <summary>The upper tail of the standard normal distribution.</summary>
    public static double Tail(double z) => Normal.CDF(0, 1, -z);

    private double Responds(int sign) => Tail((Logit(Threshold) - Logit(Belief) - (sign * Signal * Signal / 2)) / Signal);
}
