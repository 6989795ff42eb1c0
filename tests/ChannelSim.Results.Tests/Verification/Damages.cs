using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Verification;

/// <summary>Whatever is done to a file of a study folder, verify finds it, and names the file.</summary>
public sealed class Damages
{
    // Some replications fail, and some have events: every kind of file is there.
    private const string Everything = """
        channelsim-study: 1
        id: everything
        title: One of each
        scenario: scenario.yaml
        set: { incidents.missile.escalates: 0, clock.horizon: 5d, incidents.missile.clarification.every: 30d }
        design: { kind: points, file: points.csv }
        replications: 30
        dice: 1
        measures: [miscalculations, peak_rung]
        events: 1
        """;

    private Scratch scratch = null!;

    [OneTimeSetUp]
    public void Run_a_study()
    {
        scratch = new Scratch();
        var plan = Plans.Make(Everything, points: "incidents.missile.rate\n3\n6050\n");
        var outcome = StudyStore.Run(scratch["study"], plan, new SessionOptions { Threads = 2, Replay = (_, point, failed) => $"replay {point.Id} {failed.Replication}" });
        Assert.That(outcome.Failed, Is.Positive);
    }

    [OneTimeTearDown]
    public void Clean_up() => scratch.Dispose();

    private string Copy(string name)
    {
        foreach (var file in Directory.GetFiles(scratch["study"], "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(scratch[name], Path.GetRelativePath(scratch["study"], file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return scratch[name];
    }

    private static List<VerificationFinding> Wrong(string folder) => [.. FolderVerification.Of(folder).Where(finding => !finding.IsGood)];

    private static string[] Files =>
    [
        "manifest.json", "journal.jsonl", "inputs/scenario.yaml", "inputs/study.yaml", "inputs/plan.yaml", "inputs/points.csv", "part/replication-00-000000.parquet",
        "part/event-00-000000.parquet", "failed", "design_point.parquet", "replication.parquet", "event.parquet", "summary.parquet", "summary.csv",
    ];

    [TestCaseSource(nameof(Files))]
    public void A_file_with_a_byte_flipped_cut_short_made_longer_or_deleted_is_found(string name)
    {
        var folder = Copy(name.Replace('/', '-') + "-damaged");
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path)) path = Directory.GetFiles(path).Order(StringComparer.Ordinal).First();
        var relative = Path.GetRelativePath(folder, path);
        var whole = File.ReadAllBytes(path);
        (string How, byte[]? Bytes)[] damages = [("flipped", Flipped(whole)), ("cut short", whole[..^1]), ("made longer", [.. whole, (byte)' ']), ("deleted", null)];
        foreach (var (how, bytes) in damages)
        {
            if (bytes is null) File.Delete(path);
            else File.WriteAllBytes(path, bytes);
            Assert.That(Wrong(folder).Select(finding => $"{finding.What}: {finding.Text}"), Has.Some.Contains(relative), how); // where two files disagree, both are named
        }

        File.WriteAllBytes(path, whole);
        Assert.That(Wrong(folder), Is.Empty);
    }

    // In the middle of a text file stands a letter or a digit of a value, most likely; any will do.
    private static byte[] Flipped(byte[] whole)
    {
        var flipped = whole.ToArray();
        var at = Enumerable.Range(whole.Length / 2, whole.Length / 2).First(i => char.IsAsciiDigit((char)whole[i]) || whole[i] >= 0x80);
        flipped[at] ^= 1;
        return flipped;
    }

    [TestCase("notes.txt")]
    [TestCase("more.parquet")]
    [TestCase("inputs/old.yaml")]
    [TestCase("part/replication-00-000099.parquet")]
    [TestCase("failed/0-1.json")]
    [TestCase("summary.parquet.tmp")]
    public void A_file_that_is_not_of_the_study_is_found(string name)
    {
        var folder = Copy(name.Replace('/', '-'));
        File.WriteAllText(Path.Combine(folder, name), "mine");

        Assert.That(Wrong(folder).Select(finding => finding.What), Is.EqualTo(new[] { name }));
    }

    [TestCase("\"seed\": 1", "\"seed\": 2", "seed")]
    [TestCase("One of each", "One of all", "title")]
    [TestCase("\"design_points\": 2", "\"design_points\": 3", "design_points")]
    [TestCase("\"rows\": 60", "\"rows\": 61", "replication.parquet has 61 rows; it has 60")]
    [TestCase("\"status\": \"complete\"", "\"status\": \"finished\"", "status")]
    [TestCase("\"threads\": 2", "\"threads\": 3", "manifest_sha256")]
    public void Every_count_and_name_of_the_manifest_is_compared(string old, string changed, string named)
    {
        var folder = Copy("manifest-" + named.Split(' ')[0]);
        var path = Path.Combine(folder, "manifest.json");
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));

        Assert.That(Wrong(folder), Has.Some.Matches<VerificationFinding>(finding => finding!.What == "manifest.json" && finding.Text.Contains(named, StringComparison.Ordinal)));
    }

    [TestCase("\"rows\":", "by the plan it has")]
    [TestCase("\"failed\":", "failed replications, and journal.jsonl says")]
    [TestCase("\"events\":", "events, and journal.jsonl says")]
    [TestCase("\"end_point\":", "by the plan it has")]
    public void Every_count_of_the_journal_is_compared(string key, string said)
    {
        var folder = Copy("journal-" + key.Trim('"', ':'));
        var path = Path.Combine(folder, "journal.jsonl");
        var lines = File.ReadAllLines(path);
        lines[0] = lines[0].Replace(key, key + "1", StringComparison.Ordinal);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");

        Assert.That(Wrong(folder).Select(finding => finding.Text), Has.Some.Contains(said));
    }

    [Test]
    public void A_line_that_is_missing_from_the_journal_is_found_with_its_batch()
    {
        var folder = Copy("lost-line");
        var path = Path.Combine(folder, "journal.jsonl");
        File.WriteAllText(path, string.Concat(File.ReadAllLines(path).Skip(1).Select(line => line + "\n")));

        Assert.That(Wrong(folder), Has.Some.Matches<VerificationFinding>(finding => finding!.What == "journal.jsonl" && finding.Text.Contains("has no line of batch", StringComparison.Ordinal)));
    }

    [Test]
    public void A_table_that_was_forged_together_with_its_hash_in_the_manifest_does_not_follow_from_the_rows()
    {
        var folder = Copy("forged");
        var paths = new FolderPaths(folder);
        var csv = File.ReadAllText(paths.Table(FolderPaths.SummaryCsv)).Replace(",mean,", ",mean,1", StringComparison.Ordinal);
        File.WriteAllText(paths.Table(FolderPaths.SummaryCsv), csv);
        var manifest = Manifest.Read(paths.Manifest);
        var entry = manifest.Tables[FolderPaths.SummaryCsv] with { Bytes = new FileInfo(paths.Table(FolderPaths.SummaryCsv)).Length, Sha256 = DurableFile.HashOf(paths.Table(FolderPaths.SummaryCsv)) };
        (manifest with { Tables = manifest.Tables.ToDictionary(table => table.Key, table => table.Key == FolderPaths.SummaryCsv ? entry : table.Value) }).Write(paths.Manifest);

        Assert.That(Wrong(folder).Select(finding => finding.What), Is.EqualTo(new[] { "summary.csv content" }));
    }

    [Test]
    public void A_study_that_was_interrupted_is_good_torn_line_and_files_aside_included()
    {
        var plan = Plans.Make();
        plan.RunUntil(scratch["interrupted"], 1000);
        File.AppendAllText(scratch["interrupted/journal.jsonl"], "{\"lane\":0,\"ba");
        File.WriteAllText(scratch["interrupted/summary.parquet.tmp"], "half");
        Assert.That(Wrong(scratch["interrupted"]), Is.Empty);

        plan.Run(scratch["interrupted"]);
        Assert.That(Wrong(scratch["interrupted"]), Is.Empty);
    }

    [Test]
    public void A_study_that_was_made_longer_or_stops_by_a_rule_is_good()
    {
        Plans.Make().Run(scratch["longer"]);
        Plans.Make(replications: 400).Run(scratch["longer"]);
        Plans.Make("{ channelsim-study: 1, id: until, scenario: scenario.yaml, measures: [missed], until: { measure: missed, half-width: 0.00001, at-most: 1500 } }").Run(scratch["until"]);

        Assert.That(Wrong(scratch["longer"]), Is.Empty);
        Assert.That(Wrong(scratch["until"]), Is.Empty);
    }

    [Test]
    public void A_folder_that_a_process_works_on_is_left_to_it()
    {
        var folder = Copy("busy");
        using var held = FolderLock.TryTake(Path.Combine(folder, "study.lock"));

        Assert.That(() => FolderVerification.Of(folder), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("is working on"));
    }
}
