using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>A number that was varied.</summary>
/// <param name="Path">Its dotted path.</param>
/// <param name="Spread">The law it was varied by.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Basis">What the file says that it rests on.</param>
public sealed record SensitivityFactor(string Path, Spread Spread, ParameterUnit Unit, Basis Basis)
{
    /// <summary>True where the file gives a single value and only the command varies it.</summary>
    public bool IsPoint { get; init; }

    /// <summary>The lowest value that was tried, or the 1 % quantile of a law without an end.</summary>
    public double Lowest => SpreadEnds.Of(Spread).Low;

    /// <summary>The highest value that was tried, or the 99 % quantile of a law without an end.</summary>
    public double Highest => SpreadEnds.Of(Spread).High;
}
