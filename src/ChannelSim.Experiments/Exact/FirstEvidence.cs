using MathNet.Numerics;

namespace ChannelSim.Experiments.Exact;

/// <summary>
/// A decision on the first evidence: log-odds start at the prior and move by Normal(±d²/2, d²), plus for a deliberate act; the observer responds from the threshold on. P(respond) is
/// a tail of the normal law, also after words that move the log-odds by a known amount.
/// </summary>
/// <param name="Hostile">P(deliberate).</param>
/// <param name="Prior">Log-odds before the evidence.</param>
/// <param name="Signal">Quality d' of the evidence.</param>
/// <param name="Threshold">Posterior from which it responds.</param>
internal readonly record struct FirstEvidence(double Hostile, double Prior, double Signal, double Threshold)
{
    private const double TooClose = 1e-9;

    /// <summary>The log-odds of a probability.</summary>
    public static double Logit(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>P(respond | truth), after words worth so much; NaN where rounding would decide.</summary>
    public double Responds(bool deliberate, double words = 0)
    {
        var margin = Prior + words - Logit(Threshold);
        if (Signal > 0) return 0.5 * SpecialFunctions.Erfc(-(margin + ((deliberate ? 0.5 : -0.5) * Signal * Signal)) / Signal / Math.Sqrt(2));
        return Math.Abs(margin) < TooClose ? double.NaN : margin > 0 ? 1 : margin < 0 ? 0 : double.NaN;
    }
}
