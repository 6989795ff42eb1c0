namespace ChannelSim.Experiments.Studies;

/// <summary>Rows of the table of replications, column by column. Filled again and again; allocates once.</summary>
public sealed class RowBlock
{
    /// <summary>Room for so many rows.</summary>
    public RowBlock(int columns, int capacity)
    {
        Designs = new int[capacity];
        Replications = new long[capacity];
        Knowledge = new long[capacity];
        Failed = new bool[capacity];
        Measures = [.. Enumerable.Range(0, columns).Select(_ => new double[capacity])];
    }

    /// <summary>Rows in it.</summary>
    public int Count { get; set; }

    /// <summary>Room.</summary>
    public int Capacity => Designs.Length;

    /// <summary>By row its design point.</summary>
    public int[] Designs { get; }

    /// <summary>By row its replication.</summary>
    public long[] Replications { get; }

    /// <summary>By row the replication whose unknown parameters it has.</summary>
    public long[] Knowledge { get; }

    /// <summary>By row whether the replication did not finish.</summary>
    public bool[] Failed { get; }

    /// <summary>By measure and row its number; NaN where there is none, in memory only.</summary>
    public double[][] Measures { get; }

    /// <summary>Takes over rows of another block with the same columns, as far as there is room.</summary>
    /// <returns>How many were taken.</returns>
    public int Append(RowBlock other, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(other);
        count = Math.Min(count, Capacity - Count);
        Array.Copy(other.Designs, first, Designs, Count, count);
        Array.Copy(other.Replications, first, Replications, Count, count);
        Array.Copy(other.Knowledge, first, Knowledge, Count, count);
        Array.Copy(other.Failed, first, Failed, Count, count);
        for (var i = 0; i < Measures.Length; i++) Array.Copy(other.Measures[i], first, Measures[i], Count, count);
        Count += count;
        return count;
    }
}
