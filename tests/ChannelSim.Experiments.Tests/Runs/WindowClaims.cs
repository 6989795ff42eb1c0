using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>A replication is the same whichever run it belongs to: a longer run begins with the replications of a shorter one.</summary>
public sealed class WindowClaims
{
    private const int Count = 1024;

    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything());
    private static readonly double[][] Rows = [.. Enumerable.Range(0, Count).Select(i => Row((uint)i))];

    /// <summary>What a run sums up is what its replications, each run by itself, add up to.</summary>
    [TestCase(0, 1)]
    [TestCase(0, 300)]
    [TestCase(0, Count)]
    [TestCase(256, 256)]
    [TestCase(511, 2)]
    [TestCase(100, 700)]
    public void A_run_of_a_window_sums_up_the_replications_in_it(int first, int count)
    {
        var result = Runner.Run(Model, new RunPlan { Seed = 3, First = first, Replications = count, Threads = 2 });
        var moments = new Moments(result.Schema.Width);
        foreach (var chunk in Rows.Skip(first).Take(count).Chunk(256))
        {
            var block = new Moments(result.Schema.Width);
            foreach (var row in chunk) block.Add(row);
            block.Close();
            moments.Merge(block);
        }

        Assert.That(result.Replications, Is.EqualTo(count));
        Assert.That(result.Moments.Sums, Is.EqualTo(moments.Sums));
        Assert.That(result.Moments.Squares, Is.EqualTo(moments.Squares));
    }

    [Test]
    public void A_longer_run_adds_to_a_shorter_one_what_the_rest_by_itself_sums_up_to()
    {
        var parts = new[] { (0, 512), (512, 512), (0, 1024) }.Select(part => Runner.Run(Model, new RunPlan { Seed = 3, First = part.Item1, Replications = part.Item2 }).Moments).ToArray();
        parts[0].Merge(parts[1]);
        Assert.That(parts[0].Sums, Is.EqualTo(parts[2].Sums).Within(1e-12).Percent);
        Assert.That(parts[0].Squares, Is.EqualTo(parts[2].Squares).Within(1e-9).Percent);
    }

    [Test]
    public void Replications_differ_from_each_other() => Assert.That(Rows.Select(row => string.Join(' ', row)).Distinct().Count(), Is.EqualTo(Count));

    /// <summary>A stream has room for 2^32 replications; one more would be the first again.</summary>
    [TestCase(uint.MaxValue, 1, true)]
    [TestCase(uint.MaxValue, 2, false)]
    [TestCase(-1, 1, false)]
    public void There_are_two_to_the_32_replications_and_no_more(long first, long count, bool allowed)
    {
        var plan = new RunPlan { First = first, Replications = count, Threads = 1 };
        if (allowed) Assert.That(Runner.Run(Model, plan).Replications, Is.EqualTo(count));
        else Assert.Throws<ArgumentOutOfRangeException>(() => Runner.Run(Model, plan));
        if (!allowed) Assert.Throws<ArgumentOutOfRangeException>(() => PairedRunner.Run(Model, Model, plan));
    }

    private static double[] Row(uint replication)
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        stepper.Run(new StreamKey(3, 0, replication));
        var schema = new MeasureSchema(Model);
        var row = new double[schema.Width];
        schema.Fill(in stepper.World, stepper.Parameters, row);
        return row;
    }
}
