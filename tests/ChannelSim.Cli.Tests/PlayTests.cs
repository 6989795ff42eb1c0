using ChannelSim.Cli.Tests.Support;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Cli.Tests;

/// <summary><c>play --plain</c>: an exercise by a script, kept in a folder, told again, checked and looked back on.</summary>
public sealed class PlayTests
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";

    private const string Script = """
        # somebody plays the night, and control has its hand in it
        at T+20m believe 1 35
        call deconfliction-line about 1
        next
        at T+2h seat control
        note "They called at once" rating=P
        inject "Warsaw closes its airspace" "Until further notice." to us
        rung 1 because "to see what they do"
        seat adviser
        at T+5h stand-down 1
        """;

    [TestCase("scenarios/europe-2022.yaml")]
    [TestCase("scenarios/hotline-1967.yaml")]
    [TestCase(Night)]
    public void Nobody_commanding_is_the_replication_that_trace_tells(string scenario)
    {
        var played = Built.RunWith("", "play", scenario, "--play", "none", "--plain", "-k", "5", "--seed", "2");
        var traced = Built.Run("trace", scenario, "-k", "5", "--seed", "2", "--set", "exercise.play=[]");
        Assert.Multiple(() =>
        {
            Assert.That(played.ExitCode, Is.Zero, played.Error);
            Assert.That(WorldOf(played.Output), Is.EqualTo(WorldOf(traced.Output)));
        });
    }

    [Test]
    public void A_script_always_gives_the_same()
    {
        var first = Built.RunWith(Script, "play", Night, "--play", "us", "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Error);
            Assert.That(first.Output, Is.EqualTo(Built.RunWith(Script, "play", Night, "--play", "us", "--plain").Output));
            Assert.That(first.Output, Does.Contain("Warsaw closes its airspace.").And.Contain("    Until further notice.").And.Contain("done ("));
        });
    }

    [Test]
    public void It_is_kept_checked_told_again_and_looked_back_on()
    {
        using var folder = new Folder();
        var kept = folder.At("night");
        var played = Built.RunWith(Script, "play", Night, "--play", "us", "--plain", "-o", kept);
        var replayed = Built.Run("replay", kept, "--seat", "adviser");
        var early = Built.Run("replay", kept, "--seat", "adviser", "--at", "T+1h");
        var report = Built.Run("report", kept);
        Assert.Multiple(() =>
        {
            Assert.That(played.ExitCode, Is.Zero, played.Error);
            Assert.That(WorldOf(replayed.Output), Is.EqualTo(WorldOf(played.Output)));
            Assert.That(early.Output, Does.Contain("believe").Or.Contain("35 %").And.Not.Contain("airspace"));
            Assert.That(Built.Run("verify", kept).Output, Does.Contain("every command is accepted or refused as it was"));
            Assert.That(report.Output, Does.Contain("# After-action report").And.Contain("They called at once").And.Contain("35 % (adviser)").And.Contain("to see what they do"));
            Assert.That(Built.RunWith("", "play", Night, "--plain", "-o", kept) is { ExitCode: 2 } again ? again.Error : "", Does.Contain("--resume"));
        });
    }

    [Test]
    public void It_goes_on_where_it_was_left()
    {
        using var folder = new Folder();
        var whole = Built.RunWith("at T+1h note \"a\"\nat T+3h rung 1 because \"b\"\n", "play", Night, "--play", "us", "--seat", "control", "--plain", "-o", folder.At("whole"));
        using (var process = Built.StartListening("play", Night, "--play", "us", "--seat", "control", "--plain", "-o", folder.At("parts")))
        {
            process.StandardInput.WriteLine("at T+1h note \"a\"");
            process.StandardInput.Flush();
            while (process.StandardOutput.ReadLine() is { } line && !line.Contains("done (1)", StringComparison.Ordinal)) Assert.That(line, Is.Not.Null);
            process.Kill();
            process.WaitForExit();
        }

        var rest = Built.RunWith("at T+3h rung 1 because \"b\"\n", "play", "--resume", folder.At("parts"), "--seat", "control", "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(rest.ExitCode, Is.Zero, rest.Error);
            Assert.That(WorldOf(rest.Output), Is.EqualTo(WorldOf(whole.Output)));
        });
    }

    /// <summary>A branch is the exercise as it stood, in a folder of its own that says where it comes from; what it comes from is as it was.</summary>
    [Test]
    public void It_can_be_branched_off()
    {
        using var folder = new Folder();
        var (kept, branch) = (folder.At("night"), folder.At("branch"));
        Built.RunWith(Script, "play", Night, "--play", "us", "--plain", "-o", kept);
        var before = File.ReadAllBytes(Path.Combine(kept, "log.jsonl"));
        var branched = Built.RunWith("", "play", "--branch", kept, "--at", "T+1h", "-o", branch, "--seat", "control", "--plain");
        var again = Built.RunWith("", "play", "--branch", kept, "--at", "T+1h", "-o", branch, "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(branched.ExitCode, Is.Zero, branched.Error);
            Assert.That(Built.Run("replay", branch, "--at", "T+1h").Output, Is.EqualTo(Built.Run("replay", kept, "--at", "T+1h").Output));
            Assert.That(Built.Run("replay", branch).Output, Does.Not.Contain("airspace"));
            Assert.That(File.ReadAllText(Path.Combine(branch, "exercise.json")), Does.Contain("\"origin\"").And.Contain("\"record\": 4"));
            Assert.That(Built.Run("verify", branch).ExitCode, Is.Zero);
            Assert.That(File.ReadAllBytes(Path.Combine(kept, "log.jsonl")), Is.EqualTo(before));
            Assert.That(again.ExitCode, Is.EqualTo(2));
        });
    }

    [TestCase("T+99h")]
    [TestCase("1999-01-01")]
    public void A_moment_at_which_it_was_not_played_is_refused_with_those_at_which_it_was(string moment)
    {
        using var folder = new Folder();
        var (kept, branch) = (folder.At("night"), folder.At("branch"));
        Built.RunWith("at T+2h note \"two\"\nquit\n", "play", Night, "--play", "none", "--plain", "-o", kept);
        Outcome[] outcomes = [Built.Run("replay", kept, "--at", moment), Built.RunWith("", "play", "--branch", kept, "--at", moment, "-o", branch, "--plain")];
        Assert.Multiple(() =>
        {
            Assert.That(outcomes.Select(outcome => outcome.ExitCode), Is.All.EqualTo(2));
            Assert.That(outcomes.Select(outcome => outcome.Error), Is.All.Contains($"--at {moment}: the exercise was played from T+00:00").And.All.Contains("to T+02:00"));
            Assert.That(Directory.Exists(branch), Is.False);
        });
    }

    [Test]
    public void What_goes_on_with_studies_says_what_goes_on_with_exercises()
    {
        using var folder = new Folder();
        Built.RunWith("quit\n", "play", Night, "--plain", "-o", folder.At("night"));
        var outcome = Built.RunIn(folder.Path, ["resume", "night"]);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((2, "channelsim: error: night is the folder of an exercise; go on with it by: channelsim play --resume night\n")));
    }

    [Test]
    public void Who_looks_at_an_exercise_that_is_over_commands_nothing()
    {
        using var folder = new Folder();
        var log = Path.Combine(folder.At("night"), "log.jsonl");
        Built.RunWith("seat control\nrewind 1\nend\n", "play", Night, "--play", "us", "--plain", "-o", folder.At("night"));
        var before = Orders();
        Built.RunWith("", "play", "--resume", folder.At("night"), "--plain");
        Assert.That(Orders(), Is.EqualTo(before).And.Exactly(1).Contains("\"lend\""));

        IReadOnlyList<string> Orders() => [.. File.ReadLines(log).Where(line => line.Contains("\"verb\"", StringComparison.Ordinal))];
    }

    [Test]
    public void A_seat_that_is_not_there_leaves_no_folder_behind()
    {
        using var folder = new Folder();
        var outcome = Built.RunWith("", "play", Night, "--seat", "nobody", "-o", folder.At("night"));
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(Directory.Exists(folder.At("night")), Is.False);
        });
    }

    [Test]
    public void A_script_may_come_from_an_editor_that_marks_its_files_and_ends_lines_with_two_characters() =>
        Assert.That(Built.RunWith("\uFEFFat T+10m note \"one\"\r\nend\r\n", "play", Night, "--play", "none", "--plain").Output,
            Is.EqualTo(Built.RunWith("at T+10m note \"one\"\nend\n", "play", Night, "--play", "none", "--plain").Output).And.Contain("done (1)"));

    [Test]
    public void Nothing_is_expected_of_players_beside_an_inject_that_control_makes_up() =>
        Assert.That(Built.RunWith("inject \"A\" \"b\" to us\nend\n", "play", Night, "--seat", "control", "--plain").Output, Does.Contain("    b").And.Not.Contain("Expected:"));

    [Test]
    public void A_script_may_leave_an_exercise_where_it_is()
    {
        var left = Built.RunWith("at T+10m note \"one\"\nquit\nnote \"two\"\n", "play", Night, "--play", "none", "--plain");
        Assert.That(left.ExitCode, Is.Zero, left.Error);
        Assert.That(left.Output, Does.Contain("done (1)").And.Not.Contain("two").And.Not.Contain("Here the "));
    }

    [Test]
    public void Lines_that_are_not_understood_are_told_with_their_numbers_and_the_rest_is_played()
    {
        var outcome = Built.RunWith("note \"one\"\nresspond 1\nat T+99x note \"two\"\nseat nobody\nnote \"three\"\n", "play", Night, "--play", "none", "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Error, Does.Contain("line 2: There is no command `resspond`: did you mean `respond`?").And.Contain("line 3: ").And.Contain("line 4: "));
            Assert.That(outcome.Output, Does.Contain("done (1)").And.Contain("done (2)"));
        });
    }

    [Test]
    public void A_changed_byte_is_found_and_the_exercise_is_not_played_on()
    {
        using var folder = new Folder();
        var kept = folder.At("night");
        Built.RunWith(Script, "play", Night, "--play", "us", "--plain", "-o", kept);
        var log = Path.Combine(kept, "log.jsonl");
        var bytes = File.ReadAllBytes(log);
        bytes[bytes.Length / 3] ^= 4;
        File.WriteAllBytes(log, bytes);
        var verified = Built.Run("verify", kept);
        var resumed = Built.RunWith("", "play", "--resume", kept, "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(verified.ExitCode, Is.EqualTo(1));
            Assert.That(verified.Output, Does.Match(@"DIFFERS log.jsonl: line \d+ \(bytes \d+ to \d+\) was changed"));
            Assert.That(resumed.ExitCode, Is.EqualTo(2));
            Assert.That(resumed.Error, Does.Contain("channelsim verify"));
        });
    }

    [TestCase("\uFEFFnote \"one\"\r\n", "")]
    [TestCase("at\n", "line 1: `at` takes a moment")]
    [TestCase("at T+99h note \"late\"\n", "line 1: T+99h is beyond the end")]
    public void Scripts_as_editors_and_people_write_them(string script, string fault)
    {
        var outcome = Built.RunWith(script, "play", Night, "--play", "none", "--plain");
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(fault.Length == 0 ? 0 : 2));
            Assert.That(outcome.Error, fault.Length == 0 ? Is.Empty : Does.Contain(fault));
        });
    }

    /// <summary>Numbers of commands count those of others too: a side that saw them would see that somebody else has done something.</summary>
    [Test]
    public void What_a_side_is_answered_does_not_count_what_others_command()
    {
        const string Player = "at T+20m believe 1 35\nat T+30m believe 1 30\n";
        var alone = Built.RunWith(Player, "play", Night, "--plain");
        var beside = Built.RunWith(Player.Replace("at T+30m", "at T+25m seat control\nfail deconfliction-line because \"to see\"\nat T+30m seat adviser\n", StringComparison.Ordinal), "play", Night, "--plain");
        Assert.That(Answers(beside.Output)[^1], Is.EqualTo(Answers(alone.Output)[^1]).And.EqualTo("  done"));

        static string[] Answers(string output) => [.. output.Split('\n').Where(line => line.StartsWith("  done", StringComparison.Ordinal))];
    }

    [Test]
    public void A_side_stands_for_the_first_of_its_seats() =>
        Assert.That(Built.RunWith("seat russia\n", "play", Night, "--seat", "us", "--plain").Output, Does.Contain("You sit at adviser").And.Contain("You sit at general-staff"));

    [TestCase("play")]
    [TestCase("play", "nowhere.yaml")]
    [TestCase("play", Night, "--seat", "nobody")]
    [TestCase("play", Night, "--play", "mars")]
    [TestCase("play", "--resume", "nowhere")]
    [TestCase("play", "--branch", "nowhere", "-o", "elsewhere")]
    [TestCase("play", "--branch", "nowhere")]
    [TestCase("play", Night, "--at", "T+1h")]
    [TestCase("replay", "nowhere")]
    [TestCase("report", "nowhere")]
    public void What_cannot_be_played_is_said_so(params string[] arguments)
    {
        var outcome = Built.RunWith("", arguments);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Error);
            Assert.That(outcome.Error, Is.Not.Empty.And.Not.Contain("   at "));
            Assert.That(outcome.Error, Does.Not.Contain("a fault of the program"));
        });
    }

    /// <summary>Killed at any instant, an exercise has every command that was acknowledged, and goes on from there.</summary>
    [Test]
    public void Kills_at_random_instants_lose_nothing_that_was_acknowledged()
    {
        var kills = Effort.Of(usually: 40, thoroughly: 200);
        using var folder = new Folder();
        var kept = folder.At("night");
        var random = new Random(20261126);
        long acknowledged = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            string[] arguments = kill == 0 ? ["play", Night, "--play", "none", "--plain", "-o", kept] : ["play", "--resume", kept, "--plain"];
            using var process = Built.StartListening(arguments);
            var wanted = random.Next(1, 12);
            process.StandardInput.Write(string.Concat(Enumerable.Range(0, 60).Select(i => $"note \"{kill}.{i}\"\n")));
            process.StandardInput.Flush();
            while (wanted > 0 && process.StandardOutput.ReadLine() is { } line) wanted -= Acknowledges(line, ref acknowledged) ? 1 : 0;
            process.Kill();
            while (process.StandardOutput.ReadLine() is { } late) Acknowledges(late, ref acknowledged);
            process.WaitForExit();
            Assert.That(ExerciseFolder.Read(kept).Records.Count, Is.GreaterThanOrEqualTo(acknowledged), $"kill {kill}");
        }

        Assert.That(acknowledged, Is.GreaterThan(kills));
        Assert.That(Built.Run("verify", kept).Output, Does.Not.Contain("line "));
    }

    private static bool Acknowledges(string line, ref long acknowledged)
    {
        if (!line.StartsWith("  done (", StringComparison.Ordinal) || !line.EndsWith(')')) return false;
        acknowledged = long.Parse(line[8..^1], System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private static string WorldOf(string output) => output.Split('\n').Last(line => line.Length > 0);
}
