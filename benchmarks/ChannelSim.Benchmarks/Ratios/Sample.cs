namespace ChannelSim.Benchmarks.Ratios;

/// <summary>What a contestant did in one go.</summary>
/// <param name="Replications">How many.</param>
/// <param name="WallSeconds">How long it took.</param>
/// <param name="ProcessorSeconds">Processor time of all its threads.</param>
/// <param name="Bytes">Bytes allocated; not a number if that is not known.</param>
/// <param name="Events">Events executed.</param>
/// <param name="Sums">By measure of the work: the sum over replications.</param>
/// <param name="Squares">By measure: the sum of squares; empty if not known.</param>
internal sealed record Sample(long Replications, double WallSeconds, double ProcessorSeconds, double Bytes, long Events, double[] Sums, double[] Squares)
{
    /// <summary>This and another, taken together.</summary>
    public Sample Plus(Sample other) => new(
        Replications + other.Replications,
        WallSeconds + other.WallSeconds,
        ProcessorSeconds + other.ProcessorSeconds,
        Bytes + other.Bytes,
        Events + other.Events,
        [.. Sums.Zip(other.Sums, (a, b) => a + b)],
        [.. Squares.Zip(other.Squares, (a, b) => a + b)]);
}
