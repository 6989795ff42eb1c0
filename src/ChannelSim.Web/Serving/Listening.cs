using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ChannelSim.Web.Serving;

/// <summary>How a server listens, whatever stands behind it.</summary>
internal static class Listening
{
    private const int MostConnections = 1000;

    /// <summary>Listens on this computer alone, or for others too.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="port">The port.</param>
    /// <param name="isLan">Whether other computers reach it.</param>
    /// <param name="certificate">What encrypts; null: nothing does.</param>
    public static void On(KestrelServerOptions kestrel, int port, bool isLan, X509Certificate2? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Entrances.MaxBytes * 16;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        if (isLan) kestrel.ListenAnyIP(port, Listen);
        else kestrel.Listen(IPAddress.Loopback, port, Listen);

        void Listen(ListenOptions listening)
        {
            listening.Protocols = HttpProtocols.Http1; // sockets begin in one way, whether it is encrypted or not
            if (certificate is not null) listening.UseHttps(certificate);
        }
    }

    /// <summary>A port that is free.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
