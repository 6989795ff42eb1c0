using System.Diagnostics;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Transport;

namespace ChannelSim.Cluster.Hosting;

/// <summary>Looks who is there, once a second, and has the coordinator serve whoever comes, until it goes.</summary>
internal sealed class WorkerWatch(IClusterClient client, Coordinator coordinator, Action<string> tell, Action<ClusterProgress>? progress)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // A worker that was given up is tried again after so long, if it still is a member.
    private static readonly TimeSpan Banned = TimeSpan.FromSeconds(10);

    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Dictionary<SiloAddress, Served> _served = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var clock = new PeriodicTimer(Pace);
        try
        {
            do
            {
                if (await MembersAsync(cancellation).ConfigureAwait(false) is { } members) Follow(members, cancellation);
                progress?.Invoke(coordinator.Progress);
            }
            while (await clock.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // All is done, or nobody waits for it any more.
        }

        await Task.WhenAll(_served.Values.Select(served => served.Work)).ConfigureAwait(false);
        foreach (var served in _served.Values) served.Leaving.Dispose();
    }

    // Null when nobody answers: those who were there may still be.
    private async Task<IReadOnlyCollection<MembershipEntry>?> MembersAsync(CancellationToken cancellation)
    {
        try
        {
            return await client.GetGrain<IManagementGrain>(0).GetDetailedHosts(onlyActive: true, cancellation).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private void Follow(IReadOnlyCollection<MembershipEntry> members, CancellationToken cancellation)
    {
        foreach (var member in members)
        {
            if (_served.TryGetValue(member.SiloAddress, out var served) && !served.MayCome) continue;
            served?.Leaving.Dispose();
            _served[member.SiloAddress] = Serve(member, cancellation);
        }

        var there = members.Select(member => member.SiloAddress).ToHashSet();
        foreach (var (_, served) in _served.Where(served => !there.Contains(served.Key))) served.Leaving.Cancel();
    }

    private Served Serve(MembershipEntry member, CancellationToken cancellation)
    {
        var served = new Served(CancellationTokenSource.CreateLinkedTokenSource(cancellation));
        var worker = new GrainWorker(client, member.SiloAddress, member.SiloName, _name);
        served.Work = Task.Run(() => ServeAsync(worker, served), CancellationToken.None);
        return served;
    }

    private async Task ServeAsync(GrainWorker worker, Served served)
    {
        try
        {
            await coordinator.ServeAsync(worker, served.Leaving.Token).ConfigureAwait(false);
            served.GivenUpAt = Stopwatch.GetTimestamp();
        }
        catch (WorkerRefusedException refused)
        {
            tell(refused.Message);
            await worker.RefuseAsync(refused.Wanted).ConfigureAwait(false);
        }
        catch (Exception exception) when (served.Leaving.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            // It left, or all is done; a call that was under way ends with any fault.
        }
    }

    private sealed class Served(CancellationTokenSource leaving)
    {
        public CancellationTokenSource Leaving { get; } = leaving;

        public Task Work { get; set; } = Task.CompletedTask;

        public long? GivenUpAt { get; set; }

        public bool MayCome => Work.IsCompleted && GivenUpAt is { } since && Stopwatch.GetElapsedTime(since) > Banned;
    }
}
