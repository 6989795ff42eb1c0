using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What drives measures, from Morris trajectories.</summary>
internal sealed class MorrisMeasures(double[][] points, IReadOnlyList<StudyColumn> measures, Func<int, double[][]> values, Resampling resampling)
{
    public MeasureSensitivity Of(int measure)
    {
        var (found, of) = (Bare.Of(measures[measure]), values(measure));
        if (points.Length == 0 || points.Length / (points[0].Length + 1) < MorrisEffects.FewestTrajectories) return found with { Nothing = TooLittle.TooFewDraws };
        if (Bare.NeverVaried(of.SelectMany(row => row))) return found with { Nothing = TooLittle.NeverVaried };
        var effects = MorrisEffects.Of(points, of, resampling);
        return found with
        {
            Factors = [.. Enumerable.Range(0, points[0].Length).Select(factor => new FactorSensitivity(factor)
            {
                Effect = effects.Mean[factor],
                EffectSize = effects.Size[factor],
                EffectSpread = effects.Spread[factor],
                EffectOfDice = effects.EffectOfDice[factor],

                // Either of two ways to be told, so twice the smaller chance: it moves the mean, or moves it now up and now down.
                PValue = Math.Min(1, 2 * Math.Min(Bare.Chance(effects.Mean[factor], resampling), Bare.Chance(effects.Spread[factor], resampling))),
            })],
        };
    }
}
