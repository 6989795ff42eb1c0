using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Values;

/// <summary>The smallest and the largest value that a spread can take.</summary>
/// <param name="Low">Smallest.</param>
/// <param name="High">Largest; infinite where there is no end.</param>
internal readonly record struct Support(double Low, double High)
{
    public static Support Of(Spread spread) => spread.Kind switch
    {
        SpreadKind.Constant => new(spread.A, spread.A),
        SpreadKind.Uniform => new(spread.A, spread.B),
        SpreadKind.Pert => new(spread.A, spread.C),
        _ => new(0, double.PositiveInfinity),
    };
}
