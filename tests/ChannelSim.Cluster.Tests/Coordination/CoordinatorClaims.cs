using ChannelSim.Cluster.Coordination;

namespace ChannelSim.Cluster.Tests.Coordination;

/// <summary>Whatever workers do, each batch is committed once and with its own content; or the study stops and says why.</summary>
[NonParallelizable]
public sealed class CoordinatorClaims
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(1);

    [Test]
    public async Task A_worker_gets_the_study_once_and_computes_each_batch_once()
    {
        using var rehearsal = new Rehearsal(50);
        var worker = new SimulatedWorker("only", Quick);
        rehearsal.Join(worker);
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That((worker.Held, worker.Calls), Is.EqualTo((1, 50)));
    }

    [Test]
    public async Task A_study_with_nothing_missing_needs_no_worker()
    {
        using var rehearsal = new Rehearsal(0);
        await rehearsal.EndAsync();
        Assert.That(rehearsal.Coordinator.Progress.Done, Is.Zero);
    }

    [Test]
    public async Task A_worker_of_another_engine_is_refused_with_both_named_and_gets_no_batch()
    {
        using var rehearsal = new Rehearsal(10);
        var old = new SimulatedWorker("old", Quick) { Announced = "1.2.2", Actual = "1.2.2" };
        rehearsal.Join(old);
        rehearsal.Join(new SimulatedWorker("new", Quick));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That((old.Calls, old.Held), Is.EqualTo((0, 0)));
        Assert.That(rehearsal.Refusals.Single().Message, Does.Contain("worker old").And.Contain("engine 1.2.2").And.Contain("computed with 1.2.3"));
    }

    [Test]
    public async Task A_worker_that_lies_about_its_engine_is_found_out_by_its_first_answer()
    {
        using var rehearsal = new Rehearsal(40);
        var liar = new SimulatedWorker("liar", Quick) { Actual = "1.2.2" };
        rehearsal.Join(liar);
        while (rehearsal.Refusals.IsEmpty) await Task.Yield();
        rehearsal.Join(new SimulatedWorker("honest", Quick));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That(rehearsal.Refusals, Has.Count.EqualTo(1));
        Assert.That(liar.Calls, Is.LessThanOrEqualTo(SimulatedWorker.CallsAtATime));
    }

    [Test]
    public async Task What_a_dead_worker_had_is_computed_by_another()
    {
        using var rehearsal = new Rehearsal(40);
        rehearsal.Join(new SimulatedWorker("dying", Quick) { DiesAfter = 3 });
        rehearsal.Join(new SimulatedWorker("steady", TimeSpan.FromMilliseconds(5)));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That(rehearsal.Coordinator.Progress.Repeated + rehearsal.Coordinator.Progress.Lost, Is.Positive);
    }

    [Test]
    public async Task A_stalled_worker_holds_the_end_up_no_longer_than_a_batch_is_waited_for()
    {
        using var rehearsal = new Rehearsal(4, Rehearsal.Hasty with { CallTimeout = TimeSpan.FromMinutes(10) });
        rehearsal.Join(new SimulatedWorker("stalled", Quick) { DiesAfter = 0 });
        rehearsal.Join(new SimulatedWorker("steady", Quick));
        Assert.That(await rehearsal.EndAsync(), Is.LessThan(TimeSpan.FromSeconds(20)));
        rehearsal.RequireWhole();
    }

    [Test]
    public async Task A_late_answer_is_dropped()
    {
        using var rehearsal = new Rehearsal(30);
        rehearsal.Join(new SimulatedWorker("partitioned", Quick) { IsBehind = true });
        rehearsal.Join(new SimulatedWorker("steady", Quick));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
    }

    [Test]
    public async Task A_worker_that_loses_call_after_call_is_given_up()
    {
        using var rehearsal = new Rehearsal(10, Rehearsal.Hasty with { MostLosses = 3 });
        var broken = new SimulatedWorker("broken", Quick) { FailsEvery = 1 };
        rehearsal.Join(broken);
        while (rehearsal.Coordinator.Progress.GivenUp == 0) await Task.Yield();
        rehearsal.Join(new SimulatedWorker("steady", Quick));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That(broken.Calls, Is.InRange(3, 3 + SimulatedWorker.CallsAtATime));
    }

    [Test]
    public async Task Workers_come_and_go()
    {
        using var rehearsal = new Rehearsal(200);
        using var leaving = new CancellationTokenSource();
        rehearsal.Join(new SimulatedWorker("first", Quick), leaving.Token);
        while (rehearsal.Coordinator.Progress.Done < 20) await Task.Yield();
        await leaving.CancelAsync();
        rehearsal.Join(new SimulatedWorker("second", Quick));
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That(rehearsal.Coordinator.Progress.Lost, Is.Zero, "a worker that leaves has lost nothing");
    }

    [Test]
    public void A_batch_that_no_worker_can_compute_ends_the_study_and_is_named()
    {
        using var rehearsal = new Rehearsal(1, Rehearsal.Hasty with { MostAttempts = 3 });
        rehearsal.Join(new SimulatedWorker("broken", Quick) { Fault = "there is no such model" });
        Assert.That(rehearsal.EndAsync, Throws.TypeOf<BatchGivenUpException>().With.Message.Contains("batch 0 of instalment 0 was tried 3 times").And.Message.Contains("worker broken: there is no such model"));
    }

    [Test]
    public void A_batch_that_is_lost_again_and_again_while_others_are_not_ends_the_study_too()
    {
        using var rehearsal = new Rehearsal(1, Rehearsal.Hasty with { MostAttempts = 3, Outage = TimeSpan.FromMilliseconds(1) });
        rehearsal.Join(new SimulatedWorker("dying", Quick) { FailsEvery = 1 });
        Assert.That(rehearsal.EndAsync, Throws.TypeOf<BatchGivenUpException>().With.Message.Contains("the connection was reset"));
    }

    [Test]
    public async Task A_network_that_is_down_for_a_while_speaks_against_no_batch()
    {
        var calls = 0;
        using var rehearsal = new Rehearsal(4, Rehearsal.Hasty with { MostAttempts = 3, MostLosses = 1000, Rest = TimeSpan.FromTicks(1) });
        for (var i = 0; i < 3; i++) rehearsal.Join(new SimulatedWorker($"worker-{i}", Quick) { IsCutOff = () => Interlocked.Increment(ref calls) < 50 });
        await rehearsal.EndAsync();
        rehearsal.RequireWhole();
        Assert.That(rehearsal.Coordinator.Progress.Lost, Is.GreaterThanOrEqualTo(49));
    }

    [Test]
    public void A_batch_that_cannot_be_kept_ends_the_study()
    {
        using var rehearsal = new Rehearsal(100, mayCommit: batch => batch.Index != 5);
        rehearsal.Join(new SimulatedWorker("only", Quick));
        Assert.That(rehearsal.EndAsync, Throws.TypeOf<IOException>().With.Message.EqualTo("the disk is full"));
        Assert.That(rehearsal.Journal, Has.Count.LessThan(5 + SimulatedWorker.CallsAtATime), "what came after it is not kept either");
    }
}
