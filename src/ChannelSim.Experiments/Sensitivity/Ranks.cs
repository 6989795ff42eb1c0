namespace ChannelSim.Experiments.Sensitivity;

/// <summary>Ranks of numbers, from 0; equal ones share the mean of theirs.</summary>
internal static class Ranks
{
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var (sorted, order) = (values.ToArray(), Enumerable.Range(0, values.Length).ToArray());
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var first = 0; first < sorted.Length;)
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end].Equals(sorted[first])) end++;
            for (var at = first; at < end; at++) ranks[order[at]] = 0.5 * (first + end - 1);
            first = end;
        }

        return ranks;
    }

    /// <summary>By value which of so many slices of equally many it belongs to.</summary>
    public static byte[] Slices(double[] ranks, int slices) => [.. ranks.Select(rank => (byte)Math.Min(slices - 1, (int)(rank * slices / ranks.Length)))];
}
