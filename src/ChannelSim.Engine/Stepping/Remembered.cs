namespace ChannelSim.Engine.Stepping;

/// <summary>
/// The last value of a pure function of three numbers, so that logarithms of numbers that seldom change are not taken anew. It is no part of the
/// world: whoever has forgotten it computes the same bits.
/// </summary>
internal readonly record struct Remembered(double A, double B, double C, double Value)
{
    /// <summary>Nothing yet: equal to no arguments.</summary>
    public static readonly Remembered Nothing = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Whether the value is that of these arguments.</summary>
    public bool IsOf(double a, double b, double c) => A == a && B == b && C == c;
}
