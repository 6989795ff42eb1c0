using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Streams;

/// <summary>Variates by inversion: one uniform each, so that two scenarios that share a uniform share their luck.</summary>
public static class Variates
{
    /// <summary>The 90 % quantile of the standard normal: sigma = ln(p90 / median) / this.</summary>
    public const double NinetyPercentNormal = 1.2815515655446004;

    /// <summary>A value with mean 1: -ln u.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double UnitExponential(double u) => -PortableMath.Log(u);

    /// <summary>Evidence of quality d': Normal(d'^2 / 2, d'^2) if deliberate, Normal(-d'^2 / 2, d'^2) if not; in log-odds.</summary>
    public static double Evidence(double quality, bool deliberate, double u) => EvidenceAtNormal(quality, deliberate, NormalQuantile.Of(u));

    /// <summary>As <see cref="Evidence"/>, from a standard normal variate.</summary>
    public static double EvidenceAtNormal(double quality, bool deliberate, double z)
    {
        var half = 0.5 * quality * quality;
        return (deliberate ? half : -half) + (quality * z);
    }

    /// <summary>The value of a spread at a uniform.</summary>
    public static double Of(Spread spread, double u) => Of(spread.Kind, spread.A, spread.B, spread.C, u);

    /// <summary>The value of a shape with the given numbers (see <see cref="SpreadKind"/>) at a uniform in (0, 1).</summary>
    public static double Of(SpreadKind kind, double a, double b, double c, double u) => kind switch
    {
        SpreadKind.Constant => a,
        SpreadKind.Exponential => a * UnitExponential(u),
        SpreadKind.Lognormal => a * PortableMath.Exp(Sigma(a, b) * NormalQuantile.Of(u)),
        SpreadKind.Uniform => a + ((b - a) * u),
        _ => Pert(a, b, c, u),
    };

    /// <summary>The standard deviation of the logarithm of a lognormal with the given median and 90th percentile.</summary>
    public static double Sigma(double median, double p90) => PortableMath.Log(p90 / median) / NinetyPercentNormal;

    /// <summary>The mean of a shape with the given numbers.</summary>
    public static double Mean(SpreadKind kind, double a, double b, double c) => kind switch
    {
        SpreadKind.Constant or SpreadKind.Exponential => a,
        SpreadKind.Lognormal => a * PortableMath.Exp(0.5 * Sigma(a, b) * Sigma(a, b)),
        SpreadKind.Uniform => 0.5 * (a + b),
        _ => (a + (4 * b) + c) / 6,
    };

    private static double Pert(double low, double mode, double high, double u)
    {
        var width = high - low;
        if (!(width > 0)) return low;
        var alpha = 1 + (4 * (mode - low) / width);
        return low + (width * BetaQuantile.Of(u, alpha, 6 - alpha));
    }
}
