using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests.Files;

/// <summary>A result that goes into a file destroys nothing: neither what is read, nor what is there, nor what lies beside it.</summary>
[Platform("Linux,MacOsX", Reason = "links and permissions")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OutputFiles
{
    private Folder folder = null!;

    [SetUp]
    public void Make_a_folder() => folder = new Folder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    private static OutputFile Open(string path, bool overwrite = false, params string[] inputs) => OutputFile.Open(path, overwrite, inputs);

    private static void IsRefused(Action act, int code, string reason) =>
        Assert.That(() => act(), Throws.TypeOf<CommandException>().With.Property("ExitCode").EqualTo(code).And.Message.Contains(reason));

    [Test]
    public void A_new_file_is_written_whole_and_nothing_stays_beside_it()
    {
        var mine = folder.Put("mine", "result.json.part");
        Open(folder.At("result.json")).Write("result ä\n");

        Assert.That(File.ReadAllBytes(folder.At("result.json")), Is.EqualTo("result ä\n"u8.ToArray()));
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_file_that_is_there_is_kept_unless_it_may_be_overwritten_an_empty_one_too()
    {
        foreach (var text in new[] { "old", "" })
        {
            var path = folder.Put(text, "there.csv");
            IsRefused(() => Open(path), ExitCode.BadInput, "--overwrite");
            Assert.That(File.ReadAllText(path), Is.EqualTo(text));
        }

        Open(folder.At("there.csv"), overwrite: true).Write("new");
        Assert.That(File.ReadAllText(folder.At("there.csv")), Is.EqualTo("new"));
    }

    [Test]
    public void What_is_read_is_never_overwritten_by_whatever_name()
    {
        var input = folder.Put("input", "a.yaml");
        File.CreateSymbolicLink(folder.At("soft.yaml"), input);
        foreach (var name in new[] { input, folder.At("soft.yaml"), folder.At("..", Path.GetFileName(folder.Path), "a.yaml"), Path.GetRelativePath(Directory.GetCurrentDirectory(), input) })
            IsRefused(() => Open(name, overwrite: true, input), ExitCode.BadInput, "inputs are never overwritten");
    }

    [TestCase("exercise.json")]
    [TestCase("log.jsonl")]
    [TestCase("exercise.lock")]
    public void What_an_exercise_is_kept_in_is_never_overwritten_and_what_lies_beside_it_may_be(string name)
    {
        Directory.CreateDirectory(folder.At("night"));
        foreach (var own in new[] { "exercise.json", "log.jsonl", "exercise.lock" }) folder.Put(own, "night", own);
        Directory.CreateSymbolicLink(folder.At("soft"), folder.At("night"));
        foreach (var path in new[] { folder.At("night", name), folder.At("soft", name) }) IsRefused(() => Open(path, overwrite: true), ExitCode.BadInput, "belongs to the exercise");
        Open(folder.At("night", "report.md")).Write("looked back");
        Assert.That(File.ReadAllText(folder.At("night", name)), Is.EqualTo(name));
    }

    [Test]
    public void What_a_study_reads_without_naming_it_on_the_command_line_is_never_overwritten()
    {
        var input = folder.Put("input", "a.yaml");
        using (var link = System.Diagnostics.Process.Start("ln", [input, folder.At("hard.yaml")])) link.WaitForExit();
        Directory.CreateSymbolicLink(folder.At("round"), folder.Path);
        var (itself, hard, round) = (Open(input, overwrite: true), Open(folder.At("hard.yaml"), overwrite: true), Open(folder.At("round", "a.yaml"), overwrite: true));

        IsRefused(() => itself.RequireOther(input, "input"u8), ExitCode.BadInput, "inputs are never overwritten");
        IsRefused(() => hard.RequireOther(input, "input"u8), ExitCode.BadInput, "by another name");
        IsRefused(() => round.RequireOther(input, "input"u8), ExitCode.BadInput, "by another name");
        Assert.That(() => Open(folder.Put("other", "b.yaml"), overwrite: true).RequireOther(input, "input"u8), Throws.Nothing);
    }

    [Test]
    public void A_file_that_is_overwritten_keeps_its_permissions_and_a_link_stays_a_link()
    {
        var path = folder.Put("old", "secret.json");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder.At("link.json"), "secret.json");
        Open(folder.At("link.json"), overwrite: true).Write("new");

        Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
        Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(new FileInfo(folder.At("link.json")).LinkTarget, Is.EqualTo("secret.json"));
    }

    [Test]
    public void A_link_that_leads_nowhere_yet_is_followed_and_one_that_leads_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(folder.At("early.json"), folder.At("later.json"));
        File.CreateSymbolicLink(folder.At("one"), folder.At("two"));
        File.CreateSymbolicLink(folder.At("two"), folder.At("one"));
        Open(folder.At("early.json")).Write("new");

        Assert.That(File.ReadAllText(folder.At("later.json")), Is.EqualTo("new"));
        IsRefused(() => Open(folder.At("one")), ExitCode.BadInput, "symbolic links");
    }

    [Test]
    public void Names_that_cannot_be_are_refused_before_anything_is_computed()
    {
        var file = folder.Put("", "file");
        IsRefused(() => Open(folder.At("no", "result.json")), ExitCode.BadInput, "there is no folder");
        IsRefused(() => Open(Path.Combine(file, "result.json")), ExitCode.BadInput, "is a file and not a folder");
        IsRefused(() => Open(folder.Path), ExitCode.BadInput, "is a folder");
        IsRefused(() => Open(folder.At("new") + "/"), ExitCode.BadInput, "is a folder");
        IsRefused(() => Open(folder.At(new string('n', 256))), ExitCode.BadInput, "too long");
        Open(folder.At(new string('n', 251))).Write("fits");
        Assert.That(File.ReadAllText(folder.At(new string('n', 251))), Is.EqualTo("fits"));
    }

    [Test]
    [Platform("Linux", Reason = "in /proc no file can be made, by nobody")]
    public void A_folder_that_takes_no_files_is_a_failure_of_the_surroundings_told_before_anything_is_computed()
    {
        IsRefused(() => Open("/proc/result.json"), ExitCode.Failed, "no file can be written in /proc");
    }

    [Test]
    public void A_file_that_came_into_being_meanwhile_is_kept()
    {
        var output = Open(folder.At("result.json"));
        folder.Put("another's", "result.json");

        IsRefused(() => output.Write("mine"), ExitCode.Failed, "cannot be written");
        Assert.That(File.ReadAllText(folder.At("result.json")), Is.EqualTo("another's"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_result_that_fails_while_it_is_made_leaves_what_was_there()
    {
        var path = folder.Put("old", "result.csv");
        Assert.That(() => Open(path, overwrite: true).Write(stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }), Throws.InvalidOperationException);

        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [TestCase("/dev/null", 0)]
    [TestCase("/dev/full", 1)]
    [Platform("Linux", Reason = "/dev/full")]
    public void Devices_are_written_to_as_they_are(string device, int faults)
    {
        var before = new FileInfo(device).UnixFileMode;
        var told = 0;
        try
        {
            Open(device).Write("result");
        }
        catch (CommandException exception) when (exception.Message.Contains("No space left", StringComparison.Ordinal))
        {
            told++;
        }

        Assert.That((told, new FileInfo(device).UnixFileMode), Is.EqualTo((faults, before)));
    }
}
