using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Sums;

/// <summary>Slices of a run that are put together are the run that one computer does, and survive what happens to computers.</summary>
public sealed class SumsSlices
{
    private readonly Scratch _scratch = new();
    private string _digest = "";

    [OneTimeSetUp]
    public void ComputeTheWhole()
    {
        SlicedRun.Command(out var run);
        run.RunAll();
        _digest = run.Result.Digest();
    }

    [OneTimeTearDown]
    public void Delete() => _scratch.Dispose();

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(100)]
    public void Slices_of_any_number_in_any_order_give_the_digest_of_one_computer(int count)
    {
        var parent = _scratch[$"of-{count}"];
        for (var number = count; number > 0; number--) SlicedRun.Command().RunSlice(parent, number, count);

        Assert.That(SlicedRun.Gather(parent).Digest(), Is.EqualTo(_digest));
    }

    [Test]
    public void Slices_of_different_numbers_go_together_and_what_is_doubled_is_taken_once()
    {
        var parent = _scratch["mixed"];
        foreach (var (number, count) in new[] { (1, 2), (2, 4), (4, 4), (1, 4) }) SlicedRun.Command().RunSlice(parent, number, count);

        Assert.That(SlicedRun.Look(parent).Found.Doubled, Is.EqualTo(1));
        Assert.That(SlicedRun.Gather(parent).Digest(), Is.EqualTo(_digest));
    }

    [Test]
    public void A_slice_that_was_interrupted_goes_on_and_computes_nothing_twice()
    {
        var folder = Path.Combine(_scratch["slow"], "slice-1-of-1");
        using var stop = new CancellationTokenSource();
        var first = SumsStore.Run(folder, SlicedRun.Command(), new Slice(1, 1), new SessionOptions { Progress = done => StopAt(done, stop) }, stop.Token);
        Tear(folder);
        var second = SumsStore.Run(folder, SlicedRun.Command(), new Slice(1, 1), new SessionOptions());
        var third = SumsStore.Run(folder, SlicedRun.Command(), new Slice(1, 1), new SessionOptions());

        Assert.Multiple(() =>
        {
            Assert.That((first.IsComplete, first.Rows), Is.EqualTo((false, RunBatches.Usual)));
            Assert.That((second.IsComplete, second.Replications), Is.EqualTo((true, SlicedRun.Replications - RunBatches.Usual)));
            Assert.That((third.IsComplete, third.Replications), Is.EqualTo((true, 0L)));
            Assert.That(SlicedRun.Gather(folder).Digest(), Is.EqualTo(_digest));
            Assert.That(SumsVerification.Of(folder).Where(finding => !finding.IsGood), Is.Empty);
        });
    }

    [Test]
    public void Where_the_file_was_does_not_matter_and_the_page_names_it_as_the_first_folder_does()
    {
        SlicedRun.Command(name: "here/scenario.yaml").RunSlice(_scratch["named"], 1, 2);
        SlicedRun.Command(name: "there/scenario.yaml").RunSlice(_scratch["named"], 2, 2);

        Assert.That(SlicedSums.Open([_scratch["named"]]).Files.Select(file => file.Name), Is.EqualTo(new[] { "here/scenario.yaml" }));
        Assert.That(SlicedRun.Gather(_scratch["named"]).Digest(), Is.EqualTo(_digest));
    }

    [TestCase("a/03-race.yaml", "^run-03-race-[0-9a-f]{8}$")]
    [TestCase("./-an odd name's.yaml", "^run-anoddnames-[0-9a-f]{8}$")]
    [TestCase("-", "^run-[0-9a-f]{8}$")]
    public void A_folder_that_nobody_names_has_a_name_that_can_be_typed(string file, string name) => Assert.That(SlicedRun.Command(name: file).Name, Does.Match(name));

    [Test]
    public void A_batch_that_cannot_be_written_is_told_and_what_was_committed_stays()
    {
        var folder = Path.Combine(_scratch["full"], "slice-1-of-1");
        Directory.CreateDirectory(Path.Combine(folder, "part", "sums-000002.bin"));

        Assert.That(() => SumsStore.Run(folder, SlicedRun.Command(), new Slice(1, 1), new SessionOptions()), Throws.TypeOf<StoreFailedException>().With.Message.Contains($"channelsim resume {folder}"));
        Directory.Delete(Path.Combine(folder, "part", "sums-000002.bin"));
        Assert.That(SumsStore.Run(folder, SlicedRun.Command(), new Slice(1, 1), new SessionOptions()).Replications, Is.EqualTo(SlicedRun.Replications - (2 * RunBatches.Usual)));
    }

    private static void StopAt(long done, CancellationTokenSource stop)
    {
        if (done > RunBatches.Usual + 1000) stop.Cancel();
    }

    // As a crash leaves it: a batch aside, a line begun.
    private static void Tear(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "part", "sums-000001.bin.tmp"), "torn");
        File.AppendAllText(Path.Combine(folder, "journal.jsonl"), "{\"lane\":0,\"batch\":1,\"first");
    }
}
