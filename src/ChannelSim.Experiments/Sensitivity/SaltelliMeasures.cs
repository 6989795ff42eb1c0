using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What drives measures, from Saltelli's design.</summary>
internal sealed class SaltelliMeasures(int factors, bool secondOrder, IReadOnlyList<StudyColumn> measures, Func<int, double[][]> values, Resampling resampling)
{
    public MeasureSensitivity Of(int measure)
    {
        var (found, of) = (Bare.Of(measures[measure]), values(measure));
        var blocks = of.Length / SaltelliDesign.RowsOf(factors, secondOrder);
        if (blocks < SaltelliAnalysis.FewestBlocks) return found with { Nothing = TooLittle.TooFewDraws };
        if (Bare.NeverVaried(of.SelectMany(row => row))) return found with { Nothing = TooLittle.NeverVaried };
        var indices = SaltelliAnalysis.Of(factors, secondOrder, of, resampling);
        var hidden = !(indices.Parameters.Low > 0);
        return found with
        {
            Nothing = hidden ? TooLittle.DiceHideIt : null,
            OfWhole = of[0].Length < 2,
            Factors = [.. Enumerable.Range(0, factors).Select(factor => new FactorSensitivity(factor)
            {
                First = hidden ? Bare.Hidden(blocks) : indices.First[factor],
                Total = hidden ? Bare.Hidden(blocks) : indices.Total[factor],
                PValue = indices.Total[factor].Value <= 0 ? 1 : Bare.Chance(indices.Total[factor], resampling),
            })],
            Pairs = hidden ? [] : [.. Pairs().Zip(indices.Second, (pair, second) => new PairSensitivity(pair.One, pair.Other, second))],
        };
    }

    private IEnumerable<(int One, int Other)> Pairs() => Enumerable.Range(0, factors).SelectMany(one => Enumerable.Range(one + 1, factors - one - 1).Select(other => (one, other)));
}
