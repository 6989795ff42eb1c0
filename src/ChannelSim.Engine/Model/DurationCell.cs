using System.Runtime.CompilerServices;
using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>
/// A duration ready to be drawn, with what does not depend on the uniform computed beforehand.
/// Exponential: A mean. Lognormal: A median, B sigma. PERT: A low, B width, C alpha. Uniform: A low, B width. Constant: A.
/// A law whose numbers are not drawn carries a table of its quantiles where the exact method is slow.
/// </summary>
internal readonly record struct DurationCell(SpreadKind Kind, double A, double B, double C, BetaTable? Table = null)
{
    private const double Smallest = 1.0 / (1UL << 53);

    public static DurationCell From(SpreadKind kind, double a, double b, double c) => kind switch
    {
        SpreadKind.Lognormal => new(kind, a, Variates.Sigma(a, b), 0),
        SpreadKind.Pert => c > a ? new(kind, a, c - a, 1 + (4 * (b - a) / (c - a))) : new(SpreadKind.Constant, a, 0, 0),
        SpreadKind.Uniform => new(kind, a, b - a, 0),
        _ => new(kind, a, 0, 0),
    };

    /// <summary>Whether nothing is drawn.</summary>
    public bool IsConstant => Kind == SpreadKind.Constant;

    /// <summary>The duration that a word of the generator gives, in minutes.</summary>
    /// <param name="word">The word; any if the law is constant.</param>
    /// <param name="source">The generator it is from.</param>
    /// <param name="place">Where it stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(ulong word, in DrawSource source, DrawPlace place) => Kind switch
    {
        SpreadKind.Exponential => A * Ziggurat.Exponential(word, in source, place),
        SpreadKind.Constant => A,
        _ => AtOther(word, in source, place),
    };

    /// <summary>The quantile at a uniform.</summary>
    public double Quantile(double u) => Kind switch
    {
        SpreadKind.Exponential => A * -PortableMath.Log(u),
        SpreadKind.Lognormal => A * PortableMath.Exp(B * NormalQuantile.Of(u)),
        SpreadKind.Constant => A,
        SpreadKind.Uniform => A + (B * u),
        _ => A + (B * (Table is null ? BetaQuantile.Of(u, C, 6 - C) : Table.Of(u))),
    };

    /// <summary>The probability of a duration of at most so many minutes; a constant one that would end at that very moment has not ended.</summary>
    public double LevelOf(double minutes)
    {
        if (!(minutes > 0)) return 0;
        if (Kind == SpreadKind.Exponential) return 1 - PortableMath.Exp(-minutes / A);
        if (Kind == SpreadKind.Constant) return minutes <= A ? 0 : 1;
        double low = 0, high = 1;
        for (var halving = 0; halving < 53; halving++)
        {
            var middle = 0.5 * (low + high);
            if (Quantile(middle) <= minutes) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <summary>The quantile at a uniform of a duration that has lasted so many minutes already.</summary>
    public double QuantileAfter(double minutes, double u)
    {
        if (Kind == SpreadKind.Exponential) return minutes + Quantile(u);
        var level = LevelOf(minutes);
        return Math.Max(minutes, Quantile(Math.Clamp(level + ((1 - level) * u), Smallest, 1 - Smallest)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double AtOther(ulong word, in DrawSource source, DrawPlace place) =>
        Kind == SpreadKind.Lognormal ? A * PortableMath.Exp(B * Ziggurat.Normal(word, in source, place)) : Quantile(Draws.ToUniform(word));
}
