namespace ChannelSim.Cluster.Membership;

/// <summary>The database in which the workers of a cluster find each other: <c>postgres://USER@HOST:PORT/DATABASE</c> or <c>redis://HOST:PORT</c>.</summary>
public sealed class ClusterAddress
{
    private readonly Uri _uri;

    private ClusterAddress(Uri uri, string kind, bool isEncrypted) => (_uri, Kind, IsEncrypted) = (uri, kind, isEncrypted);

    /// <summary>What it takes, for messages.</summary>
    public const string Wanted = "takes postgres://USER:PASSWORD@HOST:PORT/DATABASE or redis://:PASSWORD@HOST:PORT, the database in which workers find each other";

    internal const string Postgres = "PostgreSQL";
    internal const string Redis = "Redis";

    /// <summary>What database it is.</summary>
    public string Kind { get; }

    internal bool IsEncrypted { get; }

    internal string Host => _uri.IdnHost;

    internal int Port => _uri.Port > 0 ? _uri.Port : Kind == Postgres ? 5432 : 6379;

    internal string? User => Part(0);

    internal string? Password => Part(1);

    /// <summary>The name of the database; null where none is given.</summary>
    internal string? Database => _uri.AbsolutePath.Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : null;

    /// <summary>Reads an address.</summary>
    /// <param name="text">As it was typed.</param>
    /// <returns>Null where it is none.</returns>
    public static ClusterAddress? Parse(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.IdnHost.Length == 0 || uri.Fragment.Length > 0) return null;
        var isEncrypted = uri.Scheme == "rediss" || uri.Query == "?sslmode=require";
        if (uri.Query.Length > 0 && !isEncrypted) return null;
        return uri.Scheme switch
        {
            "postgres" or "postgresql" when uri.AbsolutePath.Trim('/').Contains('/', StringComparison.Ordinal) => null,
            "postgres" or "postgresql" => new ClusterAddress(uri, Postgres, isEncrypted),
            "redis" or "rediss" when uri.Query.Length == 0 && IsNumberOrNone(uri.AbsolutePath.Trim('/')) => new ClusterAddress(uri, Redis, isEncrypted),
            _ => null,
        };
    }

    /// <summary>As it can be shown: without the password.</summary>
    public override string ToString() => $"{_uri.Scheme}://{_uri.UserInfo.Split(':', 2)[0]}{(Password is null ? "" : ":***")}{(_uri.UserInfo.Length > 0 ? "@" : "")}{_uri.Authority[(_uri.Authority.LastIndexOf('@') + 1)..]}{_uri.PathAndQuery.TrimEnd('/')}";

    private static bool IsNumberOrNone(string text) => text.Length == 0 || int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);

    private string? Part(int index) => _uri.UserInfo.Split(':', 2) is var parts && parts.Length > index && parts[index].Length > 0 ? Uri.UnescapeDataString(parts[index]) : null;
}
