using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Where a law begins and ends.</summary>
public static class SpreadEnds
{
    /// <summary>Of a law without an end so much is left out at each side.</summary>
    public const double LeftOut = 0.01;

    /// <summary>The ends of a law; of one without an end its 1 % and 99 % quantiles.</summary>
    public static (double Low, double High) Of(Spread spread) => spread.Kind switch
    {
        SpreadKind.Constant => (spread.A, spread.A),
        SpreadKind.Uniform => (spread.A, spread.B),
        SpreadKind.Pert => (spread.A, spread.C),
        _ => (Variates.Of(spread, LeftOut), Variates.Of(spread, 1 - LeftOut)),
    };

    /// <summary>The value of a law at a position from 0 to 1, ends included.</summary>
    public static double At(Spread spread, double position)
    {
        var (low, high) = Of(spread);
        if (position is > 0 and < 1 && spread.Kind is not (SpreadKind.Exponential or SpreadKind.Lognormal)) return Variates.Of(spread, position);
        return position <= 0 ? low : position >= 1 ? high : Variates.Of(spread, position);
    }
}
