using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>Estimates of several samples of a design, or states of the world, taken together.</summary>
public static class GivenSamples
{
    /// <summary>
    /// The mean over samples. They are given, not drawn from anything: only the dice make it uncertain. Samples share their luck, so their errors are
    /// taken to add up: never too narrow.
    /// </summary>
    public static Estimate Over(IReadOnlyList<Estimate> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return samples.Count == 1 ? samples[0] : new Estimate(
            samples.Average(sample => sample.Value), samples.Average(sample => sample.Low), samples.Average(sample => sample.High), samples.Min(sample => sample.Count),
            samples.All(sample => sample.Method == "no-pair-differed") ? "no-pair-differed" : "samples");
    }
}
