using System.Net;
using System.Net.Sockets;

namespace ChannelSim.Cluster.Hosting;

/// <summary>The two ports of a worker: one for other workers, one for coordinators.</summary>
internal static class FreePorts
{
    /// <summary>Two ports, the one that is named and the next; or two that nobody uses.</summary>
    /// <exception cref="SocketException">They cannot be had at this address.</exception>
    public static (int Silo, int Gateway) Of(IPAddress address, int first)
    {
        using var one = Open(address, first);
        using var two = Open(address, first == 0 ? 0 : first + 1);
        return (PortOf(one), PortOf(two));
    }

    private static Socket Open(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static int PortOf(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}
