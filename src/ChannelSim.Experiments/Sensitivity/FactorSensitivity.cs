using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// What a measure owes to one of the numbers that were varied. Indices are shares of the variance that all of them make (of the whole variance where
/// <see cref="MeasureSensitivity.OfWhole"/>). An index that a design does not have has the method <c>not-in-design</c>.
/// </summary>
/// <param name="Factor">Its place in <see cref="SensitivityResult.Factors"/>.</param>
public sealed record FactorSensitivity(int Factor)
{
    /// <summary>What an index that the design cannot give is called.</summary>
    public const string NotInDesign = "not-in-design";

    /// <summary>The share of the variance that would go if this number alone were known: S, first order.</summary>
    public Estimate First { get; init; } = None;

    /// <summary>The share of the variance that would be left if all but this number were known: ST, total.</summary>
    public Estimate Total { get; init; } = None;

    /// <summary>Partial rank correlation: -1 to 1; the sign says which way it pulls.</summary>
    public Estimate RankCorrelation { get; init; } = None;

    /// <summary>How far the law of the measure is moved when this number is known, 0 to 1 (PAWN); never below what chance makes, <see cref="MeasureSensitivity.PawnByChance"/>.</summary>
    public Estimate Pawn { get; init; } = None;

    /// <summary>Morris: mean elementary effect, in units of the measure over the whole range of the number.</summary>
    public Estimate Effect { get; init; } = None;

    /// <summary>Morris: mean size of the elementary effects (mu*).</summary>
    public Estimate EffectSize { get; init; } = None;

    /// <summary>Morris: standard deviation of the elementary effects (sigma), without what dice make of it: how far the effect depends on the other numbers or is not linear.</summary>
    public Estimate EffectSpread { get; init; } = None;

    /// <summary>Morris: the size that dice alone would make of the effects of a number on which nothing depends; NaN for other designs.</summary>
    public double EffectOfDice { get; init; } = double.NaN;

    /// <summary>The mean of the measure where the number is in the lowest fifth of its law.</summary>
    public Estimate AtLow { get; init; } = None;

    /// <summary>The mean of the measure where the number is in the highest fifth of its law.</summary>
    public Estimate AtHigh { get; init; } = None;

    /// <summary>How often a number on which nothing depends would look as strong as this one, by luck alone; NaN where that was not asked.</summary>
    public double PValue { get; init; } = double.NaN;

    /// <summary>Whether it is told from none among all rows of the result (Holm), or by its interval where there is no test.</summary>
    public bool Told { get; init; }

    /// <summary>By how much the measure's mean is higher at the upper end than at the lower: the length of a bar of a tornado.</summary>
    public double Swing => AtHigh.Value - AtLow.Value;

    private static Estimate None => new(double.NaN, double.NaN, double.NaN, 0, NotInDesign);
}
