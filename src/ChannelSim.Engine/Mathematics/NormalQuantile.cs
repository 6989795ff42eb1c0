using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Mathematics;

/// <summary>
/// The standard normal quantile by the rational approximations of Wichura, "Algorithm AS 241" (Applied Statistics 37, 1988), routine PPND16:
/// relative accuracy about 1e-16. Uses <see cref="PortableMath"/>, so it gives the same bits everywhere.
/// </summary>
public static class NormalQuantile
{
    private const double CentralHalfWidth = 0.425; // how far from one half the central approximation is used
    private const double NearLimit = 5; // up to which sqrt(-ln p) the first of the two approximations of a tail is used

    /// <summary>z with P(Z &lt;= z) = p for p in (0, 1).</summary>
    public static double Of(double p)
    {
        var q = p - 0.5;
        return Math.Abs(q) <= CentralHalfWidth ? Central(q) : Tail(q < 0 ? p : 1 - p, q < 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Central(double q)
    {
        var r = 0.180625 - (q * q);
        return q * Polynomial(r, 3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727)
            / Polynomial(r, 1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610);
    }

    private static double Tail(double p, bool lower)
    {
        var r = Math.Sqrt(-PortableMath.Log(p));
        var z = r <= NearLimit ? Near(r - 1.6) : Far(r - 5);
        return lower ? -z : z;
    }

    private static double Near(double r) =>
        Polynomial(r, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
        / Polynomial(r, 1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9);

    private static double Far(double r) =>
        Polynomial(r, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
        / Polynomial(r, 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(double r, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
    {
        var sum = Math.FusedMultiplyAdd(c7, r, c6);
        sum = Math.FusedMultiplyAdd(sum, r, c5);
        sum = Math.FusedMultiplyAdd(sum, r, c4);
        sum = Math.FusedMultiplyAdd(sum, r, c3);
        sum = Math.FusedMultiplyAdd(sum, r, c2);
        sum = Math.FusedMultiplyAdd(sum, r, c1);
        return Math.FusedMultiplyAdd(sum, r, c0);
    }
}
