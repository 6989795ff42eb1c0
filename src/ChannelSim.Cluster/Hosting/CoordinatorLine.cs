using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Membership;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Messaging;

namespace ChannelSim.Cluster.Hosting;

/// <summary>A coordinator's line to the workers of a cluster.</summary>
public sealed class CoordinatorLine : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly IHost _host;
    private readonly Action<string> _tell;

    private CoordinatorLine(IHost host, Action<string> tell) => (_host, _tell) = (host, tell);

    /// <summary>Finds the workers; waits for the first.</summary>
    /// <param name="member">The cluster.</param>
    /// <param name="tell">Told what it waits for, and whom it refuses.</param>
    /// <param name="cancellation">Waits no longer.</param>
    /// <exception cref="ClusterUnreachableException">The database cannot be used.</exception>
    public static async Task<CoordinatorLine> OpenAsync(ClusterMember member, Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(tell);
        await member.PrepareAsync(cancellation).ConfigureAwait(false);
        var builder = ClusterMember.Builder();
        builder.UseOrleansClient(orleans => Configure(orleans, member));
        builder.Services.AddSingleton<IClientConnectionRetryFilter>(services => new Patience(services, member, tell));
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            host.Dispose();
            // It may stop between the first look at it and the next.
            if (ClusterMember.IsOfDatabase(exception)) throw new ClusterUnreachableException(member.Address, exception);
            throw;
        }

        return new CoordinatorLine(host, tell);
    }

    /// <summary>Has batches computed by whatever workers there are, as they come and go.</summary>
    /// <param name="study">The study.</param>
    /// <param name="batches">The batches.</param>
    /// <param name="commit">Keeps the content of a batch: called once for each, by one thread at a time.</param>
    /// <param name="options">How patient it is.</param>
    /// <param name="progress">Told now and then where it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="BatchGivenUpException">No worker could compute a batch.</exception>
    public async Task ComputeAsync(
        StudyContent study, IEnumerable<Experiments.Studies.StudyBatch> batches, Action<Experiments.Studies.StudyBatch, ReadOnlyMemory<byte>> commit, CoordinatorOptions options,
        Action<ClusterProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var coordinator = new Coordinator(study, batches, commit, options);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = new WorkerWatch(_host.Services.GetRequiredService<IClusterClient>(), coordinator, _tell, progress).RunAsync(over.Token);
        try
        {
            await coordinator.CompleteAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await watch.ConfigureAwait(false);
            progress?.Invoke(coordinator.Progress);
        }
    }

    /// <summary>Leaves.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _host.StopAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or AggregateException)
        {
            // Nobody is there to say goodbye to.
        }

        _host.Dispose();
    }

    private static void Configure(IClientBuilder orleans, ClusterMember member)
    {
        orleans.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (ClusterMember.Id, ClusterMember.Id));
        if (member.Address.Kind == ClusterAddress.Postgres) orleans.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (ClusterMember.Invariant, member.Connection));
        else orleans.UseRedisClustering(options => options.ConfigurationOptions = RedisStore.ConnectionTo(member.Address));
        if (member.Secret is not null) orleans.UseTls(member.Encrypt);
        orleans.Configure<ClientConnectionOptions>(connections => connections.ConfigureConnection(member.Guard));
        orleans.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(5));
        orleans.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
        orleans.Configure<ConnectionOptions>(connections => (connections.OpenConnectionTimeout, connections.ConnectionRetryDelay) = (TimeSpan.FromSeconds(2), Again));
    }

    // Says once why it waits, and goes on trying.
    private sealed class Patience(IServiceProvider services, ClusterMember member, Action<string> tell) : IClientConnectionRetryFilter
    {
        private bool _told;

        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            if (!_told) tell(await ReasonAsync(cancellationToken).ConfigureAwait(false));
            _told = true;
            await Task.Delay(Again, cancellationToken).ConfigureAwait(false);
            return true;
        }

        private async Task<string> ReasonAsync(CancellationToken cancellation)
        {
            var gateways = await services.GetRequiredService<IGatewayListProvider>().GetGatewaysAsync(cancellation).ConfigureAwait(false);
            if (gateways.Count == 0) return $"waits for workers at {member.Address}; on each computer: channelsim worker --cluster {member.Address}";
            var where = string.Join(", ", gateways.Take(3).Select(gateway => gateway.Authority));
            return member.Secret is null
                ? $"waits: {member.Address} lists workers ({where}), and none of them answers without a secret. Have they one? Those that were killed are listed until the next one joins"
                : $"waits: {member.Address} lists workers ({where}), and none of them answers; is the secret the same there?";
        }
    }
}
