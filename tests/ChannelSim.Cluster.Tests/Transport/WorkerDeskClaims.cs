using ChannelSim.Cluster.Transport;

namespace ChannelSim.Cluster.Tests.Transport;

/// <summary>What a worker tells of coordinators that refuse it.</summary>
public sealed class WorkerDeskClaims
{
    [Test]
    public void Each_coordinator_that_refuses_it_is_told_once_with_both_engines()
    {
        List<string> told = [];
        using var desk = new WorkerDesk(_ => (_, _) => [], "1.2.2", 1, told.Add);
        foreach (var coordinator in new[] { "on alpha (process 7)", "on beta (process 8)", "on alpha (process 7)" }) desk.Refuse(new RefusalMessage("here", coordinator, "1.2.3+c0ffee"));

        Assert.That(told, Is.EqualTo((string[])
        [
            "refused by the coordinator on alpha (process 7): it computes with engine 1.2.3+c0ffee, and this worker has 1.2.2; it waits for others",
            "refused by the coordinator on beta (process 8): it computes with engine 1.2.3+c0ffee, and this worker has 1.2.2; it waits for others",
        ]));
    }
}
