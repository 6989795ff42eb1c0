using ChannelSim.Cluster.Membership;

namespace ChannelSim.Cluster.Tests.Membership;

/// <summary>Addresses of databases are read as people write them, and shown without what nobody should see.</summary>
public sealed class ClusterAddressClaims
{
    [TestCase("postgres://ann:se%2Fcret@db.example:5433/work", "PostgreSQL", "db.example", 5433, "ann", "se/cret", "work")]
    [TestCase("postgresql://ann@db.example", "PostgreSQL", "db.example", 5432, "ann", null, null)]
    [TestCase("redis://127.0.0.1", "Redis", "127.0.0.1", 6379, null, null, null)]
    [TestCase("rediss://:between%40@cache.example:7000/2", "Redis", "cache.example", 7000, null, "between@", "2")]
    public void Parts_are_read(string text, string kind, string host, int port, string? user, string? password, string? database)
    {
        var address = ClusterAddress.Parse(text)!;
        Assert.That((address.Kind, address.Host, address.Port, address.User, address.Password, address.Database), Is.EqualTo((kind, host, port, user, password, database)));
    }

    [TestCase("rediss://cache.example", true)]
    [TestCase("redis://cache.example", false)]
    [TestCase("postgres://ann@db.example/work?sslmode=require", true)]
    [TestCase("postgres://ann@db.example/work", false)]
    public void Encryption_can_be_demanded(string text, bool isEncrypted) => Assert.That(ClusterAddress.Parse(text)!.IsEncrypted, Is.EqualTo(isEncrypted));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("db.example")]
    [TestCase("mysql://db.example/work")]
    [TestCase("postgres://")]
    [TestCase("postgres:///work")]
    [TestCase("postgres://db.example/work/more")]
    [TestCase("postgres://db.example/work?sslmode=perhaps")]
    [TestCase("redis://cache.example/first")]
    [TestCase("redis://cache.example#2")]
    public void Anything_else_is_none(string? text) => Assert.That(ClusterAddress.Parse(text), Is.Null);

    [TestCase("postgres://ann:se%2Fcret@db.example:5433/work", "postgres://ann:***@db.example:5433/work")]
    [TestCase("redis://:between%40@cache.example", "redis://:***@cache.example")]
    [TestCase("postgres://ann@db.example/work?sslmode=require", "postgres://ann@db.example/work?sslmode=require")]
    [TestCase("redis://127.0.0.1:6400", "redis://127.0.0.1:6400")]
    public void Passwords_are_not_shown(string text, string shown) => Assert.That(ClusterAddress.Parse(text)!.ToString(), Is.EqualTo(shown));
}
