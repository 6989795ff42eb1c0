namespace ChannelSim.Engine.Mathematics;

/// <summary>
/// Quantiles of the beta distributions that PERT uses: alpha + beta = 6, both between 1 and 5. Portable: IEEE operations only.
/// </summary>
/// <remarks>
/// The distribution function is the continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8, evaluated after Lentz);
/// the quantile is found by Newton's method kept inside a shrinking bracket. Some two microseconds a call.
/// </remarks>
public static class BetaQuantile
{
    private const int MaximumSteps = 200;
    private const double Tolerance = 1e-15;
    private const double LastStep = 1e-10; // Newton squares the error: what is left after a step this small is beyond the last digit

    /// <summary>x in (0, 1) with P(X &lt;= x) = p, for X beta(alpha, beta); p in (0, 1).</summary>
    public static double Of(double p, double alpha, double beta) =>
        p <= 0.5 ? Of(p, alpha, beta, alpha / (alpha + beta)) : 1 - Of(1 - p, beta, alpha, beta / (alpha + beta)); // close to 1 its last digits would be lost

    /// <summary>The same for p up to one half, found from a guess.</summary>
    internal static double Of(double p, double alpha, double beta, double guess)
    {
        var logNorm = LogGamma(alpha + beta) - LogGamma(alpha) - LogGamma(beta);
        double low = 0, high = 1, x = guess;
        for (var step = 0; step < MaximumSteps; step++)
        {
            var error = Cumulative(x, alpha, beta, logNorm) - p;
            if (error > 0) high = x;
            else low = x;
            var density = Density(x, alpha, beta, logNorm);
            var next = x - (error / density);
            if (Math.Abs(next - x) <= LastStep * x) return next;
            x = next > low && next < high ? next : 0.5 * (low + high);
        }

        return x;
    }

    /// <summary>The density at x in (0, 1).</summary>
    public static double Density(double x, double alpha, double beta) =>
        Density(x, alpha, beta, LogGamma(alpha + beta) - LogGamma(alpha) - LogGamma(beta));

    private static double Density(double x, double alpha, double beta, double logNorm) =>
        PortableMath.Exp(logNorm + ((alpha - 1) * PortableMath.Log(x)) + ((beta - 1) * PortableMath.Log(1 - x)));

    /// <summary>P(X &lt;= x) for X beta(alpha, beta), x in (0, 1).</summary>
    public static double Cumulative(double x, double alpha, double beta) =>
        Cumulative(x, alpha, beta, LogGamma(alpha + beta) - LogGamma(alpha) - LogGamma(beta));

    private static double Cumulative(double x, double alpha, double beta, double logNorm)
    {
        if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - Cumulative(1 - x, beta, alpha, logNorm);
        var front = PortableMath.Exp(logNorm + (alpha * PortableMath.Log(x)) + (beta * PortableMath.Log(1 - x)));
        return front / (alpha * Fraction(x, alpha, beta));
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = 0, value = 1;
        for (var m = 1; m <= MaximumSteps; m++)
        {
            var half = m / 2;
            var term = m % 2 == 0
                ? half * (b - half) * x / ((a + m - 1) * (a + m))
                : -(a + half) * (a + b + half) * x / ((a + m - 1) * (a + m));
            d = 1 / (1 + (term * d));
            c = 1 + (term / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Tolerance) break;
        }

        return value;
    }

    // Stirling's series at an argument raised to 20 or more, where five terms reach the last digit.
    private static double LogGamma(double x)
    {
        var product = 1.0;
        while (x < 20) product *= x++;
        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188))))))));
        return ((x - 0.5) * PortableMath.Log(x)) - x + 0.91893853320467274178 + series - PortableMath.Log(product);
    }
}
