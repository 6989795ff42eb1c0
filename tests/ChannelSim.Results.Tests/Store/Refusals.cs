using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>What cannot be right is refused in words that help, and nothing is touched.</summary>
public sealed class Refusals
{
    private static void Refused(string folder, Action act, params string[] words)
    {
        var before = Directory.Exists(folder) ? Scratch.Everything(folder) : null;
        var thrown = Assert.Throws<StoreRefusedException>(() => act());
        foreach (var word in words) Assert.That(thrown!.Message, Does.Contain(word));
        if (before is not null) Assert.That(Scratch.Everything(folder), Is.EqualTo(before), "nothing may be damaged");
    }

    [Test]
    public void A_folder_that_is_somebody_elses_is_refused()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["papers"]);
        File.WriteAllText(Path.Combine(scratch["papers"], "thesis.txt"), "mine");

        Refused(scratch["papers"], () => Plans.Make().Run(scratch["papers"]), "not a study folder", "thesis.txt", "--output");
    }

    [Test]
    public void A_file_instead_of_a_folder_is_refused()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["file"], "mine");

        Assert.Throws<StoreRefusedException>(() => Plans.Make().Run(scratch["file"]));
        Assert.That(File.ReadAllText(scratch["file"]), Is.EqualTo("mine"));
    }

    [Test]
    public void A_place_where_no_folder_can_be_made_is_told_without_talk_of_going_on()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["file"], "mine");

        Assert.That(() => Plans.Make().Run(Path.Combine(scratch["file"], "study")), Throws.TypeOf<StoreFailedException>().With.Message.EndsWith("Nothing was begun"));
    }

    [Test]
    public void An_edited_scenario_is_refused_with_both_hashes_and_the_way_on()
    {
        using var scratch = new Scratch();
        Plans.Make().RunUntil(scratch["study"], 500);
        var edited = Plans.Make(scenario: Plans.Scenario.Replace("rate: 3", "rate: 3.1", StringComparison.Ordinal));

        Refused(scratch["study"], () => edited.Run(scratch["study"]), "another scenario", "edited", "resume");
    }

    [TestCase("seed: 1", "seed: 2", "dice: 4", "dice: 4\nseed: 2")]
    [TestCase("dice: 4", "dice: 5", "dice: 4", "dice: 5")]
    [TestCase("points: 3", "points: 6", "points: 3", "points: 6")]
    [TestCase("[6h, 24h]", "[6h, 12h]", "[6h, 24h]", "[6h, 12h]")]
    public void A_folder_of_another_study_is_refused_with_the_line_that_differs(string there, string here, string of, string with)
    {
        using var scratch = new Scratch();
        Plans.Make().RunUntil(scratch["study"], 500);
        var other = Plans.Make(Plans.Usual.Replace(of, with, StringComparison.Ordinal));

        Refused(scratch["study"], () => other.Run(scratch["study"]), "another study", there, here);
    }

    [Test]
    public void A_shorter_study_is_refused()
    {
        using var scratch = new Scratch();
        Plans.Make(replications: 200).Run(scratch["study"]);

        Refused(scratch["study"], () => Plans.Make(replications: 100).Run(scratch["study"]), "200", "100");
    }

    [Test]
    public void A_folder_on_which_another_process_works_is_refused_and_free_once_that_is_gone()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.RunUntil(scratch["study"], 500);
        using (FolderLock.TryTake(Path.Combine(scratch["study"], "study.lock")))
        {
            Refused(scratch["study"], () => plan.Run(scratch["study"]), "is working on", "process");
        }

        Assert.That(plan.Run(scratch["study"]).IsComplete);
    }

    [Test]
    public void Inputs_that_were_edited_inside_the_folder_are_refused()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.RunUntil(scratch["study"], 500);
        File.AppendAllText(Path.Combine(scratch["study"], "inputs", "scenario.yaml"), "\n");

        Refused(scratch["study"], () => StoredStudy.Load(scratch["study"]), "scenario.yaml", "changed");
        Refused(scratch["study"], () => plan.Run(scratch["study"]), "scenario.yaml", "changed");
    }

    [Test]
    public void A_study_of_another_engine_is_refused()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.RunUntil(scratch["study"], 500);
        var manifest = Path.Combine(scratch["study"], "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"engine_version\": \"{Experiments.Runs.EngineVersion.Text}\"", "\"engine_version\": \"0.0.1\"", StringComparison.Ordinal));

        Refused(scratch["study"], () => plan.Run(scratch["study"]), "engine 0.0.1");
        Refused(scratch["study"], () => StoredStudy.Load(scratch["study"]), "engine 0.0.1");
    }

    [TestCase("{ not json")]
    [TestCase("{ \"format\": 2 }")]
    [TestCase("")]
    public void A_manifest_that_cannot_be_read_is_refused(string text)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.RunUntil(scratch["study"], 500);
        File.WriteAllText(Path.Combine(scratch["study"], "manifest.json"), text);

        Refused(scratch["study"], () => plan.Run(scratch["study"]), "manifest");
    }

    [Test]
    public void A_folder_that_does_not_exist_is_no_study() =>
        Assert.That(() => StoredStudy.Load("/no/such/folder"), Throws.TypeOf<StoreRefusedException>().With.Message.Contains("no such folder"));
}
