namespace ChannelSim.Cluster.Membership;

/// <summary>The database of a cluster cannot be used.</summary>
public sealed class ClusterUnreachableException(ClusterAddress address, Exception cause)
    : Exception($"{address}: {Reason(cause)}", cause)
{
    // The outer message names the library that was at it; the innermost says what is wrong.
    private static string Reason(Exception cause)
    {
        while (cause.InnerException is { } inner) cause = inner;
        return cause.Message.ReplaceLineEndings(" ").TrimEnd('.');
    }
}
