namespace ChannelSim.Cluster.Membership;

/// <summary>The database of a cluster cannot be used.</summary>
public sealed class ClusterUnreachableException(ClusterAddress address, Exception cause)
    : Exception($"{address}: {Reason(cause)}", cause)
{
    // What the client of Redis goes on with after saying what is wrong is for programmers.
    private const string AdviceToProgrammers = " To allow this multiplexer";

    // The outer message names the library that was at it; the innermost says what is wrong.
    private static string Reason(Exception cause)
    {
        while (cause.InnerException is { } inner) cause = inner;
        return cause.Message.ReplaceLineEndings(" ").Split(AdviceToProgrammers)[0].TrimEnd('.');
    }
}
