using System.CommandLine;

namespace ChannelSim.Cli.Options;

/// <summary>The options of <c>serve</c>: those of an exercise that is played, and how the server is reached.</summary>
internal sealed class ServeOptions
{
    public PlayOptions Exercise { get; } = new();

    public Option<long> Port { get; } = WholeNumber.Option("--port", [], "Port; 0 for one that is free", 5080, 0, 65_535);

    public Option<bool> Lan { get; } = new("--lan") { Description = "Let other computers on the network reach it; without it only browsers on this one do" };

    public Option<bool> Tls { get; } = new("--tls") { Description = "Encrypt, with a certificate of its own whose fingerprint people compare" };
}
