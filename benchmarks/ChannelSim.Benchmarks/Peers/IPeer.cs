namespace ChannelSim.Benchmarks.Peers;

/// <summary>A program for one work, written without the engine: one replication after another, each a row of numbers.</summary>
internal interface IPeer
{
    /// <summary>The names of the numbers, as in the work (<see cref="Works.Work.Measures"/>).</summary>
    IReadOnlyList<string> Measures { get; }

    /// <summary>Runs one replication.</summary>
    /// <param name="dice">Where its luck comes from.</param>
    /// <param name="result">Zeros, one for each measure; filled.</param>
    /// <returns>Events executed.</returns>
    long Replicate(Dice dice, double[] result);
}
