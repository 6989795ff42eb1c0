using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Studies;

/// <summary>
/// Latin hypercube samples (McKay, Beckman and Conover, Technometrics 21, 1979) that can grow: of the N equal slices of (0, 1) each holds one
/// sample, and the first half of the samples of 2N are those of N (the extension of Sallaberry, Helton and Hora, Reliability Engineering and
/// System Safety 93, 2008). Each factor has a stream of its own, so that factors do not move one another.
/// </summary>
public static class LatinHypercube
{
    /// <summary>The positions in (0, 1) of a factor's samples, in the order of the design points.</summary>
    /// <param name="seed">The seed of the study.</param>
    /// <param name="path">The path of the factor: its address.</param>
    /// <param name="count">Samples.</param>
    public static double[] Positions(ulong seed, string path, int count)
    {
        var key = new StreamKey(seed, 0, 0);
        var address = CauseAddress.Of("design/" + path);
        var positions = new double[count];
        var size = count;
        while (size % 2 == 0 && size > 1) size /= 2;
        Fill(positions, 0, [.. Enumerable.Range(0, size)], size, key, address);
        for (; size < count; size *= 2) Fill(positions, size, Free(positions, size), 2 * size, key, address);
        return positions;
    }

    // The slices that are free go to the new samples in random order: by the rank of a uniform each.
    private static void Fill(double[] positions, int first, int[] slices, int of, StreamKey key, CauseAddress address)
    {
        var draws = slices.Select((_, i) => key.Pair(address, (uint)(first + i))).ToArray();
        var order = Enumerable.Range(0, slices.Length).OrderBy(i => draws[i].First).ToArray();
        for (var rank = 0; rank < order.Length; rank++) positions[first + order[rank]] = (slices[rank] + draws[order[rank]].Second) / of;
    }

    private static int[] Free(double[] positions, int size)
    {
        var taken = new bool[2 * size];
        for (var i = 0; i < size; i++) taken[(int)(positions[i] * 2 * size)] = true;
        return [.. Enumerable.Range(0, 2 * size).Where(slice => !taken[slice])];
    }
}
