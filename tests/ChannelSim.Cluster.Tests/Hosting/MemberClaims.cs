using System.Net;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Tests.Coordination;
using ChannelSim.Cluster.Tests.Support;

namespace ChannelSim.Cluster.Tests.Hosting;

/// <summary>Who may take part, and what members have patience for, whichever database they find each other in.</summary>
public sealed class MemberClaims
{
    private const string Secret = "0f1e2d3c4b5a69788796a5b4";
    private RedisServer _server = null!;

    [SetUp]
    public async Task Start() => _server = await RedisServer.StartNew();

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

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
    public async Task A_worker_that_is_refused_says_so_itself_once_for_each_coordinator_and_takes_part_where_it_may()
    {
        await using var team = new Team(_server.Url);
        await using var next = new Team(_server.Url);
        await using var older = new Team(_server.Url) { Options = new() { Engine = "1.2.2" } };
        await team.JoinAsync("1.2.2");
        await team.JoinAsync();
        foreach (var one in new[] { team, next, older }) await one.ComputeAsync();
        var refusals = team.Said.Where(said => said.Text.StartsWith("refused", StringComparison.Ordinal)).ToList();

        Assert.That(refusals.Select(said => said.Worker), Is.EqualTo((int[])[0, 1]), "all three are one process, and so one coordinator");
        Assert.That(refusals[0].Text, Does.Contain($"computes with engine {SimulatedWorker.Engine}").And.Contain("this worker has 1.2.2").And.Contain($"process {Environment.ProcessId}"));
        Assert.That(team.Computed[0], Is.EqualTo(older.Study.Count));
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
        Assert.That(async () => await team.ComputeAsync(), Throws.TypeOf<BatchGivenUpException>().With.Message.Contains("batch 7 of instalment 0 was tried 3 times").And.Message.Contains("the model is not what it seems"));
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
    public void Nobody_listens_beyond_the_loopback_without_a_secret() => Assert.That(
        async () => await Worker.JoinAsync(Team.Member(_server.Url), _ => (_, _) => [], new WorkerSettings { Engine = "1", Listen = IPAddress.Parse("192.0.2.1") }, CancellationToken.None), Throws.ArgumentException.With.Message.Contains("secret"));
}
