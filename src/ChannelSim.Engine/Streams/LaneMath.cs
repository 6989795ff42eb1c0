using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// Logarithms and normal quantiles of four uniforms at once, operation by operation those of <see cref="PortableMath"/> and
/// <see cref="NormalQuantile"/>, so with the same bits; the few arguments that take another path there take it here one by one.
/// </summary>
internal static class LaneMath
{
    /// <summary>-ln u, for u in (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> UnitExponentials(Vector256<double> uniforms)
    {
        var logs = PortableMath.LogAwayFromOne(uniforms);
        var near = Vector256.GreaterThan(uniforms, Vector256.Create(1 - PortableMath.NearOne)).ExtractMostSignificantBits();
        return -(near == 0 ? logs : LogsOneByOne(uniforms, logs, near));
    }

    /// <summary>-ln u of each of a multiple of four uniforms, in place.</summary>
    public static void ToUnitExponentials(Span<double> uniforms)
    {
        for (; uniforms.Length >= Vector256<double>.Count; uniforms = uniforms[Vector256<double>.Count..])
            UnitExponentials(Vector256.Create<double>(uniforms)).CopyTo(uniforms);
    }

    /// <summary>z with P(Z &lt;= z) = u, for u in (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> NormalQuantiles(Vector256<double> uniforms)
    {
        var q = uniforms - Vector256.Create(0.5);
        var central = NormalQuantile.Central(q);
        var tails = Vector256.GreaterThan(Vector256.Abs(q), Vector256.Create(NormalQuantile.CentralHalfWidth));
        return tails == Vector256<double>.Zero ? central : Vector256.ConditionalSelect(tails, TailQuantiles(uniforms, q, tails), central);
    }

    // Right where tails is set. The other lanes are computed too, from a tail probability that is one half at most.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> TailQuantiles(Vector256<double> uniforms, Vector256<double> q, Vector256<double> tails)
    {
        var p = Vector256.ConditionalSelect(Vector256.LessThan(q, Vector256<double>.Zero), uniforms, Vector256<double>.One - uniforms);
        var r = Vector256.Sqrt(-PortableMath.LogAwayFromOne(p));
        var quantiles = NormalQuantile.NearTails(r, q);
        var far = (Vector256.GreaterThan(r, Vector256.Create(NormalQuantile.NearLimit)) & tails).ExtractMostSignificantBits();
        return far == 0 ? quantiles : QuantilesOneByOne(uniforms, quantiles, far);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> LogsOneByOne(Vector256<double> uniforms, Vector256<double> logs, uint lanes)
    {
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            logs = logs.WithElement(lane, PortableMath.Log(uniforms[lane]));
        }

        return logs;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> QuantilesOneByOne(Vector256<double> uniforms, Vector256<double> quantiles, uint lanes)
    {
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            quantiles = quantiles.WithElement(lane, NormalQuantile.Of(uniforms[lane]));
        }

        return quantiles;
    }
}
