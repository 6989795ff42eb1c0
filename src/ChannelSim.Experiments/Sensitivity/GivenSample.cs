using System.Collections.Immutable;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Draws of numbers and what the measures were under each: what indices from given data are computed from.</summary>
/// <param name="Numbers">By number, by draw its value, or its position in its law: only the order counts.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Values">By measure the values of all replications: those of the first draw, those of the second, and so on.</param>
/// <param name="Dice">Replications under each draw.</param>
public sealed record GivenSample(double[][] Numbers, ImmutableArray<StudyColumn> Measures, double[][] Values, int Dice)
{
    /// <summary>Draws.</summary>
    public int Draws => Values.Length == 0 ? 0 : Values[0].Length / Dice;

    /// <summary>The replications of a measure under a draw.</summary>
    public ReadOnlySpan<double> Of(int measure, int draw) => Values[measure].AsSpan(draw * Dice, Dice);
}
