using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What drives measures, from given data.</summary>
internal sealed class GivenDataMeasures
{
    private readonly GivenSample _sample;
    private readonly Resampling _resampling;
    private readonly GivenDataAnalysis _analysis;
    private readonly PartialRanks _ranks;
    private readonly Pawn? _pawn;

    public GivenDataMeasures(GivenSample sample, Resampling resampling)
    {
        (_sample, _resampling, _analysis) = (sample, resampling, new GivenDataAnalysis(sample));
        _ranks = new PartialRanks(_analysis.Ranks);
        _pawn = sample.Draws < SensitivityPlan.FewestDraws ? null : new Pawn(_analysis.SliceOf, _analysis.Slices, sample.Dice);
    }

    public MeasureSensitivity Of(int measure)
    {
        var found = Bare.Of(_sample.Measures[measure]) with { OfWhole = _sample.Dice < 2 };
        if (Bare.NeverVaried(_sample.Values[measure])) return found with { Nothing = TooLittle.NeverVaried };
        if (_sample.Draws < SensitivityPlan.FewestDraws) return found with { Nothing = TooLittle.TooFewDraws };
        var (parameters, first) = _analysis.Of(measure, _resampling);
        var correlations = _ranks.With(_analysis.Means(measure), _resampling);
        var (pawn, byChance) = _pawn!.Of(_sample.Values[measure], _resampling);
        var hidden = !(parameters.Low > 0);
        return found with
        {
            PawnByChance = byChance,
            Nothing = hidden ? TooLittle.DiceHideIt : null,
            Factors = [.. first.Select((item, factor) => new FactorSensitivity(factor)
            {
                First = hidden ? Bare.Hidden(_sample.Draws) : item.Index,
                PValue = item.PValue,
                RankCorrelation = correlations[factor],
                Pawn = pawn[factor],
            })],
        };
    }
}
