using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Model;

/// <summary>Laws as quantiles, at a uniform that somebody chose or drew; the stepper draws exponentials and normals otherwise (<see cref="Streams.Ziggurat"/>).</summary>
public static class Variates
{
    /// <summary>The 90 % quantile of the standard normal: sigma = ln(p90 / median) / this.</summary>
    public const double NinetyPercentNormal = 1.2815515655446004;

    /// <summary>Evidence of quality d', from a standard normal variate: Normal(d'^2 / 2, d'^2) if deliberate, Normal(-d'^2 / 2, d'^2) if not; in log-odds.</summary>
    public static double Evidence(double quality, bool deliberate, double z)
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
        SpreadKind.Exponential => a * -PortableMath.Log(u),
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
