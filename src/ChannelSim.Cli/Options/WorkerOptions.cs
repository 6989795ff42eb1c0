using System.CommandLine;
using System.Net;

namespace ChannelSim.Cli.Options;

/// <summary>The options of <c>worker</c>.</summary>
internal sealed class WorkerOptions
{
    private readonly RunOptions _shared = new("table");

    public WorkerOptions() => Listen.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !IPAddress.TryParse(token.Value, out var address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)))
            result.AddError($"--listen {token.Value}: takes the address of this computer that the other computers are told, such as 192.168.1.20");
    });

    public Option<string> Listen { get; } = new("--listen")
    {
        Description = "Address of this computer, at which the others reach it; beyond 127.0.0.1 a secret is needed, and everything is encrypted", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1",
    };

    public Option<long> Port { get; } = WholeNumber.Option("--port", [], "First of two ports at which it listens; 0 for two that are free", 0, 0, 65_534);

    public Option<long> Threads => _shared.Threads;

    public Option<bool> Quiet => _shared.Quiet;
}
