using System.Net.Sockets;

namespace ChannelSim.Cluster.Tests.Support;

/// <summary>The Redis that tests of a cluster start.</summary>
public sealed class RedisServerClaims
{
    private RedisServer _redis = null!;

    [OneTimeSetUp]
    public async Task Start() => _redis = await RedisServer.StartNew();

    [OneTimeTearDown]
    public async Task End()
    {
        if (_redis is not null) await _redis.DisposeAsync();
    }

    [Test]
    public async Task It_answers_who_has_the_password_and_nobody_else()
    {
        Assert.That(await Asked("AUTH " + RedisServer.Password, "PING"), Is.EqualTo(["+OK", "+PONG"]));
        Assert.That(await Asked("PING"), Has.One.StartsWith("-NOAUTH"));
    }

    [Test]
    public async Task Stopped_it_answers_nobody_and_started_again_it_has_what_was_stored_at_the_same_address()
    {
        var address = _redis.Url;
        await Asked("AUTH " + RedisServer.Password, "SET kept word");
        await _redis.Stop();
        Assert.That(() => Asked("PING"), Throws.InstanceOf<SocketException>());
        await _redis.Start();
        Assert.That(await Asked("AUTH " + RedisServer.Password, "STRLEN kept"), Is.EqualTo(["+OK", ":4"]));
        Assert.That(_redis.Url, Is.EqualTo(address));
    }

    /// <summary>What it says to lines that are sent on a connection of their own.</summary>
    private async Task<IReadOnlyList<string>> Asked(params string[] lines)
    {
        using var caller = new TcpClient();
        await caller.ConnectAsync("127.0.0.1", _redis.Port);
        await using var writer = new StreamWriter(caller.GetStream()) { NewLine = "\r\n" };
        foreach (var line in lines.Append("QUIT")) await writer.WriteLineAsync(line);
        await writer.FlushAsync();
        using var reader = new StreamReader(caller.GetStream());
        return (await reader.ReadToEndAsync()).Split("\r\n")[..lines.Length];
    }
}
