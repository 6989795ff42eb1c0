using System.Net;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Membership;
using ChannelSim.Cluster.Tests.Coordination;
using ChannelSim.Cluster.Tests.Support;

namespace ChannelSim.Cluster.Tests.Hosting;

/// <summary>Workers and coordinators that find each other in a database do the work of a study between them, whatever comes and goes.</summary>
[TestFixture("PostgreSQL")]
[TestFixture("Redis")]
public sealed class ClusterClaims(string kind)
{
    private const string Secret = "0f1e2d3c4b5a69788796a5b4";
    private LoopbackServer _server = null!;

    [SetUp]
    public async Task Start() => _server = kind == "Redis" ? await RedisServer.StartNew() : await PostgresServer.StartNew();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Two_workers_share_a_study_that_is_sent_to_each_once()
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync();
        await team.JoinAsync();
        team.Work = (_, _) => Team.Busy(2);
        await team.ComputeAsync();
        Assert.That(team.Read, Is.EqualTo(new[] { 1, 1 }));
        Assert.That(team.Computed.Values, Has.Count.EqualTo(2).And.All.GreaterThan(team.Study.Count / 10));
    }

    [Test]
    public async Task A_worker_of_another_engine_is_refused_with_both_named()
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync("1.2.2");
        await team.JoinAsync();
        await team.ComputeAsync();
        Assert.That(team.Told, Has.One.Contains("has engine 1.2.2").And.One.Contains($"computed with {SimulatedWorker.Engine}"));
        Assert.That(team.Computed, Does.Not.ContainKey(0));
        Assert.That(team.Read[0], Is.Zero);
    }

    [Test]
    public async Task A_batch_that_takes_longer_than_any_call_may_is_waited_for()
    {
        var patience = TimeSpan.FromSeconds(4);
        await using var team = new Team(_server.Url) { Options = new() { Engine = SimulatedWorker.Engine, CallTimeout = patience, RepeatAfter = TimeSpan.FromMinutes(1) } };
        await team.JoinAsync();
        team.Work = (batch, cancellation) =>
        {
            if (batch.Index == 7) Assert.That(cancellation.WaitHandle.WaitOne(1.5 * patience), Is.False, "given up");
        };
        await team.ComputeAsync();
        Assert.That(team.Progress.Lost, Is.Zero);
    }

    [Test]
    public async Task A_batch_that_cannot_be_computed_ends_the_study_with_the_reason()
    {
        await using var team = new Team(_server.Url) { Options = new() { Engine = SimulatedWorker.Engine, MostAttempts = 3, Rest = TimeSpan.FromMilliseconds(10) } };
        await team.JoinAsync();
        team.Work = (batch, _) =>
        {
            if (batch.Index == 7) throw new InvalidOperationException("the model is not what it seems");
        };
        Assert.That(async () => await team.ComputeAsync(), Throws.TypeOf<BatchGivenUpException>().With.Message.Contains("batch 7 of lane 0 was tried 3 times").And.Message.Contains("the model is not what it seems"));
    }

    [Test]
    public async Task Workers_come_and_go()
    {
        await using var team = new Team(_server.Url);
        var first = await team.JoinAsync();
        team.Work = (_, _) => Team.Busy(4);
        team.At = async count =>
        {
            if (count == 20) await team.JoinAsync();
            if (count == 60) await team.LeaveAsync(first);
        };
        await team.ComputeAsync();
        Assert.That(team.Computed[1], Is.GreaterThan(200), "the second did the rest");
    }

    [Test]
    public async Task The_database_may_stop_and_start_meanwhile()
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync();
        team.Work = (_, _) => Team.Busy(4);
        team.At = async count =>
        {
            if (count == 20) await _server.Stop();
            if (count == 200) await _server.Start();
        };
        await team.ComputeAsync();
        await team.JoinAsync();
        team.Work = (_, _) => { };
        Assert.That(team.Progress.Done, Is.EqualTo(team.Study.Count));
    }

    [Test]
    public async Task Members_that_share_a_secret_speak_to_each_other()
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync(secret: Secret);
        await team.JoinAsync(secret: Secret);
        await team.ComputeAsync(Secret);
        Assert.That(team.Progress.Done, Is.EqualTo(team.Study.Count));
    }

    [TestCase(null, "none of them answers without a secret")]
    [TestCase("another secret, just as long", "is the secret the same there?")]
    public async Task Who_does_not_know_the_secret_is_not_let_in(string? other, string told)
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync(secret: Secret);
        using var given = new CancellationTokenSource();
        var heard = new TaskCompletionSource<string>();
        var opening = CoordinatorLine.OpenAsync(Team.Member(_server.Url, other), text => heard.TrySetResult(text), given.Token);
        Assert.That(await heard.Task.WaitAsync(TimeSpan.FromMinutes(1)), Does.Contain(told));
        await given.CancelAsync();
        Assert.That(async () => await opening, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_worker_that_the_others_do_not_let_in_is_told_what_may_be_the_reason()
    {
        await using var team = new Team(_server.Url);
        await team.JoinAsync(secret: Secret);
        Assert.That(async () => await team.JoinAsync(secret: "another secret, just as long"), Throws.TypeOf<NotAdmittedException>().With.Message.Contains("the secret is not the same").And.Message.Contains("127.0.0.1:"));
        await team.ComputeAsync(Secret);
    }

    [Test]
    public async Task A_coordinator_waits_for_the_first_worker_and_says_how_to_start_one()
    {
        await using var team = new Team(_server.Url);
        var computing = team.ComputeAsync();
        Assert.That(() => team.Told, Has.Some.Contains("waits for workers").After(60_000, 20));
        Assert.That(team.Told, Has.One.Contains("channelsim worker --cluster").And.None.Contains("%40"), "without the password");
        await team.JoinAsync();
        await computing;
    }

    [Test]
    public void Nobody_listens_beyond_the_loopback_without_a_secret() => Assert.That(
        async () => await Worker.JoinAsync(Team.Member(_server.Url), _ => (_, _) => [], new WorkerSettings { Engine = "1", Listen = IPAddress.Parse("192.0.2.1") }, CancellationToken.None), Throws.ArgumentException.With.Message.Contains("secret"));

    [Test]
    public async Task A_database_that_is_not_there_is_told()
    {
        await _server.Stop();
        Assert.That(async () => await CoordinatorLine.OpenAsync(Team.Member(_server.Url), _ => { }, CancellationToken.None), Throws.TypeOf<ClusterUnreachableException>().With.Message.StartsWith(Team.Member(_server.Url).Address.ToString()).And.Message.Not.Contains("multiplexer"));
        await _server.Start();
    }

    [Test]
    public void A_database_that_the_server_does_not_have_is_told()
    {
        var end = _server.Url.IndexOf('/', _server.Url.IndexOf('@', StringComparison.Ordinal));
        var elsewhere = (end < 0 ? _server.Url : _server.Url[..end]) + "/99";
        Assert.That(async () => await CoordinatorLine.OpenAsync(Team.Member(elsewhere), _ => { }, CancellationToken.None), Throws.TypeOf<ClusterUnreachableException>().With.Message.Contains("99"));
    }
}
