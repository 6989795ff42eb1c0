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
