using System.Net;
using System.Net.Sockets;
using ChannelSim.Cluster.Membership;
using ChannelSim.Cluster.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace ChannelSim.Cluster.Hosting;

/// <summary>A worker: computes batches for whichever coordinator asks, until it is stopped.</summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly IHost _host;

    private Worker(IHost host, IPEndPoint end) => (_host, End) = (host, end);

    /// <summary>Where it listens.</summary>
    public IPEndPoint End { get; }

    /// <summary>Waits until it is no longer a member, because the others took it for dead.</summary>
    /// <param name="cancellation">Waits no longer.</param>
    /// <exception cref="OperationCanceledException">It was to wait no longer.</exception>
    public async Task EndedAsync(CancellationToken cancellation)
    {
        await _host.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Joins a cluster.</summary>
    /// <param name="member">The cluster.</param>
    /// <param name="opener">How studies are read and computed.</param>
    /// <param name="settings">How it works.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="ClusterUnreachableException">The database cannot be used.</exception>
    /// <exception cref="NotAdmittedException">The others took it for dead before it had joined.</exception>
    /// <exception cref="IOException">It cannot listen there.</exception>
    public static async Task<Worker> JoinAsync(ClusterMember member, StudyOpener opener, WorkerSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(opener);
        ArgumentNullException.ThrowIfNull(settings);
        if (member.Secret is null && !IPAddress.IsLoopback(settings.Listen)) throw new ArgumentException("a worker that other computers reach needs a secret", nameof(settings));
        await member.PrepareAsync(cancellation).ConfigureAwait(false);
        var (silo, gateway) = FreePorts.Of(settings.Listen, settings.Port);
        var end = new IPEndPoint(settings.Listen, silo);
        var builder = ClusterMember.Builder();
        builder.UseOrleans(orleans => Configure(orleans, member, settings, silo, gateway));
        builder.Services.AddSingleton<IFatalErrorHandler, LeavesQuietly>();
        builder.Services.AddSingleton(new WorkerDesk(opener, settings.Engine, settings.Threads, settings.Tell));
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            host.Dispose();
            // Nobody here has stopped it, so the others have.
            if (exception is OrleansClusterConnectivityCheckFailedException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested)) throw new NotAdmittedException(end, exception);
            if (ClusterMember.IsOfDatabase(exception)) throw new ClusterUnreachableException(member.Address, exception);
            throw;
        }

        return new Worker(host, end);
    }

    /// <summary>Leaves: what it was at, others compute.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _host.StopAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or AggregateException)
        {
            // The database is gone, or the others are: they will find out.
        }

        _host.Dispose();
    }

    private static void Configure(ISiloBuilder orleans, ClusterMember member, WorkerSettings settings, int silo, int gateway)
    {
        orleans.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (ClusterMember.Id, ClusterMember.Id));
        orleans.Configure<SiloOptions>(options => options.SiloName = $"{Environment.MachineName}:{silo}");
        orleans.Configure<EndpointOptions>(end =>
        {
            (end.AdvertisedIPAddress, end.SiloPort, end.GatewayPort) = (settings.Listen, silo, gateway);
            end.SiloListeningEndpoint = new IPEndPoint(settings.Listen, silo);
            end.GatewayListeningEndpoint = new IPEndPoint(settings.Listen, gateway);
        });
        if (member.Address.Kind == ClusterAddress.Postgres) orleans.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterMember.Invariant, member.Connection));
        else orleans.UseRedisClustering(options => options.ConfigurationOptions = RedisStore.ConnectionTo(member.Address));
        if (member.Secret is not null) orleans.UseTls(member.Encrypt);
        orleans.Configure<SiloConnectionOptions>(connections => connections.ConfigureSiloOutboundConnection(member.Guard));
        orleans.Configure<ClusterMembershipOptions>(Watch);
        orleans.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
        orleans.Configure<GrainCollectionOptions>(grains => (grains.CollectionQuantum, grains.CollectionAge) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)));
    }

    // A member that does not answer for two seconds is taken for dead by one witness. It loses no more than what it was at, and it may come back under another name.
    private static void Watch(ClusterMembershipOptions members)
    {
        members.ProbeTimeout = TimeSpan.FromSeconds(1);
        members.NumMissedProbesLimit = 2;
        members.NumVotesForDeathDeclaration = 1;
        members.TableRefreshTimeout = TimeSpan.FromSeconds(2);
        members.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        members.DefunctSiloExpiration = TimeSpan.FromHours(1);
        members.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }
}
