using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Mathematics;

/// <summary>
/// Logarithm and exponential from IEEE 754 operations alone, so that they give the same bits on every processor and operating system
/// (the platform's functions are not promised to). Within 2 units in the last place of the exact value.
/// </summary>
public static class PortableMath
{
    private const int TableBits = 7;
    private const int TableSize = 1 << TableBits;
    private const double Ln2High = 0.693147180369123816490; // ln 2 with the low 21 bits zero: k * Ln2High is exact
    private const double Ln2Low = 1.90821492927058770002e-10; // ln 2 - Ln2High
    private const double WholeNumbers = 6755399441055744; // 1.5 times 2^52: between it and 2^53 a double is a whole number
    private const long WholeNumbersBits = 0x4338000000000000;
    private const double InverseLn2 = 1.44269504088896338700;

    private const double NearOne = 1.0 / 64; // closer to 1 than this, the logarithm is a series of its own

    private static readonly double[] InverseCentre = new double[TableSize];
    private static readonly double[] LogCentre = new double[TableSize];
    private static readonly double[] TwoToFraction = new double[TableSize];

    static PortableMath()
    {
        for (var i = 0; i < TableSize; i++)
        {
            InverseCentre[i] = Centre(i);
            LogCentre[i] = -SeriesLog(InverseCentre[i]);
            TwoToFraction[i] = SeriesExp(i * Ln2High / TableSize, i * Ln2Low / TableSize);
        }
    }

    /// <summary>Natural logarithm of a positive number; minus infinity for 0.</summary>
    /// <remarks>x = 2^k m with m in [1, 2); m = (1 + r) / c with c a nine-bit inverse from a table, so that |r| is below 2^-7.</remarks>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        if (bits - 0x0010000000000000UL >= 0x7FE0000000000000UL) return LogOfSpecial(x);
        if (Math.Abs(x - 1) < NearOne) return LogNearOne(x - 1);
        // Split so that m lies in [0.7, 1.4): then k is 0 around x = 1 and nothing cancels there.
        var shifted = bits - 0x3FE6666600000000UL;
        var k = (long)shifted >> 52;
        var m = BitConverter.UInt64BitsToDouble(bits - ((ulong)k << 52));
        var index = (int)(shifted >> (52 - TableBits)) & (TableSize - 1);
        var r = Math.FusedMultiplyAdd(m, InverseCentre[index], -1.0);
        var square = r * r;
        var tail = (r * square * (1.0 / 3.0 + (r * (-0.25 + (r * 0.2)))))
            + (square * square * square * (-1.0 / 6.0 + (r * (1.0 / 7.0 + (r * -0.125)))));
        var head = Math.FusedMultiplyAdd(k, Ln2High, LogCentre[index]);
        return head + (r + Math.FusedMultiplyAdd(square, -0.5, Math.FusedMultiplyAdd(k, Ln2Low, tail)));
    }

    /// <summary>e to the power x; 0 or infinity where the result leaves the range of a double.</summary>
    public static double Exp(double x) => x > -708.0 && x < 709.0 ? ExpScaled(x, 0) : ExpOfLarge(x);

    /// <summary>ln(p / (1 - p)): minus infinity at 0, infinity at 1.</summary>
    public static double Logit(double p) => p <= 0 ? double.NegativeInfinity : p >= 1 ? double.PositiveInfinity : Log(p / (1 - p));

    /// <summary>1 / (1 + e^-x): the probability with log-odds x; exact 0 and 1 at the infinities.</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    private static double Centre(int index)
    {
        // The middle of the interval that the index stands for, as an inverse rounded to nine bits after the point.
        var low = BitConverter.UInt64BitsToDouble(0x3FE6666600000000UL + ((ulong)index << (52 - TableBits)));
        var high = BitConverter.UInt64BitsToDouble(0x3FE6666600000000UL + ((ulong)(index + 1) << (52 - TableBits)));
        return low <= 1 && 1 < high ? 1.0 : Math.Floor((2.0 / (low + high) * 512.0) + 0.5) / 512.0;
    }

    // ln c = 2 artanh((c - 1) / (c + 1)), summed from the smallest term; c has nine bits, so the quotient is the only rounding that matters.
    private static double SeriesLog(double c)
    {
        var s = (c - 1) / (c + 1);
        var error = Math.FusedMultiplyAdd(-s, c + 1, c - 1) / (c + 1);
        var square = s * s;
        var sum = 0.0;
        for (var k = 20; k >= 1; k--) sum = square * ((1.0 / ((2 * k) + 1)) + sum);
        return 2 * (s + ((s * sum) + error));
    }

    private static double SeriesExp(double high, double low)
    {
        var sum = 0.0;
        for (var k = 20; k >= 1; k--) sum = high / k * (1 + sum);
        return 1 + (sum + (low * (1 + sum)));
    }

    // ln(1 + f), |f| below 2^-6: f is exact, and nothing from the table cancels against it.
    private static double LogNearOne(double f)
    {
        var sum = Math.FusedMultiplyAdd(f, -1.0 / 10, 1.0 / 9);
        sum = Math.FusedMultiplyAdd(f, sum, -1.0 / 8);
        sum = Math.FusedMultiplyAdd(f, sum, 1.0 / 7);
        sum = Math.FusedMultiplyAdd(f, sum, -1.0 / 6);
        sum = Math.FusedMultiplyAdd(f, sum, 1.0 / 5);
        sum = Math.FusedMultiplyAdd(f, sum, -1.0 / 4);
        sum = Math.FusedMultiplyAdd(f, sum, 1.0 / 3);
        return f + (f * f * Math.FusedMultiplyAdd(f, sum, -0.5));
    }

    private static double LogOfSpecial(double x)
    {
        if (x == 0) return double.NegativeInfinity;
        if (x < 0 || double.IsNaN(x)) return double.NaN;
        return double.IsPositiveInfinity(x) ? x : Log(x * (1UL << 54)) - (54 * 0.693147180559945309417);
    }

    // e^x times a power of two. Where both are in the range of a double so is what the table gives: its exponent is set in the bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpScaled(double x, long power)
    {
        // Added to 1.5 times 2^52 a number is rounded to a whole one, which stands in the low bits.
        var shifted = (x * (InverseLn2 * TableSize)) + WholeNumbers;
        var n = shifted - WholeNumbers;
        var r = Math.FusedMultiplyAdd(n, -Ln2High / TableSize, x);
        r = Math.FusedMultiplyAdd(n, -Ln2Low / TableSize, r);
        var integer = BitConverter.DoubleToInt64Bits(shifted) - WholeNumbersBits;
        // |r| is below 2^-8.5, so the first term left out, r^6 / 720, is below 2^-60.
        var square = r * r;
        var high = Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(r, 1.0 / 120, 1.0 / 24), Math.FusedMultiplyAdd(r, 1.0 / 6, 0.5));
        var table = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(TwoToFraction[(int)integer & (TableSize - 1)]) + (((integer >> TableBits) + power) << 52));
        return Math.FusedMultiplyAdd(table, Math.FusedMultiplyAdd(square, high, r), table);
    }

    // Near the ends of the range a part of it is multiplied last, so that what is rounded is the result.
    private static double ExpOfLarge(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.79) return double.PositiveInfinity;
        if (x < -745.2) return 0;
        return x > 0 ? ExpScaled(x, -64) * PowerOfTwo(64) : ExpScaled(x, 64) * PowerOfTwo(-64);
    }

    private static double PowerOfTwo(long power) => BitConverter.Int64BitsToDouble((power + 1023) << 52);
}
