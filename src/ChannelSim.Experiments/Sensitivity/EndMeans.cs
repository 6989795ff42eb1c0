using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What every analysis says of a measure besides: its mean, what of its variance dice make and what the numbers make, and its means at both ends of each number.</summary>
internal sealed class EndMeans
{
    private const int Fifths = 5;
    private readonly GivenSample _sample;
    private readonly PointFacts _facts;
    private readonly byte[][] _fifths;

    /// <param name="sample">Draws that have nothing in common.</param>
    /// <param name="facts">What the measures can be.</param>
    public EndMeans(GivenSample sample, PointFacts facts)
    {
        (_sample, _facts) = (sample, facts);
        _fifths = [.. sample.Numbers.Select(numbers => Ranks.Slices(Ranks.Of(numbers), Fifths))];
    }

    /// <summary>Adds it to what an analysis found.</summary>
    public MeasureSensitivity With(MeasureSensitivity found, int measure, bool atEnds)
    {
        var parts = Parts(measure);
        var with = found with { Mean = Mean(measure, _ => true), Variance = parts.Total(), Dice = parts.Dice(), Parameters = parts.Knowledge(), Share = parts.Share() };
        if (_sample.Dice < 2) with = with with { Variance = Alone(measure), Dice = Unknown, Parameters = Unknown, Share = Unknown, OfWhole = found.OfWhole };
        if (!atEnds || _sample.Draws < Fifths) return with;
        return with with { Factors = [.. with.Factors.Select(factor => factor with { AtLow = Mean(measure, draw => _fifths[factor.Factor][draw] == 0), AtHigh = Mean(measure, draw => _fifths[factor.Factor][draw] == Fifths - 1) })] };
    }

    private Estimate Unknown => Estimate.Without(double.NaN, _sample.Draws, NoInterval.NoData);

    private Estimate Mean(int measure, Func<int, bool> chosen)
    {
        var tally = new MeasureTally(_sample.Measures[measure], _sample.Dice);
        for (var draw = 0; draw < _sample.Draws; draw++)
        {
            if (!chosen(draw)) continue;
            foreach (var value in _sample.Of(measure, draw)) tally.Add(value, draw);
        }

        return tally.Mean(_facts, grouped: true);
    }

    private VarianceParts Parts(int measure)
    {
        var parts = new VarianceParts(_sample.Measures[measure].Kind, Math.Max(2, _sample.Dice));
        for (var draw = 0; _sample.Dice > 1 && draw < _sample.Draws; draw++)
        {
            var values = _sample.Of(measure, draw);
            var (mean, squares) = (0.0, 0.0);
            foreach (var value in values) mean += value / values.Length;
            foreach (var value in values) squares += (value - mean) * (value - mean);
            parts.Add(mean, squares / (values.Length - 1));
        }

        return parts;
    }

    private Estimate Alone(int measure)
    {
        var values = _sample.Values[measure];
        if (values.Length < 2) return Unknown;
        var mean = values.Average();
        return new Estimate(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1), double.NaN, double.NaN, values.Length, "sample");
    }
}
