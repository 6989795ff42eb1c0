using System.Globalization;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Tests.Coordination;

/// <summary>The ledger commits a batch once, whoever answers how often and in which order.</summary>
public sealed class BatchLedgerClaims
{
    [Test]
    public async Task Of_two_answers_to_a_repeated_batch_the_first_is_committed_and_the_other_dropped()
    {
        List<string> committed = [];
        var ledger = Ledger(committed);
        var slow = await ledger.TakeAsync(CancellationToken.None);
        ledger.Repeat(TimeSpan.FromTicks(-1));
        var fast = await ledger.TakeAsync(CancellationToken.None);
        ledger.Commit(fast!, new byte[1]);
        ledger.Commit(slow!, new byte[2]);
        Assert.That(committed, Is.EqualTo(["1"]), "lengths of what was committed");
        Assert.That((ledger.Done, ledger.Repeated, ledger.Dropped), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task A_repeated_batch_that_one_worker_loses_stays_with_the_other()
    {
        List<string> committed = [];
        var ledger = Ledger(committed);
        var slow = await ledger.TakeAsync(CancellationToken.None);
        ledger.Repeat(TimeSpan.FromTicks(-1));
        var lost = await ledger.TakeAsync(CancellationToken.None);
        ledger.Lose(lost!, new IOException());
        ledger.Commit(slow!, new byte[3]);
        Assert.That(ledger.Completion.IsCompletedSuccessfully);
        Assert.That(committed, Is.EqualTo(["3"]));
    }

    private static BatchLedger Ledger(List<string> committed) =>
        new([new StudyBatch(0, 0, 0, 1, 0, 1000)], (_, content) => committed.Add(content.Length.ToString(CultureInfo.InvariantCulture)), 25, TimeSpan.FromSeconds(30));
}
