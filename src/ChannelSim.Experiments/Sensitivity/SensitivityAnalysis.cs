using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Makes the result of what was run.</summary>
internal sealed class SensitivityAnalysis
{
    private readonly SensitivityProblem _problem;
    private readonly SensitivityPlan _plan;
    private readonly double[][] _points;
    private readonly SensitivityValues _values;
    private readonly Resampling _resampling;
    private readonly int _rows;
    private readonly PointFacts _facts;

    public SensitivityAnalysis(SensitivityProblem problem, SensitivityPlan plan, double[][] points, SensitivityValues values)
    {
        (_problem, _plan, _points, _values) = (problem, plan, points, values);
        _resampling = new Resampling(plan.Seed, Estimate.Level, plan.Resamples);
        _rows = plan.RowsOf(problem.Factors.Length);
        _facts = PointFacts.Of(problem.Model);
    }

    private int Points => _values.Samples * _rows;

    public SensitivityResult Result() => new()
    {
        Method = _plan.Method,
        Factors = _problem.Factors,
        Measures = Marked(Measures()),
        Seed = _plan.Seed,
        Replications = (long)Points * _plan.Dice,
        Points = Points,
        Dice = _plan.Dice,
        Samples = _values.Samples,
        Wanted = _plan.Samples,
        Level = Estimate.Level,
        Resamples = _plan.Resamples,
        Spread = _problem.Spread,
    };

    private MeasureSensitivity[] Measures()
    {
        // Samples without anything in common: all draws, or of each block its first point.
        var ends = _plan.Method == SensitivityMethod.GivenData ? GivenSample() : FirstPoints();
        var slices = new EndMeans(ends, _facts);
        Func<int, MeasureSensitivity> analyse = _plan.Method switch
        {
            SensitivityMethod.Saltelli => new SaltelliMeasures(_problem.Factors.Length, _plan.SecondOrder, _problem.Measures, ValuesOf, _resampling).Of,
            SensitivityMethod.Morris => new MorrisMeasures(_points.AsSpan(0, Points).ToArray(), _problem.Measures, ValuesOf, _resampling).Of,
            _ => new GivenDataMeasures(ends, _resampling).Of,
        };
        return [.. Enumerable.Range(0, _problem.Measures.Length).Select(measure => slices.With(analyse(measure), measure, _plan.Method != SensitivityMethod.Morris))];
    }

    private GivenSample GivenSample() => new([.. _values.Numbers.Select(numbers => numbers[..Points])], _problem.Measures, [.. _values.Values.Select(values => values[..(Points * _plan.Dice)])], _plan.Dice);

    private GivenSample FirstPoints()
    {
        var first = Enumerable.Range(0, _values.Samples).Select(block => block * _rows).ToArray();
        return new GivenSample([.. _values.Numbers.Select(numbers => first.Select(point => numbers[point]).ToArray())], _problem.Measures, [.. _values.Values.Select(values => first.SelectMany(point => Of(values, point)).ToArray())], _plan.Dice);
    }

    private double[][] ValuesOf(int measure) => [.. Enumerable.Range(0, Points).Select(point => Of(_values.Values[measure], point))];

    private double[] Of(double[] values, int point) => values.AsSpan(point * _plan.Dice, _plan.Dice).ToArray();

    // Rows that are looked at together are several tests.
    private static ImmutableArray<MeasureSensitivity> Marked(MeasureSensitivity[] measures)
    {
        var told = new Queue<bool>(Holm.Survivors([.. measures.SelectMany(measure => measure.Factors).Select(factor => factor.PValue)]));
        return [.. measures.Select(measure => measure with { Factors = [.. measure.Factors.Select(factor => factor with { Told = told.Dequeue() })] })];
    }
}
