using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>Whatever happened to a folder between two commits, the study goes on and ends with the same bytes.</summary>
public sealed class Interruptions
{
    private Scratch scratch = null!;
    private StudyPlan plan = null!;
    private IReadOnlyDictionary<string, byte[]> expected = null!;

    [OneTimeSetUp]
    public void Run_it_once_without_interruption()
    {
        scratch = new Scratch();
        plan = Plans.Make();
        plan.Run(scratch["expected"]);
        expected = Scratch.Tables(scratch["expected"]);
    }

    [OneTimeTearDown]
    public void Clean_up() => scratch.Dispose();

    private string Stopped(string name, long after = 1000)
    {
        var outcome = plan.RunUntil(scratch[name], after);
        Assert.That(outcome.IsComplete, Is.False);
        return scratch[name];
    }

    [Test]
    public void A_stopped_study_goes_on_and_does_nothing_twice_but_what_was_under_way()
    {
        var folder = Stopped("stopped");
        var committed = Journal.Read(new FolderPaths(folder)).Sum(line => line.Rows);
        var outcome = plan.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
        Assert.That(committed, Is.Positive);
        Assert.That(outcome.Replications, Is.EqualTo(plan.Replications - committed));
    }

    /// <summary>A journal begun by an earlier program is gone on with, and one that goes on is read by it.</summary>
    [Test]
    public void The_keys_of_a_line_of_the_journal_stay()
    {
        string[] always = ["lane", "batch", "first_point", "end_point", "first_replication", "end_replication", "rows", "failed", "file", "bytes", "sha256", "events"];
        string[] where = ["event_file", "event_sha256", "failed_sha256"]; // of a batch that has such a thing
        var lines = File.ReadAllLines(Path.Combine(Stopped("keys"), "journal.jsonl"));
        Assert.That(lines, Is.Not.Empty);
        foreach (var line in lines)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            var keys = json.RootElement.EnumerateObject().Select(member => member.Name).ToList();
            Assert.That(keys.Take(always.Length), Is.EqualTo(always));
            Assert.That(keys.Skip(always.Length), Is.SubsetOf(where));
        }
    }

    [Test]
    public void A_torn_last_line_of_the_journal_is_ignored_and_cut_off()
    {
        var folder = Stopped("torn");
        var journal = Path.Combine(folder, "journal.jsonl");
        var lines = File.ReadAllLines(journal);
        File.WriteAllText(journal, string.Join('\n', lines) + "\n" + lines[0][..(lines[0].Length / 2)]);
        plan.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
        Assert.That(File.ReadAllLines(journal), Has.All.EndsWith("}"));
    }

    [Test]
    public void Garbage_at_the_end_of_the_journal_is_ignored()
    {
        var folder = Stopped("garbage");
        File.AppendAllText(Path.Combine(folder, "journal.jsonl"), "\0\0\0\0\0\0\n{\"lane\":0");
        plan.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }

    [Test]
    public void A_part_that_is_missing_or_cut_short_is_run_again()
    {
        var folder = Stopped("missing", 1500);
        var parts = Directory.GetFiles(Path.Combine(folder, "part"), "replication*").Order(StringComparer.Ordinal).ToList();
        File.Delete(parts[0]);
        File.WriteAllBytes(parts[1], File.ReadAllBytes(parts[1])[..100]);
        plan.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }

    [Test]
    public void A_part_that_was_changed_stops_the_study_with_its_name_and_the_tables_are_not_made()
    {
        var folder = Stopped("changed");
        var part = Directory.GetFiles(Path.Combine(folder, "part"), "replication*").Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(part);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(part, bytes);

        Assert.That(() => plan.Run(folder), Throws.TypeOf<StoreFailedException>().With.Message.Contains(Path.GetFileName(part)));
        Assert.That(File.Exists(Path.Combine(folder, "replication.parquet")), Is.False);
        File.Delete(part);
        plan.Run(folder);
        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }

    [Test]
    public void Files_that_were_being_written_are_swept_away()
    {
        var folder = Stopped("aside");
        foreach (var name in new[] { "part/replication-00-000000.parquet.tmp", "replication.parquet.tmp", "inputs/plan.yaml.tmp" }) File.WriteAllText(Path.Combine(folder, name), "half");
        plan.Run(folder);

        Assert.That(Directory.GetFiles(folder, "*.tmp", SearchOption.AllDirectories), Is.Empty);
        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }

    [Test]
    public void A_crash_before_the_manifest_was_written_leaves_a_folder_that_can_be_used()
    {
        var folder = scratch["early"];
        Directory.CreateDirectory(Path.Combine(folder, "inputs"));
        File.WriteAllText(Path.Combine(folder, "inputs", "scenario.yaml"), "half of it");
        File.WriteAllText(Path.Combine(folder, "study.lock"), "");
        File.WriteAllText(Path.Combine(folder, "manifest.json.tmp"), "{");
        plan.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }

    [Test]
    public void A_table_that_was_deleted_is_made_again_from_the_parts()
    {
        plan.Run(scratch["deleted"]);
        File.Delete(Path.Combine(scratch["deleted"], "replication.parquet"));
        var outcome = plan.Run(scratch["deleted"]);

        Assert.That(outcome.Replications, Is.Zero, "nothing was simulated");
        Assert.That(Scratch.Tables(scratch["deleted"]), Is.EqualTo(expected));
    }

    [Test]
    public void A_complete_study_has_nothing_left_to_do_and_nothing_is_written()
    {
        plan.Run(scratch["complete"]);
        var before = Scratch.Everything(scratch["complete"]);
        plan.Run(scratch["complete"]);

        Assert.That(Scratch.Everything(scratch["complete"]), Is.EqualTo(before));
    }

    [Test]
    public void The_study_is_in_the_folder_and_goes_on_from_it_alone()
    {
        var folder = Stopped("alone");
        var again = StudyPlan.Make(StoredStudy.Load(folder), 1, out _)!;
        again.Run(folder);

        Assert.That(Scratch.Tables(folder), Is.EqualTo(expected));
    }
}
