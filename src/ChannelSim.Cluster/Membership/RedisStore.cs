using StackExchange.Redis;

namespace ChannelSim.Cluster.Membership;

/// <summary>Redis, in which members of a cluster stand under keys of their own.</summary>
internal static class RedisStore
{
    /// <summary>How it is reached.</summary>
    public static ConfigurationOptions ConnectionTo(ClusterAddress address)
    {
        var options = new ConfigurationOptions
        {
            User = address.User, Password = address.Password ?? Environment.GetEnvironmentVariable("REDISCLI_AUTH"), Ssl = address.IsEncrypted, AbortOnConnectFail = false, ConnectTimeout = 5000, ClientName = "channelsim",
            DefaultDatabase = address.Database is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        options.EndPoints.Add(address.Host, address.Port);
        return options;
    }

    /// <summary>Makes sure that it answers.</summary>
    /// <exception cref="RedisException">It does not.</exception>
    public static async Task RequireAsync(ClusterAddress address)
    {
        var options = ConnectionTo(address);
        options.AbortOnConnectFail = true;
        options.ConnectRetry = 1;
        var connection = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        // A read, not a ping: which of its databases is meant matters only for what has a key.
        await connection.GetDatabase().KeyExistsAsync("channelsim").ConfigureAwait(false);
    }
}
