using System.Net.Sockets;

namespace ChannelSim.Cluster.Tests.Support;

/// <summary>The PostgreSQL that tests of a cluster start.</summary>
public sealed class PostgresServerClaims
{
    private PostgresServer _postgres = null!;

    [OneTimeSetUp]
    public async Task Start() => _postgres = await PostgresServer.StartNew();

    [OneTimeTearDown]
    public async Task End()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    [Test]
    public async Task It_answers_who_has_the_password_and_nobody_else()
    {
        Assert.That(await _postgres.Query("select 6 * 7"), Is.EqualTo("42"));
        Assert.That(() => _postgres.Query(_postgres.UrlWith("guess"), "select 6 * 7"), Throws.InvalidOperationException.With.Message.Contains("password authentication failed"));
    }

    [Test]
    public async Task Stopped_it_answers_nobody_and_started_again_it_has_what_was_stored_at_the_same_address()
    {
        var address = _postgres.Url;
        await _postgres.Query("create table kept (word text); insert into kept values ('kept')");
        await _postgres.Stop();
        using var caller = new TcpClient();
        Assert.That(() => caller.ConnectAsync("127.0.0.1", _postgres.Port), Throws.InstanceOf<SocketException>());
        await _postgres.Start();
        Assert.That(await _postgres.Query(address, "select word from kept"), Is.EqualTo("kept"));
    }
}
