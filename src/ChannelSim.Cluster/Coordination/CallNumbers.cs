namespace ChannelSim.Cluster.Coordination;

/// <summary>Numbers of attempts: none is given twice.</summary>
internal sealed class CallNumbers
{
    private long _last;

    public long Next() => Interlocked.Increment(ref _last);
}
