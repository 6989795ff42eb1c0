using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// The PAWN index (Pianosi and Wagener, Environmental Modelling and Software 67, 2015; 108, 2018): how far the law of a measure, dice and all, is moved when a number is known, whatever its variance does. The median
/// over slices of a number of the greatest distance (Kolmogorov and Smirnov) between the law within the slice and the law of all. Never below what chance makes, which is told beside it.
/// </summary>
internal sealed class Pawn
{
    private const int MostSlices = 10;
    private const int MostLevels = 16;
    private const int MostGroups = 64;
    private const int Resamples = 100;
    private const int Dummies = 40;
    private readonly byte[][] _slices;
    private readonly int _count;
    private readonly int _dice;
    private readonly int _groups;

    /// <param name="sliceOf">By number, by draw its slice.</param>
    /// <param name="slices">Slices, a multiple of five.</param>
    /// <param name="dice">Replications of a draw.</param>
    public Pawn(byte[][] sliceOf, int slices, int dice)
    {
        _count = Math.Min(MostSlices, slices);
        _slices = [.. sliceOf.Select(of => of.Select(slice => (byte)(slice * _count / slices)).ToArray())];
        (_dice, _groups) = (dice, Math.Min(MostGroups, sliceOf[0].Length));
    }

    /// <summary>By number its index for a measure, and the index that 95 in 100 numbers without influence stay below.</summary>
    /// <param name="values">The values of all replications, draw by draw.</param>
    /// <param name="resampling">Seed and level.</param>
    public (Estimate[] Indices, double ByChance) Of(double[] values, Resampling resampling)
    {
        var (levels, draws) = (LevelsOf(values), _slices[0].Length);
        var weights = Enumerable.Range(0, Resamples).Select(resample => Weights(resampling, resample)).ToArray();
        var all = Enumerable.Repeat(1.0, _groups).ToArray();
        var estimates = new Estimate[_slices.Length];
        Parallel.For(0, estimates.Length, number =>
        {
            var counts = Counts(_slices[number], values, levels);
            var errors = new Resampling.Spreads(1);
            foreach (var resample in weights) errors.Add([Index(counts, levels.Length, resample)]);
            var found = resampling.Around(Index(counts, levels.Length, all), errors.Of(0), _groups, draws);
            estimates[number] = found with { Low = Math.Max(0, found.Low), High = Math.Min(1, found.High) };
        });
        var dummies = Enumerable.Range(0, Dummies).AsParallel().Select(dummy => Index(Counts(Shuffled(draws, resampling.Seed, (uint)dummy), values, levels), levels.Length, all)).Order().ToArray();
        return (estimates, dummies[(int)(0.95 * Dummies)]);
    }

    private double[] Weights(Resampling resampling, int resample)
    {
        var weights = new int[_groups];
        resampling.Weigh(resample, weights);
        return [.. weights.Select(weight => (double)weight)];
    }

    // The slices of a number on which nothing depends.
    private byte[] Shuffled(int draws, ulong seed, uint dummy)
    {
        var (source, address) = (new DrawSource(new StreamKey(seed, 0, dummy)), CauseAddress.Of("pawn/dummy").Value);
        return Ranks.Slices(Ranks.Of(Enumerable.Range(0, draws).Select(draw => source.At(address, (uint)draw).FirstUniform).ToArray()), _count);
    }

    // Where laws are compared: values that so many parts of all lie at or below.
    private static double[] LevelsOf(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return [.. Enumerable.Range(0, MostLevels).Select(level => sorted[(int)((long)level * sorted.Length / MostLevels)]).Distinct().Where(level => level < sorted[^1])];
    }

    // By group, slice and level how many values lie at or below it; last in each row how many there are.
    private double[] Counts(byte[] slices, double[] values, double[] levels)
    {
        var counts = new double[_groups * _count * (levels.Length + 1)];
        for (var draw = 0; draw < slices.Length; draw++)
        {
            var row = ((((int)((long)draw * _groups / slices.Length) * _count) + slices[draw]) * (levels.Length + 1));
            for (var die = 0; die < _dice; die++)
            {
                var value = values[(draw * _dice) + die];
                for (var level = levels.Length - 1; level >= 0 && value <= levels[level]; level--) counts[row + level]++;
                counts[row + levels.Length]++;
            }
        }

        return counts;
    }

    private double Index(double[] counts, int levels, double[] weights)
    {
        var (width, sums) = (levels + 1, new double[(_count + 1) * (levels + 1)]);
        for (var group = 0; group < weights.Length; group++)
        {
            if (weights[group] == 0) continue;
            for (var cell = 0; cell < _count * width; cell++) sums[cell] += weights[group] * counts[(group * _count * width) + cell];
        }

        for (var cell = 0; cell < _count * width; cell++) sums[(_count * width) + (cell % width)] += sums[cell];
        var distances = Enumerable.Range(0, _count).Where(slice => sums[(slice * width) + levels] > 0).Select(slice => Enumerable.Range(0, levels)
            .Max(level => Math.Abs((sums[(slice * width) + level] / sums[(slice * width) + levels]) - (sums[(_count * width) + level] / sums[^1])))).Order().ToArray();
        return 0.5 * (distances[(distances.Length - 1) / 2] + distances[distances.Length / 2]);
    }
}
