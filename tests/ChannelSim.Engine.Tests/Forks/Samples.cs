namespace ChannelSim.Engine.Tests.Forks;

/// <summary>Two samples of each of many quantities: of worlds as they are, and of their forks.</summary>
internal sealed class Samples
{
    // The probability that equal laws are called unequal, for each comparison. The samples are not independent (a world and its fork have the same past), which
    // brings them closer together.
    private const double FalseAlarm = 1e-6;
    private readonly SortedDictionary<string, (List<double> World, List<double> Fork)> _samples = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _samples.Keys;

    public void Add(string what, double value, bool isFork)
    {
        if (!_samples.TryGetValue(what, out var pair)) _samples[what] = pair = ([], []);
        (isFork ? pair.Fork : pair.World).Add(value);
    }

    public int CountOf(string what) => _samples.TryGetValue(what, out var pair) ? Math.Min(pair.World.Count, pair.Fork.Count) : 0;

    /// <summary>Requires that no two samples differ by more than the statistic of Kolmogorov and Smirnov allows.</summary>
    public void RequireSameLaws()
    {
        Assert.Multiple(() =>
        {
            foreach (var (name, (world, fork)) in _samples)
            {
                if (Math.Min(world.Count, fork.Count) < 50) continue;
                var bound = Math.Sqrt(-0.5 * Math.Log(FalseAlarm / 2) * (world.Count + fork.Count) / ((double)world.Count * fork.Count));
                Assert.That(Distance(world, fork), Is.LessThan(bound), $"{name}: {world.Count} and {fork.Count} values");
            }
        });
    }

    private static double Distance(List<double> first, List<double> second)
    {
        first.Sort();
        second.Sort();
        var (i, j, distance) = (0, 0, 0.0);
        while (i < first.Count && j < second.Count)
        {
            var value = Math.Min(first[i], second[j]);
            while (i < first.Count && first[i] <= value) i++;
            while (j < second.Count && second[j] <= value) j++;
            distance = Math.Max(distance, Math.Abs(((double)i / first.Count) - ((double)j / second.Count)));
        }

        return distance;
    }
}
