using Npgsql;

namespace ChannelSim.Cluster.Membership;

/// <summary>
/// The tables in which members of a cluster stand, in a schema of their own, and the statements that work on them. Orleans reads the statements from a table that it
/// names; which there must be and what their parameters and columns are called is its contract, all else is ours.
/// </summary>
internal static class PostgresTables
{
    public const string Schema = "channelsim";

    private const string Tables = """
        CREATE SCHEMA IF NOT EXISTS channelsim;
        CREATE TABLE IF NOT EXISTS channelsim.cluster (id varchar(150) PRIMARY KEY, version integer NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS channelsim.member (
            cluster varchar(150) NOT NULL REFERENCES channelsim.cluster (id), address varchar(45) NOT NULL, port integer NOT NULL, generation integer NOT NULL,
            name varchar(150) NOT NULL, host varchar(150) NOT NULL, status integer NOT NULL, gateway integer NOT NULL, suspicions text,
            started timestamptz NOT NULL, alive timestamptz NOT NULL,
            PRIMARY KEY (cluster, address, port, generation));
        CREATE TABLE IF NOT EXISTS channelsim.OrleansQuery (QueryKey varchar(64) PRIMARY KEY, QueryText text NOT NULL);
        """;

    private const string IsMember = "cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation";

    // Whoever changes a member turns the version that it has read one further, or changes nothing.
    private const string Turned = "WITH turned AS (UPDATE cluster SET version = version + 1 WHERE id = @DeploymentId AND version = @Version RETURNING id)";

    private const string Read = """
        SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.name AS SiloName, m.host AS HostName, m.status AS Status, m.gateway AS ProxyPort,
            m.suspicions AS SuspectTimes, m.started AS StartTime, m.alive AS IAmAliveTime, c.version AS Version
        FROM cluster c LEFT JOIN member m ON m.cluster = c.id
        """;

    private static readonly (string Key, string Text)[] Statements =
    [
        ("GatewaysQueryKey", "SELECT address AS Address, gateway AS ProxyPort, generation AS Generation FROM member WHERE cluster = @DeploymentId AND status = @Status AND gateway > 0"),
        ("MembershipReadRowKey", Read + " AND m.address = @Address AND m.port = @Port AND m.generation = @Generation WHERE c.id = @DeploymentId"),
        ("MembershipReadAllKey", Read + " WHERE c.id = @DeploymentId"),
        ("InsertMembershipVersionKey", "WITH added AS (INSERT INTO cluster (id) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING id) SELECT count(*) > 0 FROM added"),
        ("UpdateIAmAlivetimeKey", $"UPDATE member SET alive = @IAmAliveTime WHERE {IsMember}"),
        ("InsertMembershipKey", $"""
            {Turned}, added AS (
                INSERT INTO member (cluster, address, port, generation, name, host, status, gateway, started, alive)
                SELECT id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turned
                ON CONFLICT DO NOTHING RETURNING cluster)
            SELECT count(*) > 0 FROM added
            """),
        ("UpdateMembershipKey", $"""
            {Turned}, changed AS (
                UPDATE member SET status = @Status, suspicions = @SuspectTimes, alive = greatest(alive, @IAmAliveTime)
                WHERE {IsMember} AND EXISTS (SELECT 1 FROM turned) RETURNING cluster)
            SELECT count(*) > 0 FROM changed
            """),
        ("DeleteMembershipTableEntriesKey", "WITH gone AS (DELETE FROM member WHERE cluster = @DeploymentId) DELETE FROM cluster WHERE id = @DeploymentId"),
        ("CleanupDefunctSiloEntriesKey", "DELETE FROM member WHERE cluster = @DeploymentId AND status = 6 AND alive < @IAmAliveTime AND started < @IAmAliveTime"),
        ("CleanupDefunctSiloEntryKey", $"DELETE FROM member WHERE {IsMember} AND status = 6 AND alive = @IAmAliveTime AND started = @StartTime AND suspicions IS NOT DISTINCT FROM @SuspectTimes"),
    ];

    /// <summary>The connection string of a database.</summary>
    public static string ConnectionTo(ClusterAddress address) => new NpgsqlConnectionStringBuilder
    {
        Host = address.Host, Port = address.Port, Username = address.User, Password = address.Password, Database = address.Database ?? address.User,
        SslMode = address.IsEncrypted ? SslMode.Require : SslMode.Prefer, SearchPath = Schema, ApplicationName = "channelsim", Timeout = 5, CommandTimeout = 5,
    }.ConnectionString;

    /// <summary>Makes the tables where there are none, and writes down the statements of this version.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached, or does not let us.</exception>
    public static async Task MakeAsync(string connectionString, CancellationToken cancellation)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        await using var _ = source.ConfigureAwait(false);
        var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var __ = connection.ConfigureAwait(false);
        var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await using var ___ = transaction.ConfigureAwait(false);
        // Workers that start at the same time do this one after the other.
        await ExecuteAsync("SELECT pg_advisory_xact_lock(hashtext('channelsim'))").ConfigureAwait(false);
        if (!await AreThereAsync().ConfigureAwait(false)) await ExecuteAsync(Tables).ConfigureAwait(false);
        foreach (var (key, text) in Statements)
        {
            await ExecuteAsync(
                "INSERT INTO channelsim.OrleansQuery (QueryKey, QueryText) VALUES ($1, $2) ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText WHERE OrleansQuery.QueryText <> excluded.QueryText",
                key, text).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);

        async Task<bool> AreThereAsync()
        {
            var command = new NpgsqlCommand("SELECT to_regclass('channelsim.orleansquery') IS NOT NULL", connection, transaction);
            await using var ____ = command.ConfigureAwait(false);
            return (bool)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
        }

        async Task ExecuteAsync(string sql, params string[] values)
        {
            var command = new NpgsqlCommand(sql, connection, transaction);
            await using var ____ = command.ConfigureAwait(false);
            foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }
}
