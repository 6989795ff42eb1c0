using System.Net.Sockets;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Places;

namespace ChannelSim.Cli.Commands;

/// <summary>A port at which nobody can serve: another program does, or it takes rights that this one has not.</summary>
internal static class TakenPort
{
    public static bool IsWhy(Exception exception) => exception is SocketException or IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException };

    public static int Tell(Workplace place, int port, Exception exception)
    {
        place.Fault($"--port {port}: {exception.Message.TrimEnd('.')}; name another one, or 0 for one that is free");
        return ExitCode.BadInput;
    }
}
