using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Sums;

/// <summary>What does not belong together is not gathered, and what differs is named with both folders; what was changed is found; what is missing is named.</summary>
public sealed class SumsRefusals
{
    private readonly Scratch _scratch = new();
    private string _one = "";
    private string _two = "";

    [SetUp]
    public void ComputeTwoSlices()
    {
        var parent = Fresh();
        _one = Small().RunSlice(parent, 1, 2);
        _two = Small().RunSlice(parent, 2, 2);
    }

    [OneTimeTearDown]
    public void Delete() => _scratch.Dispose();

    [Test]
    public void Another_seed() => IsRefused(Small(seed: 2), "seed: 2");

    [Test]
    public void Another_scenario() => IsRefused(Small(SlicedRun.Scenario + "\n# later\n"), "file: sha256");

    [Test]
    public void Another_number_of_replications() => IsRefused(Small(replications: 70_001), "-n 70001");

    [Test]
    public void Other_options() => IsRefused(Small() with { Options = ["-n", "70000", "--rung", "war"] }, "--rung war");

    [Test]
    public void Another_engine_or_commit_with_both_named()
    {
        var manifest = SumsManifest.Read(new FolderPaths(_two));
        (manifest with { Commit = "0123456789abcdef" }).Write(new FolderPaths(_two));
        Assert.That(() => SlicedSums.Open([_one, _two]), Refused(_one, _two, manifest.Engine, $"{manifest.EngineVersion} (0123456789ab)"));

        (manifest with { EngineVersion = "0.0.1", Commit = null }).Write(new FolderPaths(_two));
        Assert.That(() => SlicedSums.Open([_one, _two]), Refused(_one, _two, manifest.Engine, "0.0.1"));
        Assert.That(() => SlicedSums.Open([_two]), Refused(_two, "0.0.1", manifest.Engine));
        Assert.That(() => Small().RunSlice(Path.GetDirectoryName(_two)!, 2, 2), Refused(_two, "0.0.1", "give another --output"));
    }

    [TestCase("sums.json", "was changed")]
    [TestCase("inputs/file-1.yaml", "was changed")]
    public void A_folder_whose_command_was_changed(string file, string told)
    {
        File.WriteAllText(Path.Combine(_two, file), File.ReadAllText(Path.Combine(_two, file)).Replace("horizon", "Horizon", StringComparison.Ordinal).Replace("seed: 1", "seed: 2", StringComparison.Ordinal));

        Assert.That(() => SlicedSums.Open([_one, _two]), Refused(_two, told));
        Assert.That(SumsVerification.Of(_two).Where(finding => !finding.IsGood), Is.Not.Empty);
    }

    [Test]
    public void A_plan_that_does_not_follow_from_the_inputs()
    {
        foreach (var folder in new[] { _one, _two }) (SumsManifest.Read(new FolderPaths(folder)) is var manifest ? manifest with { Plan = [.. manifest.Plan, "more"] } : null)!.Write(new FolderPaths(folder));

        Assert.That(() => new SumsGathering(SlicedSums.Open([_one, _two]), Small()), Refused(_one, "does not follow from its inputs"));
    }

    [Test]
    public void Two_copies_of_a_batch_that_differ()
    {
        var other = Small().RunSlice(Fresh(), 1, 2);
        var journal = Path.Combine(other, "journal.jsonl");
        File.WriteAllText(journal, Regex.Replace(File.ReadAllText(journal), "\"sha256\":\"....", "\"sha256\":\"0000", RegexOptions.None, TimeSpan.FromSeconds(10)));

        Assert.That(() => Look(_one, _two, other), Refused(_one, other, "differ"));
    }

    [Test]
    public void A_batch_that_was_changed_is_named_with_the_command_that_computes_it_again()
    {
        var part = Path.Combine(_two, "part", "sums-000001.bin");
        var bytes = File.ReadAllBytes(part);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(part, bytes);

        Assert.That(() => Look(_one, _two).Run(), Throws.TypeOf<StoreFailedException>().With.Message.Contains(part).And.Message.Contains($"channelsim resume {_two}"));
        Assert.That(SumsVerification.Of(_two).Where(finding => !finding.IsGood).Select(finding => finding.What), Is.EqualTo(new[] { "part/sums-000001.bin" }));
        File.Delete(part);
        Assert.That(Look(_one, _two).Found.Lacking, Is.EqualTo(new[] { new LackingSlice(_two, new Slice(2, 2)) }));
        Small().RunSlice(Path.GetDirectoryName(_two)!, 2, 2);
        Look(_one, _two).Run();
    }

    [Test]
    public void What_is_missing_is_named_by_slice()
    {
        var gathering = Look(_two);

        Assert.That(gathering.Found.Lacking, Is.EqualTo(new[] { new LackingSlice(null, new Slice(1, 2)) }));
        Assert.That((gathering.Found.Missing, gathering.Found.MissingRows, gathering.Found.Model), Is.EqualTo((1, 65_536L, _two)));
    }

    [Test]
    public void A_folder_takes_its_slice_and_its_command_alone()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => SumsStore.Run(_one, Small(), new Slice(2, 2), new SessionOptions()), Refused("holds slice 1/2, and slice 2/2"));
            Assert.That(() => SumsStore.Run(_one, Small(seed: 3), new Slice(1, 2), new SessionOptions()), Refused("`seed: 1`, and `seed: 3` is asked for", $"channelsim resume {_one}"));
            Assert.That(() => StudyStore.RequireUsable(_one), Refused("is not a study folder, and not empty"));
            Assert.That(StoredStudy.IsStudy(_one), Is.False);
        });
    }

    [Test]
    public void A_folder_that_another_process_works_on()
    {
        using var taken = FolderLock.TryTake(new FolderPaths(_one).Lock);

        Assert.That(() => Small().RunSlice(Path.GetDirectoryName(_one)!, 1, 2), Refused("is working on " + _one));
        Assert.That(() => SumsVerification.Of(_one), Refused("is working on " + _one));
    }

    private static SlicedCommand Small(string? scenario = null, ulong seed = 1, long replications = 70_000) => SlicedRun.Command(scenario, seed, replications);

    private static SumsGathering Look(params string[] folders) => new(SlicedSums.Open(folders), Small());

    private string Fresh() => _scratch[Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)];

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(params string[] texts) =>
        Throws.TypeOf<StoreRefusedException>().With.Message.Matches<string>(message => Array.TrueForAll(texts, text => message!.Contains(text, StringComparison.Ordinal)));

    private void IsRefused(SlicedCommand other, string named)
    {
        var folder = other.RunSlice(Fresh(), 2, 2);

        Assert.That(() => SlicedSums.Open([_one, folder]), Refused(_one, folder, named));
    }
}
