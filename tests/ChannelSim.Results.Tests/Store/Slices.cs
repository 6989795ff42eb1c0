using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Store;

/// <summary>Slices that are put together are the study that one computer makes: the same bytes, tables and batches.</summary>
public sealed class Slices
{
    private readonly Scratch _scratch = new();
    private readonly StudyPlan _plan = Plans.Make();

    [OneTimeSetUp]
    public void ComputeTheWhole() => _plan.Run(_scratch["whole"]);

    [OneTimeTearDown]
    public void Delete() => _scratch.Dispose();

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(100)]
    public void Slices_of_any_number_in_any_order_give_the_bytes_of_one_computer(int count)
    {
        var parent = _scratch[$"of-{count}"];
        _plan.RunSlices(parent, count);
        Sliced.Gather(_scratch[$"gathered-{count}"], parent);

        IsTheWhole($"gathered-{count}");
    }

    [Test]
    public void Of_100_slices_some_are_empty() =>
        Assert.That(Enumerable.Range(1, 100).Count(number => _plan.RowsOf(new Slice(number, 100)) == 0), Is.Positive, "there are more slices than batches");

    [TestCase(2)]
    [TestCase(7)]
    public void The_slices_share_out_all_rows_and_none_twice(int count)
    {
        var rows = Enumerable.Range(1, count).Select(number => _plan.RowsOf(new Slice(number, count))).ToList();

        Assert.That(rows.Sum(), Is.EqualTo(_plan.Replications));
        Assert.That(rows, Has.All.Positive);
    }

    [Test]
    public void Slices_of_different_numbers_go_together_and_what_is_doubled_is_taken_once()
    {
        var parent = _scratch["mixed"];
        foreach (var (number, count) in new[] { (1, 2), (1, 3), (2, 3), (2, 4), (4, 4) }) _plan.RunSlice(parent, number, count);
        var doubled = Sliced.Look(parent).Found.Doubled;
        Sliced.Gather(_scratch["mixed-all"], parent);

        Assert.That(doubled, Is.Positive);
        IsTheWhole("mixed-all");
    }

    [Test]
    public void A_study_that_was_interrupted_and_a_slice_go_together()
    {
        _plan.RunUntil(_scratch["begun"], 900);
        _plan.RunSlices(_scratch["rest"], 2);
        Sliced.Gather(_scratch["both"], _scratch["begun"], _scratch["rest"]);

        IsTheWhole("both");
    }

    [Test]
    public void A_gathering_that_was_interrupted_goes_on()
    {
        _plan.RunSlices(_scratch["slow"], 3);
        using var stop = new CancellationTokenSource();
        var first = Sliced.Look(_scratch["slow"]).Run(_scratch["slow-all"], new SessionOptions { Progress = done => StopAt(done, stop) }, stop.Token);
        var second = Sliced.Gather(_scratch["slow-all"], _scratch["slow"]);

        Assert.That(first.IsComplete, Is.False);
        Assert.That(first.Rows, Is.Positive.And.LessThan(_plan.Replications));
        Assert.That(second.Replications, Is.Zero, "nothing is simulated");
        IsTheWhole("slow-all");
    }

    [Test]
    public void What_is_gathered_is_verified_like_any_study_and_a_slice_as_a_slice()
    {
        _plan.RunSlices(_scratch["verified"], 2);
        Sliced.Gather(_scratch["verified-all"], _scratch["verified"]);

        Assert.That(FolderVerification.Of(_scratch["verified-all"]).Where(finding => !finding.IsGood), Is.Empty);
        Assert.That(FolderVerification.Of(Path.Combine(_scratch["verified"], "slice-2-of-2")).Where(finding => !finding.IsGood), Is.Empty);
    }

    [Test]
    public void A_slice_that_lost_a_line_of_its_journal_is_not_what_it_says_it_is()
    {
        var folder = _plan.RunSlice(_scratch["lost"], 1, 2);
        var journal = Path.Combine(folder, "journal.jsonl");
        File.WriteAllLines(journal, File.ReadAllLines(journal)[1..]);

        Assert.That(FolderVerification.Of(folder).Where(finding => !finding.IsGood).Select(finding => finding.Text), Has.Some.Contains("has no line of batch"));
    }

    [Test]
    public void Failed_replications_come_along_with_what_was_written_down_of_them()
    {
        var plan = Plans.Make(Failures.Crowded, replications: 400);
        plan.Run(_scratch["failing"]);
        plan.RunSlices(_scratch["failing-slices"], 3);
        var outcome = Sliced.Gather(_scratch["failing-all"], _scratch["failing-slices"]);

        Assert.That(outcome.Failed, Is.Positive);
        Assert.That(Failed("failing-all"), Is.EqualTo(Failed("failing")).And.Not.Empty);
        Assert.That(Scratch.Tables(_scratch["failing-all"]), Is.EqualTo(Scratch.Tables(_scratch["failing"])));
    }

    private IReadOnlyDictionary<string, byte[]> Failed(string name) =>
        Directory.GetFiles(Path.Combine(_scratch[name], "failed")).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    private void IsTheWhole(string name)
    {
        Assert.That(Scratch.Tables(_scratch[name]), Is.EqualTo(Scratch.Tables(_scratch["whole"])));
        Assert.That(Scratch.Everything(Path.Combine(_scratch[name], "part")), Is.EqualTo(Scratch.Everything(Path.Combine(_scratch["whole"], "part"))));
    }

    private static void StopAt(long done, CancellationTokenSource stop)
    {
        if (done > 1000) stop.Cancel();
    }
}
