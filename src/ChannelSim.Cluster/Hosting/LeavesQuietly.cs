using System.Net.Sockets;
using Microsoft.Extensions.Hosting;

namespace ChannelSim.Cluster.Hosting;

/// <summary>
/// What a worker does when the others have taken it for dead, or it cannot go on as a member: Orleans would end the process at once with a trace of its stack. It leaves, and whoever runs it may
/// have it come back as a new member.
/// </summary>
internal sealed class LeavesQuietly(IHostApplicationLifetime lifetime) : IFatalErrorHandler
{
    public bool IsUnexpected(Exception exception) => exception is not (OperationCanceledException or ObjectDisposedException or IOException or SocketException);

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null) => lifetime.StopApplication();
}
