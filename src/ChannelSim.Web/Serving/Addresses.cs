using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ChannelSim.Web.Serving;

/// <summary>By which names and addresses the server may be called: a page elsewhere that has its own name lead here is not answered.</summary>
/// <param name="port">The port.</param>
/// <param name="isLan">Whether other computers reach it.</param>
/// <param name="isTls">Whether what goes over the network is encrypted.</param>
internal sealed class Addresses(int port, bool isLan, bool isTls)
{
    private readonly HashSet<string> _hosts = new(["localhost", "127.0.0.1", "[::1]", .. isLan ? OfNetwork().Append(Dns.GetHostName()).Append(Dns.GetHostName() + ".local") : []], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names and addresses, for a certificate.</summary>
    public IReadOnlyCollection<string> Names => [.. _hosts.Select(host => host.Trim('[', ']'))];

    /// <summary>The scheme of a page's socket.</summary>
    public string SocketScheme => isTls ? "wss" : "ws";

    /// <summary>What devices compare before they trust the certificate; null: nothing is encrypted.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Where people on this computer go.</summary>
    public string Own => $"{Scheme}://127.0.0.1:{port}";

    /// <summary>Where people at other computers go; nothing where none reaches it.</summary>
    public IReadOnlyList<string> Others { get; } = isLan ? [.. OfNetwork().Select(address => $"{(isTls ? "https" : "http")}://{address}:{port}")] : [];

    /// <summary>Where most go who are to join.</summary>
    public string ForJoining => Others is [var first, ..] ? first : Own;

    /// <summary>Whether a <c>Host</c> is this server.</summary>
    public bool IsOwn(string host) => host.EndsWith($":{port}", StringComparison.Ordinal) && _hosts.Contains(host[..^$":{port}".Length]);

    /// <summary>Whether an <c>Origin</c> is a page of this server as it was called.</summary>
    public bool IsOwnPage(string? origin, string host) => origin == $"{Scheme}://{host}" && IsOwn(host);

    private string Scheme => isTls ? "https" : "http";

    private static IEnumerable<string> OfNetwork() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Where(one => one.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one.Address))
        .Select(one => one.Address.ToString()).Distinct();
}
