namespace ChannelSim.Experiments.Measures;

/// <summary>What a measure can be in a model, which bounds its mean and the interval of it.</summary>
/// <param name="Most">What one occurrence may at most amount to: it bounds the mean where none was seen.</param>
/// <param name="Greatest">What a replication's number can at most be.</param>
/// <param name="IsCertain">Whether it is the same in every replication, whatever the luck: the rung of the start is always reached.</param>
public sealed record MeasureLimits(double Most = 1, double Greatest = double.PositiveInfinity, bool IsCertain = false)
{
    /// <summary>The limits of two worlds together.</summary>
    public MeasureLimits With(MeasureLimits other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MeasureLimits(Math.Max(Most, other.Most), Math.Max(Greatest, other.Greatest), IsCertain && other.IsCertain);
    }
}
