using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Sums of numbers as the estimators take them, the plain way.</summary>
internal static class Samples
{
    public static MeasureLimits OfShares { get; } = new(1, 1);

    public static SampleSums Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return new SampleSums(values.Count, values.Sum(), values.Sum(value => (value - mean) * (value - mean)), values.Count(value => value != 0));
    }

    /// <summary>In groups of so many; the last may be smaller.</summary>
    public static SampleSums Of(IReadOnlyList<double> values, int size)
    {
        var (mean, groups) = (values.Average(), values.Chunk(size).ToList());
        return Of(values) with
        {
            Groups = groups.Count,
            Between = groups.Sum(group => (group.Sum() - (group.Length * mean)) * (group.Sum() - (group.Length * mean))),
            NonzeroGroups = groups.Count(group => group.Any(value => value != 0)),
        };
    }

    /// <summary>A share of so many cases.</summary>
    public static SampleSums Cases(long cases, long count) => new(count, cases, cases - ((double)cases * cases / count), cases);

    /// <summary>A share in groups of which only the numbers of cases are known.</summary>
    public static SampleSums Cases(IReadOnlyList<int> groups, int size)
    {
        long cases = groups.Sum(), count = groups.Count * size;
        var mean = (double)cases / groups.Count;
        return Cases(cases, count) with { Groups = groups.Count, Between = groups.Sum(x => (x - mean) * (x - mean)), NonzeroGroups = groups.Count(x => x > 0) };
    }

    public static PairSums Pairs(IReadOnlyList<double> differences)
    {
        var mean = differences.Average();
        var (up, down) = (differences.Where(d => d > 0).ToList(), differences.Where(d => d < 0).ToList());
        return new PairSums(
            differences.Count, up.Count, down.Count, up.Sum(), -down.Sum(), up.Sum(d => d * d), down.Sum(d => d * d), differences.Sum(d => (d - mean) * (d - mean)));
    }

    /// <summary>Pairs of which so many are higher by 1 and so many lower by 1.</summary>
    public static PairSums Discordant(long higher, long lower, long count) =>
        new(count, higher, lower, higher, lower, higher, lower, higher + lower - ((double)(higher - lower) * (higher - lower) / count));
}
