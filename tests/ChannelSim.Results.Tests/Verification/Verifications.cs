using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Verification;

/// <summary>A folder is what it says it is, or verify says what is not.</summary>
public sealed class Verifications
{
    private Scratch scratch = null!;

    [SetUp]
    public void Run_a_study()
    {
        scratch = new Scratch();
        Plans.Make().Run(scratch["study"]);
    }

    [TearDown]
    public void Clean_up() => scratch.Dispose();

    [Test]
    public void A_study_that_nobody_touched_is_good_in_everything_and_verify_changes_nothing()
    {
        var before = Scratch.Everything(scratch["study"]);

        Assert.That(FolderVerification.Of(scratch["study"]), Has.All.Matches<VerificationFinding>(finding => finding!.IsGood));
        Assert.That(Scratch.Everything(scratch["study"]), Is.EqualTo(before));
    }

    [TestCase("inputs/scenario.yaml")]
    [TestCase("inputs/study.yaml")]
    [TestCase("inputs/plan.yaml")]
    [TestCase("replication.parquet")]
    [TestCase("design_point.parquet")]
    [TestCase("summary.parquet")]
    [TestCase("summary.csv")]
    [TestCase("event.parquet")]
    [TestCase("part/replication-00-000003.parquet")]
    [TestCase("part/event-00-000000.parquet")]
    public void One_byte_that_was_changed_is_found_and_named(string file)
    {
        var path = Path.Combine(scratch["study"], file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x20;
        File.WriteAllBytes(path, bytes);

        var wrong = FolderVerification.Of(scratch["study"]).Where(finding => !finding.IsGood).ToList();
        Assert.That(wrong.Select(finding => finding.What), Does.Contain(file));
    }

    [Test]
    public void A_table_that_is_missing_is_found()
    {
        File.Delete(Path.Combine(scratch["study"], "summary.parquet"));

        Assert.That(FolderVerification.Of(scratch["study"]), Has.Some.Matches<VerificationFinding>(finding => finding is { IsGood: false, What: "summary.parquet" } && finding.Text.StartsWith("is missing", StringComparison.Ordinal)));
    }

    [Test]
    public void A_study_whose_parts_were_removed_is_still_good()
    {
        Directory.Delete(Path.Combine(scratch["study"], "part"), recursive: true);

        Assert.That(FolderVerification.Of(scratch["study"]), Has.All.Matches<VerificationFinding>(finding => finding!.IsGood));
    }
}
