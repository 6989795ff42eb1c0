using System.Diagnostics;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Tests.Coordination;
using ChannelSim.Cluster.Tests.Support;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Tests.Hosting;

/// <summary>What a batch costs that takes no time to compute: two calls over the loopback, and as many bytes as a batch of the shipped scenario has.</summary>
public sealed class CoordinationMeasurement
{
    private const int Bytes = 110_000;
    private const int Batches = 4000;

    [Test, Explicit("measures; docs/cluster.md has what came out")]
    public async Task Of_a_batch()
    {
        await using var redis = await RedisServer.StartNew();
        var content = new byte[Bytes];
        var settings = new WorkerSettings { Engine = SimulatedWorker.Engine, Threads = 1 };
        await using var first = await Worker.JoinAsync(Team.Member(redis.Url), _ => (_, _) => content, settings, CancellationToken.None);
        await using var second = await Worker.JoinAsync(Team.Member(redis.Url), _ => (_, _) => content, settings, CancellationToken.None);
        await using var line = await CoordinatorLine.OpenAsync(Team.Member(redis.Url), _ => { }, CancellationToken.None);
        for (var round = 0; round < 4; round++)
        {
            var batches = Enumerable.Range(0, Batches).Select(i => new StudyBatch(0, i, i, i + 1, 0, 1000)).ToList();
            var (start, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            await line.ComputeAsync(new StudyContent(BitConverter.GetBytes(round)), batches, (_, _) => { }, new CoordinatorOptions { Engine = SimulatedWorker.Engine }, null, CancellationToken.None);
            TestContext.Out.WriteLine($"{Batches} batches: {Stopwatch.GetElapsedTime(start).TotalMilliseconds / Batches:F2} ms each, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / Batches:F2} ms of processors at both ends");
        }
    }
}
