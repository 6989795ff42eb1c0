using System.Runtime.CompilerServices;
using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// Exponential and normal variates by the ziggurat method (Marsaglia and Tsang, Journal of Statistical Software 5(8), 2000): 256 layers of equal area cover the
/// region under a density. The low eight bits of a word choose a layer and others a place in it, so the two are independent (Doornik 2005): of an exponential
/// the upper 52; of a normal the 52 below the highest, which is the sign. In all but some 2 of 100 draws that is all. Beyond a layer's certain part further words decide (<see cref="DrawPlace.FurtherWord"/>); the law is exact.
/// </summary>
/// <remarks>Of a family of scale (exponential by mean, normal by deviation, lognormal by median and sigma) all members get the same variate from the same draw.</remarks>
internal static class Ziggurat
{
    /// <summary>Layers of the exponential: where its base ends, and the area of each.</summary>
    internal static readonly ZigguratLayers Exponentials = new(7.69711747013104971, 0.00394965982258155722, x => PortableMath.Exp(-x), y => -PortableMath.Log(y));

    /// <summary>Layers of the right half of the normal.</summary>
    internal static readonly ZigguratLayers Normals = new(3.65415288536100877, 0.00492867323397465535, x => PortableMath.Exp(-0.5 * x * x), y => Math.Sqrt(-2 * PortableMath.Log(y)));

    // The same arrays as fields of their own, which the compiler knows the length of.
    private static readonly ZigguratLayer[] ExponentialLayers = Exponentials.Layers;
    private static readonly ZigguratLayer[] NormalLayers = Normals.Layers;

    /// <summary>An exponential of mean 1.</summary>
    /// <param name="word">The word that is drawn.</param>
    /// <param name="source">The generator it is from.</param>
    /// <param name="place">Where it stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exponential(ulong word, in DrawSource source, DrawPlace place)
    {
        ref readonly var layer = ref ExponentialLayers[(byte)word];
        var u = Draws.ToUniform(word);
        return u < layer.Certain ? u * layer.Width : ExponentialBeyond(word, in source, place);
    }

    /// <summary>A standard normal.</summary>
    /// <inheritdoc cref="Exponential"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Normal(ulong word, in DrawSource source, DrawPlace place)
    {
        ref readonly var layer = ref NormalLayers[(byte)word];
        var u = Draws.ToUniform(word << 1);
        return u < layer.Certain ? WithSign(u * layer.Width, word) : NormalBeyond(word, in source, place);
    }

    // What lies beyond the base is distributed like the whole: it begins anew there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExponentialBeyond(ulong word, in DrawSource source, DrawPlace place)
    {
        var begin = 0.0;
        for (var t = 0u; ; word = place.FurtherWord(in source, t++))
        {
            ref readonly var layer = ref ExponentialLayers[(byte)word];
            var u = Draws.ToUniform(word);
            var x = u * layer.Width;
            if (u < layer.Certain) return begin + x;
            if ((byte)word == 0) begin += Exponentials.Base;
            else if (Exponentials.IsUnder((byte)word, Draws.ToUniform(place.FurtherWord(in source, t++)), PortableMath.Exp(-x))) return begin + x;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double NormalBeyond(ulong word, in DrawSource source, DrawPlace place)
    {
        for (var t = 0u; ; word = place.FurtherWord(in source, t++))
        {
            ref readonly var layer = ref NormalLayers[(byte)word];
            var u = Draws.ToUniform(word << 1);
            var x = u * layer.Width;
            if (u < layer.Certain) return WithSign(x, word);
            if ((byte)word == 0) return WithSign(NormalTail(t, in source, place), word);
            if (Normals.IsUnder((byte)word, Draws.ToUniform(place.FurtherWord(in source, t++)), PortableMath.Exp(-0.5 * x * x))) return WithSign(x, word);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double WithSign(double x, ulong word) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(x) | (word & (1UL << 63)));

    // Marsaglia's method for the tail: an exponential that touches the density at the base, thinned (Technometrics 6, 1964).
    private static double NormalTail(uint t, in DrawSource source, DrawPlace place)
    {
        while (true)
        {
            var x = -PortableMath.Log(Draws.ToUniform(place.FurtherWord(in source, t++))) / Normals.Base;
            var y = -PortableMath.Log(Draws.ToUniform(place.FurtherWord(in source, t++)));
            if (2 * y >= x * x) return Normals.Base + x;
        }
    }
}
