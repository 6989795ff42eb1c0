using ChannelSim.Engine.Model;
using MathNet.Numerics;

namespace ChannelSim.Experiments.Exact;

/// <summary>The law of a duration in minutes.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="A">First number; see <see cref="SpreadKind"/>.</param>
/// <param name="B">Second number.</param>
internal readonly record struct TimeLaw(SpreadKind Kind, double A, double B)
{
    private const double Quantile90 = 1.2815515655446004;

    private double Sigma => Math.Log(B / A) / Quantile90;

    /// <summary>P(it is over by a time); NaN for PERT, which has no closed form here.</summary>
    public double Over(double time) => time <= 0 ? 0 : Kind switch
    {
        SpreadKind.Constant => A <= time ? 1 : 0,
        SpreadKind.Exponential => 1 - Math.Exp(-time / A),
        SpreadKind.Uniform => Math.Clamp((time - A) / (B - A), 0, 1),
        SpreadKind.Lognormal => Below(Math.Log(time / A) / Sigma),
        _ => double.NaN,
    };

    /// <summary>The integral of <see cref="Over"/> from 0: the mean time since it was over, T F(T) - E[X; X &lt; T].</summary>
    public double Integral(double time) => Kind switch
    {
        SpreadKind.Constant => Math.Max(0, time - A),
        SpreadKind.Exponential => time - (A * (1 - Math.Exp(-time / A))),
        SpreadKind.Uniform when time >= B => time - ((A + B) / 2),
        SpreadKind.Uniform => time <= A ? 0 : (time - A) * (time - A) / (2 * (B - A)),
        SpreadKind.Lognormal => (time * Over(time)) - (A * Math.Exp(Sigma * Sigma / 2) * Below((Math.Log(time / A) / Sigma) - Sigma)),
        _ => double.NaN,
    };

    private static double Below(double z) => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));
}
