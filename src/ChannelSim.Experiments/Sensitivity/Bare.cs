using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>A measure before anything is known of it, and what analyses ask alike.</summary>
internal static class Bare
{
    public static MeasureSensitivity Of(StudyColumn measure)
    {
        var unknown = Estimate.Without(double.NaN, 0, NoInterval.NoData);
        return new MeasureSensitivity(measure.Name, measure.Kind) { Mean = unknown, Variance = unknown, Dice = unknown, Parameters = unknown, Share = unknown, Factors = [] };
    }

    /// <summary>An index that would be a share of noise.</summary>
    public static Estimate Hidden(long count) => Estimate.Without(double.NaN, count, NoInterval.TooFewCases);

    public static bool NeverVaried(IEnumerable<double> values)
    {
        var first = double.NaN;
        foreach (var value in values)
        {
            if (double.IsNaN(first)) first = value;
            if (!value.Equals(first)) return false;
        }

        return true;
    }

    /// <summary>How often what is 0 would come out so far from it, to either side, by the normal law.</summary>
    public static double Chance(Estimate estimate, Resampling resampling)
    {
        if (double.IsNaN(estimate.Value) || double.IsNaN(estimate.High)) return double.NaN;
        var error = (estimate.High - estimate.Value) / resampling.Arm(estimate.Count);
        if (estimate.Value == 0) return 1;
        return error > 0 ? 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -Math.Abs(estimate.Value) / error) : 0;
    }
}
