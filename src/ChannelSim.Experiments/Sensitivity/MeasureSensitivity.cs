using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What drives one measure.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Kind">What its numbers are.</param>
public sealed record MeasureSensitivity(string Measure, MeasureKind Kind)
{
    /// <summary>Its mean over everything that was run.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>The variance of one replication.</summary>
    public required Estimate Variance { get; init; }

    /// <summary>The part of it that dice make, whatever the numbers are.</summary>
    public required Estimate Dice { get; init; }

    /// <summary>The part of it that the numbers make that were varied.</summary>
    public required Estimate Parameters { get; init; }

    /// <summary>The share of the numbers: 0 to 1.</summary>
    public required Estimate Share { get; init; }

    /// <summary>By number what the measure owes to it, in the order of <see cref="SensitivityResult.Factors"/>; empty where there is too little to say anything.</summary>
    public required ImmutableArray<FactorSensitivity> Factors { get; init; }

    /// <summary>Pairs, where the design has them; in the order of the numbers.</summary>
    public ImmutableArray<PairSensitivity> Pairs { get; init; } = [];

    /// <summary>The PAWN index that 95 in 100 numbers without influence stay below; NaN where the design has none.</summary>
    public double PawnByChance { get; init; } = double.NaN;

    /// <summary>Why there are no indices; null where there are.</summary>
    public TooLittle? Nothing { get; init; }

    /// <summary>True where a draw had one throw of the dice, so that indices are shares of the whole variance, dice and all.</summary>
    public bool OfWhole { get; init; }

    /// <summary>The numbers from the strongest down; those that are not told from none come last.</summary>
    public ImmutableArray<FactorSensitivity> Ranked => [.. Factors.OrderByDescending(factor => factor.Told).ThenByDescending(factor => double.IsNaN(MainOf(factor).Value) ? double.NegativeInfinity : MainOf(factor).Value).ThenBy(factor => factor.Factor)];

    /// <summary>
    /// The numbers that lead: told from none, and not told from the strongest of them, for their intervals overlap its. One alone is a winner; empty where none is told from none.
    /// </summary>
    public ImmutableArray<FactorSensitivity> Leaders
    {
        get
        {
            var told = Ranked.Where(factor => factor.Told).ToArray();
            return told.Length == 0 ? [] : [.. told.Where(factor => MainOf(factor).High >= MainOf(told[0]).Low)];
        }
    }

    /// <summary>The index that ranks: the total one where there is one, else the first-order one, or the size of elementary effects.</summary>
    public static Estimate MainOf(FactorSensitivity factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return factor.EffectSize.Method != FactorSensitivity.NotInDesign ? factor.EffectSize : factor.Total.Method != FactorSensitivity.NotInDesign ? factor.Total : factor.First;
    }
}
