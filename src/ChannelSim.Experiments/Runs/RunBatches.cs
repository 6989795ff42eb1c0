namespace ChannelSim.Experiments.Runs;

/// <summary>
/// The batches of a plan. Blocks are summed up batch by batch, and the sums of batches in their order, so that several computers can share them out and
/// give the digits of one. A pure function of the plan, and part of the meaning of results: sums are rounded batch by batch.
/// </summary>
/// <param name="plan">The plan.</param>
public sealed class RunBatches(RunPlan plan)
{
    /// <summary>Replications in a batch where each has its own draw of what is not known.</summary>
    public const long Usual = 65_536;

    /// <summary>Replications in a batch: no block and no draw is in two of them.</summary>
    public long Size { get; } = SizeOf(plan.Dice);

    /// <summary>How many there are.</summary>
    public int Count => (int)((plan.Replications + Size - 1) / Size);

    /// <summary>The first replication of a batch, counted from that of the plan.</summary>
    public long First(int batch) => batch * Size;

    /// <summary>Replications in a batch; the last may have fewer.</summary>
    public long Length(int batch) => Math.Min(Size, plan.Replications - First(batch));

    private static long SizeOf(int dice)
    {
        var whole = (long)OrderedBlocks<object>.Size / (long)System.Numerics.BigInteger.GreatestCommonDivisor(OrderedBlocks<object>.Size, dice) * dice;
        return (Usual + whole - 1) / whole * whole;
    }
}
