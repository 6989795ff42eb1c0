using ChannelSim.Cluster.Membership;
using ChannelSim.Cluster.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Connections.Security;
using Orleans.Serialization;
using StackExchange.Redis;

namespace ChannelSim.Cluster.Hosting;

/// <summary>What workers and coordinators of a cluster have in common: the database, the secret, and whom they speak to.</summary>
/// <param name="Address">The database in which they find each other.</param>
/// <param name="Secret">What all of them know; null: they speak on the loopback alone.</param>
public sealed record ClusterMember(ClusterAddress Address, ClusterSecret? Secret)
{
    internal const string Id = "channelsim";

    internal const string Invariant = "Npgsql";

    internal string Connection => PostgresTables.ConnectionTo(Address);

    /// <summary>Makes sure that the database can be used, and makes there what is needed.</summary>
    /// <exception cref="ClusterUnreachableException">It cannot.</exception>
    internal async Task PrepareAsync(CancellationToken cancellation)
    {
        try
        {
            if (Address.Kind == ClusterAddress.Postgres) await PostgresTables.MakeAsync(Connection, cancellation).ConfigureAwait(false);
            else await RedisStore.RequireAsync(Address).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOfDatabase(exception) || exception is TimeoutException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            throw new ClusterUnreachableException(Address, exception);
        }
    }

    /// <summary>Whether the database failed, and not a member.</summary>
    internal static bool IsOfDatabase(Exception exception) => exception is NpgsqlException or RedisException or RedisCommandException;

    /// <summary>A program without a console of its own: the one that starts it hears signals, and tells what is to be told.</summary>
    internal static HostApplicationBuilder Builder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        if (Environment.GetEnvironmentVariable("CHANNELSIM_DEBUG") is not (null or "")) builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSerializer(serializer => serializer.Services.AddSingleton<ITypeNameFilter, OwnTypes>());
        return builder;
    }

    /// <summary>TLS in which both ends show that they know the secret.</summary>
    internal void Encrypt(TlsOptions options)
    {
        options.LocalCertificate = Secret!.Certificate;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = (certificate, _, _) => Secret.IsKnownTo(certificate);
        options.OnAuthenticateAsClient = (_, authentication) => authentication.TargetHost = Id;
    }

    /// <summary>Without a secret nothing is said to another computer, whatever stands in the database.</summary>
    internal void Guard(IConnectionBuilder connections)
    {
        if (Secret is null) connections.Use(next => connection => ClusterSecret.IsNeededFor(connection.RemoteEndPoint) ? throw new ConnectionAbortedException("no secret was given") : next(connection));
    }

    // Whoever runs it decides when it ends.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
