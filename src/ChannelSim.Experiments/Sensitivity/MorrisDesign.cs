using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Trajectories over a grid (Morris, Technometrics 33, 1991): each begins at a random point of the lower half of a grid and moves one number after the other, in random order and
/// direction, by half the grid. A trajectory has one point more than there are numbers.
/// </summary>
public static class MorrisDesign
{
    /// <summary>Levels of the grid: positions 0, 1/3, 2/3 and 1; a move is 2/3.</summary>
    public const int Levels = 4;

    /// <summary>How far a number is moved.</summary>
    public const double Move = Levels / (2.0 * (Levels - 1));

    /// <summary>The points, trajectory by trajectory; each a position from 0 to 1 for each number.</summary>
    /// <param name="factors">Numbers that are varied.</param>
    /// <param name="trajectories">Trajectories.</param>
    /// <param name="seed">The seed.</param>
    public static double[][] Points(int factors, int trajectories, ulong seed) => [.. Enumerable.Range(0, trajectories).SelectMany(trajectory => Trajectory(factors, (uint)trajectory, seed))];

    private static IEnumerable<double[]> Trajectory(int factors, uint trajectory, ulong seed)
    {
        var (source, address) = (new DrawSource(new StreamKey(seed, 0, trajectory)), CauseAddress.Of("design/morris"));
        var draws = Enumerable.Range(0, factors).Select(factor => source.At(address.Child((uint)factor).Value, 0)).Select(draw => (Start: draw.FirstUniform, Order: draw.SecondUniform)).ToArray();
        var order = Enumerable.Range(0, factors).OrderBy(factor => draws[factor].Order).ToArray();

        // Of the four levels each can be moved to one other by 2/3: 0 and 1/3 up, 2/3 and 1 down.
        var levels = draws.Select(draw => (int)(draw.Start * Levels)).ToArray();
        yield return Positions(levels);
        foreach (var factor in order)
        {
            levels[factor] = (levels[factor] + (Levels / 2)) % Levels;
            yield return Positions(levels);
        }
    }

    private static double[] Positions(int[] levels) => [.. levels.Select(level => level / (double)(Levels - 1))];
}
