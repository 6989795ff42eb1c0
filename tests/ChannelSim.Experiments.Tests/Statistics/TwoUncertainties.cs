using ChannelSim.Experiments.Measures;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>A law of numbers under draws of what is not known, with the two parts of its variance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its numbers are.</param>
/// <param name="Dice">E[Var(Y | knowledge)].</param>
/// <param name="Knowledge">Var(E[Y | knowledge]).</param>
/// <param name="Draw">Fills the numbers under one draw.</param>
internal sealed record TwoUncertainties(string Name, MeasureKind Kind, double Dice, double Knowledge, Action<Random, double[]> Draw)
{
    public double Total => Dice + Knowledge;

    public double Share => Knowledge / Total;

    /// <summary>A probability with a beta law; a correlation of 0 is a probability that is known.</summary>
    public static TwoUncertainties BetaBinomial(double p, double correlation) => new($"beta-binomial {p} {correlation}", MeasureKind.Indicator, p * (1 - p) * (1 - correlation), p * (1 - p) * correlation, (random, row) =>
    {
        var drawn = correlation == 0 ? p : Beta.Sample(random, p * ((1 / correlation) - 1), (1 - p) * ((1 / correlation) - 1));
        for (var i = 0; i < row.Length; i++) row[i] = random.NextDouble() < drawn ? 1 : 0;
    });

    /// <summary>A probability that is 0 in most draws, and p / weight in the others.</summary>
    public static TwoUncertainties TwoPoint(double p, double weight) => new($"two-point {p} {weight}", MeasureKind.Indicator, (p - (p * p / weight)), (p * p / weight) - (p * p), (random, row) =>
    {
        var drawn = random.NextDouble() < weight ? p / weight : 0;
        for (var i = 0; i < row.Length; i++) row[i] = random.NextDouble() < drawn ? 1 : 0;
    });

    public static TwoUncertainties Gaussian(double knowledge) => new($"normal {knowledge}", MeasureKind.Number, 1, knowledge, (random, row) =>
    {
        var mean = 100 + (Math.Sqrt(knowledge) * Normal.Sample(random, 0, 1));
        for (var i = 0; i < row.Length; i++) row[i] = mean + Normal.Sample(random, 0, 1);
    });

    /// <summary>Poisson counts with a gamma mean.</summary>
    public static TwoUncertainties Counts(double mean, double relative) => new($"Poisson {mean} {relative}", MeasureKind.Count, mean, mean * mean * relative, (random, row) =>
    {
        var drawn = relative == 0 ? mean : Gamma.Sample(random, 1 / relative, 1 / relative / mean);
        for (var i = 0; i < row.Length; i++) row[i] = drawn > 0 ? Poisson.Sample(random, drawn) : 0;
    });

    /// <summary>Exponential times with a gamma mean.</summary>
    public static TwoUncertainties Times(double relative) => new($"exponential {relative}", MeasureKind.Minutes, 1 + relative, relative, (random, row) =>
    {
        var drawn = relative == 0 ? 1 : Gamma.Sample(random, 1 / relative, 1 / relative);
        for (var i = 0; i < row.Length; i++) row[i] = Exponential.Sample(random, 1) * drawn;
    });
}
