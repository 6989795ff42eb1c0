using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChannelSim.Cli;

/// <summary>
/// The host of the verbs that may work for hours in a folder: it hears whoever stops the program. Starting one is an eighth of a small run, so that the
/// other verbs do without (<see cref="Interruption"/>).
/// </summary>
internal sealed class HostedLifetime : IDisposable
{
    private readonly IHost _host;

    private HostedLifetime(IHost host) => _host = host;

    /// <summary>Asks the verb to come to an end.</summary>
    public CancellationToken Stopping => _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>Whether the words are those of such a verb.</summary>
    public static bool IsFor(string[] args) => args is ["compare" or "sweep" or "resume" or "reproduce" or "worker", ..];

    public static HostedLifetime Start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        var host = builder.Build();
        host.Start();
        return new HostedLifetime(host);
    }

    public void Dispose() => _host.Dispose();
}
