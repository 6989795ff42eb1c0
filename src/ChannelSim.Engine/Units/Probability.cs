namespace ChannelSim.Engine.Units;

/// <summary>A probability between 0 and 1.</summary>
/// <param name="Value">The number, 0 to 1 inclusive.</param>
public readonly record struct Probability(double Value)
{
    /// <summary>It never happens.</summary>
    public static Probability Zero => default;

    /// <summary>It always happens.</summary>
    public static Probability One => new(1.0);
}
