using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Batches of several computers give the numbers of one computer, to the last bit.</summary>
public sealed class BatchClaims
{
    private const double Short = 4 * Models.Day;
    private const long Count = (2 * RunBatches.Usual) + 300;

    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything(Short));
    private static readonly CompiledModel Other = CompiledModel.Compile(Without.Channel(Model.Definition, "minister"));
    private static readonly RunPlan Plan = new() { Seed = 11, Replications = Count, Threads = 2 };

    [Test]
    public void Of_a_run()
    {
        var whole = Runner.Run(Model, Plan);
        var run = new BatchedRun(Model, Plan);
        foreach (var sums in BySlices(run, [0, 2])) run.Merge(sums);

        Assert.That(run.Result.Digest(), Is.EqualTo(whole.Digest()));
        Assert.That(RunNumbers.Of(run.Result), Is.EqualTo(RunNumbers.Of(whole)));
    }

    [TestCase(1)]
    [TestCase(10)]
    public void Of_a_comparison(int dice)
    {
        var plan = Plan with { Dice = dice, Replications = 66_560 + 300 };
        var whole = PairedRunner.Run(Model, [Other, Model], plan);
        var pairs = new BatchedPairs(Model, [Other, Model], plan);
        foreach (var sums in BySlices(pairs, [0])) pairs.Merge(sums);

        for (var i = 0; i < whole.Count; i++) Same(pairs.Results[i], whole[i]);
        Assert.That(whole[0].Parted, Is.Positive);
    }

    [Test]
    public void The_bytes_of_a_batch_do_not_depend_on_threads_or_on_what_else_is_computed()
    {
        var two = Bytes(new BatchedRun(Model, Plan), [0, 2]);
        var one = Bytes(new BatchedRun(Model, Plan with { Threads = 1 }), [2]);

        Assert.That(two[2], Is.EqualTo(one[2]));
        Assert.That(two[2], Has.Length.LessThan(two[0].Length), "the last batch has 300 replications");
    }

    [TestCase(1, 65_536)]
    [TestCase(10, 66_560)]
    [TestCase(7, 66_304)]
    [TestCase(1_000_003, 256_000_768)]
    public void No_block_and_no_draw_is_in_two_batches(int dice, long size)
    {
        Assert.That(new RunBatches(Plan with { Dice = dice }).Size, Is.EqualTo(size));
        Assert.That((size % dice, size % 256), Is.EqualTo((0L, 0L)));
    }

    [Test]
    public void The_batches_are_all_replications()
    {
        var batches = new RunBatches(Plan);

        Assert.That(Enumerable.Range(0, batches.Count).Select(batch => (batches.First(batch), batches.Length(batch))), Is.EqualTo(new[] { (0L, 65_536L), (65_536L, 65_536L), (131_072L, 300L) }));
    }

    [Test]
    public void A_run_that_stops_by_its_rule_in_the_second_batch_is_one_of_as_many()
    {
        var rule = new StoppingRule(new Engine.Units.Rung(1), new Engine.Units.Probability(0.0033));
        var stopped = Runner.Run(Model, Plan with { Until = rule });

        Assert.That(stopped.Replications, Is.EqualTo(81_920));
        Assert.That(stopped.Digest(), Is.EqualTo(Runner.Run(Model, Plan with { Replications = 81_920 }).Digest()));
    }

    [Test]
    public void Sums_that_are_cut_short_or_of_another_model_are_refused()
    {
        var sums = Bytes(new BatchedRun(Model, Plan with { Replications = 256 }), [0])[0];
        var fewer = CompiledModel.Compile(Without.Channel(Model.Definition, "minister") with { Channels = [.. Model.Definition.Channels.Skip(1)] });

        Assert.Multiple(() =>
        {
            Assert.That(() => new BatchedRun(Model, Plan).Merge(sums[..^1]), Throws.TypeOf<InvalidDataException>());
            Assert.That(() => new BatchedRun(Model, Plan).Merge([.. sums, 0]), Throws.TypeOf<InvalidDataException>());
            Assert.That(() => new BatchedRun(fewer, Plan).Merge(sums), Throws.TypeOf<InvalidDataException>());
        });
    }

    // Odd batches on one computer, even ones on another, the last first.
    private static IEnumerable<byte[]> BySlices(IBatchedSums work, int[] evens)
    {
        var (odd, even) = (Bytes(work, [1]), Bytes(work, evens));
        return odd.Concat(even).OrderBy(batch => batch.Key).Select(batch => batch.Value);
    }

    private static Dictionary<int, byte[]> Bytes(IBatchedSums work, int[] batches)
    {
        Dictionary<int, byte[]> bytes = [];
        work.Compute(batches, bytes.Add);
        return bytes;
    }

    private static void Same(PairedResult one, PairedResult other)
    {
        Assert.That((one.Pairs, one.Parted, one.PartedShare, one.FirstHigher, one.FirstLower), Is.EqualTo((other.Pairs, other.Parted, other.PartedShare, other.FirstHigher, other.FirstLower)));
        Assert.That(one.Partings, Is.EqualTo(other.Partings));
        for (var measure = 0; measure < one.Schema.Measures.Count; measure++) Assert.That(one[measure], Is.EqualTo(other[measure]));
    }
}
