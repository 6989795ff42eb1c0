using System.Text;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>A study whose batches others compute, from bytes to bytes and in any order, is that which one process computes.</summary>
public sealed class SentBatches
{
    private const string Stopping = """
        channelsim-study: 1
        id: stopping
        scenario: scenario.yaml
        factors: { incidents.missile.rate: [2, 6] }
        until: { measure: missed, half-width: 0.2, at-most: 2000 }
        dice: 1
        measures: [missed, miscalculations]
        """;

    private const string Listed = """
        channelsim-study: 1
        id: listed
        scenario: scenario.yaml
        design: { kind: points, file: points.csv }
        replications: 50
        measures: [missed]
        """;

    [TestCase(Plans.Usual)]
    [TestCase(Failures.Crowded)]
    [TestCase(Stopping)]
    [TestCase(Listed)]
    public void The_same_bytes_come_of_it(string study)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(study, points: "incidents.missile.rate\n2\n5\n");
        var here = StudyStore.Run(scratch["here"], plan, Options());
        var elsewhere = StudyStore.Run(scratch["elsewhere"], plan, Options() with { Elsewhere = Backwards(SentStudy.Open(SentStudy.Of(plan))) });

        Assert.That(elsewhere with { Folder = here.Folder, StoreShare = here.StoreShare }, Is.EqualTo(here));
        Assert.That(Scratch.Tables(scratch["elsewhere"]), Is.EqualTo(Scratch.Tables(scratch["here"])));
        Assert.That(Lines(scratch["elsewhere"]), Is.EqualTo(Lines(scratch["here"])), "the hashes of the shards, and of what was written down of failed replications, among them");
        Assert.That(Failed(scratch["elsewhere"]), Is.EqualTo(Failed(scratch["here"])));
    }

    [Test]
    public void A_batch_that_cannot_be_kept_stops_whoever_computes_at_once()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        var sent = SentStudy.Open(SentStudy.Of(plan));
        var told = false;
        void Compute(IReadOnlyList<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, CancellationToken cancellation)
        {
            Directory.CreateDirectory(Path.Combine(scratch["study"], "part", "replication-00-000000.parquet"));
            commit(batches[0], sent.Compute(batches[0], CancellationToken.None));
            told = cancellation.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
        }

        Assert.That(() => StudyStore.Run(scratch["study"], plan, Options() with { Elsewhere = Compute }), Throws.TypeOf<StoreFailedException>());
        Assert.That(told);
    }

    [Test]
    public void What_is_no_batch_is_not_kept()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        var sent = SentStudy.Open(SentStudy.Of(plan));
        foreach (var spoil in new Func<byte[], byte[]>[] { content => content[..^1], content => content[..2], content => [0, 0, 0, 0, .. content], content => [255, 255, 255, 127, .. content[4..]] })
        {
            Assert.That(
                () => StudyStore.Run(scratch["study"], plan, Options() with { Elsewhere = (batches, commit, _) => commit(batches[0], spoil(sent.Compute(batches[0], CancellationToken.None))) }),
                Throws.TypeOf<StoreFailedException>().With.Message.StartsWith("a batch came"));
            Assert.That(Lines(scratch["study"]), Is.Empty);
        }
    }

    [TestCase("seed: 1", "seed: 2")]
    [TestCase("small", "large")]
    [TestCase("{", "[")]
    public void A_study_that_was_changed_on_its_way_is_refused(string was, string becomes)
    {
        var text = Encoding.UTF8.GetString(SentStudy.Of(Plans.Make()));
        Assert.That(text, Does.Contain(was));
        Assert.That(() => SentStudy.Open(Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal))), Throws.TypeOf<StoreRefusedException>());
    }

    private static SessionOptions Options() => new() { Threads = 2, Replay = (_, point, failed) => $"replay {point.Id} {failed.Replication}" };

    private static BatchesElsewhere Backwards(SentStudy study) => (batches, commit, cancellation) =>
    {
        foreach (var batch in batches.Reverse()) commit(batch, study.Compute(batch, cancellation));
    };

    private static IEnumerable<string> Lines(string folder) => File.ReadLines(Path.Combine(folder, "journal.jsonl")).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Failed(string folder) => Path.Combine(folder, "failed") is var failed && Directory.Exists(failed)
        ? Directory.GetFiles(failed).ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
        : [];
}
