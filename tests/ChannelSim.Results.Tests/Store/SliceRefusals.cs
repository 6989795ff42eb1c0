using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>What does not belong together is not gathered, and what differs is named with both folders; what is missing is named.</summary>
public sealed class SliceRefusals
{
    private readonly Scratch _scratch = new();
    private readonly StudyPlan _plan = Plans.Make();
    private string _one = "";
    private string _two = "";

    [SetUp]
    public void ComputeTwoSlices()
    {
        var parent = _scratch[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)];
        _one = _plan.RunSlice(parent, 1, 2);
        _two = _plan.RunSlice(parent, 2, 2);
    }

    [OneTimeTearDown]
    public void Delete() => _scratch.Dispose();

    [Test]
    public void Another_seed() => IsRefused(Plans.Make(Plans.Usual + "\nseed: 2\n"), "seed: 2");

    [Test]
    public void Another_scenario() => IsRefused(Plans.Make(scenario: Plans.Scenario + "\n# later\n"), "scenario");

    [Test]
    public void Another_number_of_replications() => IsRefused(Plans.Make(replications: 301), "300 replications of each design point, and 301");

    [Test]
    public void A_study_file_with_other_comments() => IsRefused(Plans.Make(Plans.Usual + "\n# later\n"), "study file");

    [Test]
    public void Another_engine_with_both_named()
    {
        var manifest = Manifest.Read(Path.Combine(_two, "manifest.json"));
        (manifest with { EngineVersion = "0.0.1" }).Write(Path.Combine(_two, "manifest.json"));

        Assert.That(() => Sliced.Look(_one, _two), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(_one).And.Message.Contains(_two).And.Message.Contains($"engine {manifest.EngineVersion}, and 0.0.1"));
    }

    [Test]
    public void Two_copies_of_a_batch_that_differ()
    {
        var copy = _scratch[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)];
        var other = _plan.RunSlice(copy, 1, 2);
        var journal = Path.Combine(other, "journal.jsonl");
        File.WriteAllText(journal, Regex.Replace(File.ReadAllText(journal), "\"sha256\":\"....", "\"sha256\":\"0000", RegexOptions.None, TimeSpan.FromSeconds(10)));

        Assert.That(() => Sliced.Look(_one, _two, other), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(_one).And.Message.Contains(other).And.Message.Contains("differ"));
    }

    [Test]
    public void A_shard_that_was_changed_stops_the_gathering_with_its_name_and_no_table_is_made()
    {
        var part = Part(_two);
        var bytes = File.ReadAllBytes(part);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(part, bytes);
        var target = _two + "-gathered";

        Assert.That(() => Sliced.Gather(target, _one, _two), Throws.TypeOf<StoreFailedException>().With.Message.Contains(Path.GetFileName(part)).And.Message.Contains($"channelsim resume {_two}"));
        Assert.That(File.Exists(Path.Combine(target, "replication.parquet")), Is.False);
        File.Delete(part);
        Assert.That(Sliced.Look(_one, _two).Found.Lacking, Is.EqualTo(new[] { new LackingSlice(_two, new Slice(2, 2)) }));
        StudyStore.Run(_two, _plan, new Slice(2, 2), new SessionOptions());
        Assert.That(Sliced.Gather(target, _one, _two).IsComplete);
    }

    [Test]
    public void A_doubled_shard_that_was_changed_is_found_too()
    {
        var other = _plan.RunSlice(_scratch[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)], 1, 2);
        var bytes = File.ReadAllBytes(Part(other));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Part(other), bytes);

        Assert.That(() => Sliced.Gather(other + "-gathered", _one, _two, other), Throws.TypeOf<StoreFailedException>().With.Message.Contains(Part(other)));
    }

    [Test]
    public void What_is_missing_is_named_by_folder_and_by_slice()
    {
        var parent = _scratch["missing"];
        var second = _plan.RunSlice(parent, 2, 3);
        using var stop = new CancellationTokenSource();
        StudyStore.Run(Path.Combine(parent, "slice-1-of-3"), _plan, new Slice(1, 3), new SessionOptions { Threads = 1, Progress = _ => stop.Cancel() }, stop.Token);
        var gathering = Sliced.Look(parent);

        Assert.That(gathering.Found.Lacking, Is.EqualTo(new[] { new LackingSlice(Path.Combine(parent, "slice-1-of-3"), new Slice(1, 3)), new LackingSlice(null, new Slice(3, 3)) }));
        Assert.That(gathering.Found.MissingRows, Is.EqualTo(_plan.Replications - _plan.RowsOf(new Slice(2, 3))));
        Assert.That(Path.GetDirectoryName(gathering.Found.Model), Is.EqualTo(Path.GetDirectoryName(second)));
    }

    [Test]
    public void A_folder_takes_its_slice_alone()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => StudyStore.Run(_one, _plan, new Slice(2, 2), new SessionOptions()), Refused("slice 1/2 of the study, and slice 2/2"));
            Assert.That(() => StudyStore.Run(_one, _plan, new SessionOptions()), Refused("slice 1/2 of the study, and the whole study"));
            Assert.That(() => StudyStore.Run(_one, Plans.Make(replications: 400), new Slice(1, 2), new SessionOptions()), Throws.TypeOf<StoreRefusedException>());
            Assert.That(() => StoredStudy.Outcome(_one), Refused("only whole studies are reported"));
        });
    }

    [Test]
    public void A_folder_is_not_gathered_into_itself() => Assert.That(() => Sliced.Look(_one, _two).Run(_one, new SessionOptions()), Refused("one of the folders that are gathered"));

    private static string Part(string folder) => Directory.GetFiles(Path.Combine(folder, "part"), "replication*").Order(StringComparer.Ordinal).First();

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string text) => Throws.TypeOf<StoreRefusedException>().With.Message.Contains(text);

    private void IsRefused(StudyPlan other, string named)
    {
        var folder = other.RunSlice(_scratch[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)], 2, 2);

        Assert.That(() => Sliced.Look(_one, folder), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(_one).And.Message.Contains(folder).And.Message.Contains(named));
    }
}
