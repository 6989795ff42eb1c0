using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What shells do to programs: streams closed, full or joined to pipes, names that look like options, files that can be read but once.</summary>
[Platform("Linux", Reason = "/dev/full, and a POSIX shell")]
public sealed class ShellTests
{
    private Folder folder = null!;

    [OneTimeSetUp]
    public void Make_a_folder()
    {
        folder = new Folder();
        folder.Put(ShellScript.Small, "base.yaml");
    }

    [OneTimeTearDown]
    public void Clean_up() => folder.Dispose();

    private Outcome Run(string script)
    {
        var outcome = ShellScript.Run(folder, script);
        Assert.That(outcome.Error, Does.Not.Contain("fault of the program").And.Not.Contain("   at "));
        return outcome;
    }

    [TestCase("$C run base.yaml -n 20 2>&-", "small")]
    [TestCase("$C run base.yaml -n 20 2>/dev/full", "small")]
    [TestCase("$C validate base.yaml --format json 2>&-", "diagnostics")]
    [TestCase("$C sweep base.yaml -n 20 -o closed 2>&-", "")]
    public void What_cannot_be_told_is_not_told_and_changes_nothing(string script, string expected)
    {
        var outcome = Run(script);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Is.Not.Empty.And.Contains(expected == "small" ? "replications of" : expected));
    }

    [TestCase("$C run base.yaml -n 20 --quiet >/dev/full", "No space left")]
    [TestCase("$C graph base.yaml --quiet >&-", "it is closed")]
    [TestCase("$C sweep base.yaml -n 20 -o full --format csv --quiet >/dev/full", "No space left")]
    public void A_result_that_cannot_be_written_is_a_failure_that_says_so(string script, string reason)
    {
        var outcome = Run(script);

        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((1, $"channelsim: error: standard output cannot be written: {outcome.Error.Split("written: ")[^1]}")));
        Assert.That(outcome.Error, Does.Contain(reason));
    }

    [TestCase("$C run base.yaml -n 20 --quiet")]
    [TestCase("$C sweep base.yaml --vary clock.horizon=1d,2d,3d,4d,5d,6d -n 20 -o left --format csv --quiet")]
    public void A_reader_that_goes_away_is_no_fault(string command)
    {
        var outcome = Run($"{command} | head -1");

        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void Standard_input_is_a_dash_wherever_a_scenario_is_named()
    {
        foreach (var command in new[] { "run - -n 20", "trace -", "validate -", "graph -", "explain -", "diff - base.yaml", "compare base.yaml - -n 20", "sweep - -n 20 -o from-input" })
            Assert.That(Run($"$C {command} --quiet < base.yaml").ExitCode, Is.Zero, command);
        Assert.That(Run("echo channelsim: 2 | $C validate -").Output, Does.StartWith("-:1:"));
        Assert.That(Run("$C run - <&-").Error, Does.StartWith("-: error CH100").And.Contains("standard input"));
    }

    [Test]
    public void What_comes_through_a_pipe_is_read_once()
    {
        Run("mkfifo one two");
        foreach (var command in new[] { "sweep one -n 20 -o piped", "compare one two -n 20", "diff one two" })
        {
            var outcome = Run($"cat base.yaml > one & {(command.Contains("two", StringComparison.Ordinal) ? "cat base.yaml > two &" : "")} $C {command} --quiet");
            Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")), command);
        }
    }

    [Test]
    public void Two_dashes_end_the_options_and_an_at_sign_is_a_letter()
    {
        folder.Put(ShellScript.Small, "-b.yaml");
        folder.Put(ShellScript.Small, "@b.yaml");

        Assert.That(Run("$C graph --quiet -- -b.yaml").ExitCode, Is.Zero);
        Assert.That(Run("$C graph --quiet @b.yaml").ExitCode, Is.Zero);
        Assert.That(Run("$C graph -b.yaml").Error, Does.Contain("there is no option -b.yaml"));
    }

    [TestCase("run ''")]
    [TestCase("validate base.yaml ''")]
    [TestCase("run base.yaml -o ''")]
    [TestCase("sweep base.yaml -o ''")]
    [TestCase("reproduce base.yaml -o ''")]
    [TestCase("init new --folder ''")]
    public void Empty_names_are_faults_of_the_command_line(string command)
    {
        var outcome = Run("$C " + command);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("''"));
    }

    [Test]
    public void Standard_output_by_its_name_is_written_to_where_it_stands()
    {
        var outcome = Run("echo before > out.txt; $C graph base.yaml --quiet -o /dev/stdout >> out.txt; $C graph base.yaml --quiet -o /dev/fd/3 3>> out.txt; grep -c before out.txt; grep -c stateDiagram out.txt");

        Assert.That(outcome.Output, Is.EqualTo("1\n2\n"), outcome.Error);
    }

    [Test]
    public void Every_verb_refuses_to_write_over_what_it_reads_or_what_is_there()
    {
        folder.Put("channelsim-study: 1\nid: s\nscenario: base.yaml\nalternatives: { a: {}, b: { set: { clock.horizon: 1d } } }\n", "study.yaml");
        folder.Put("keep", "there");
        foreach (var command in new[] { "run base.yaml", "trace base.yaml", "graph base.yaml", "validate base.yaml", "explain base.yaml", "diff base.yaml base.yaml", "compare base.yaml base.yaml", "compare study.yaml" })
        {
            var outcome = Run($"$C {command} --overwrite -o base.yaml");
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")), command);
            Assert.That(outcome.Error, Does.Contain("inputs are never overwritten"), command);
        }

        Assert.That(Run("$C schema -o there").Error, Does.Contain("--overwrite replaces it"));
        Assert.That(File.ReadAllText(folder.At("base.yaml")), Is.EqualTo(ShellScript.Small));
        Assert.That(File.ReadAllText(folder.At("there")), Is.EqualTo("keep"));
    }

    [TestCase("base.yaml", "is a file", 2)]
    [TestCase("base.yaml/inner", "is a file", 2)]
    [TestCase("/proc/study", "nothing can be written there", 1)]
    [TestCase("$(printf 'n%.0s' $(seq 300))", "too long", 2)]
    public void A_study_needs_a_folder_that_can_be(string name, string reason, int code)
    {
        var outcome = Run($"$C sweep base.yaml -n 20 -o {name}");

        Assert.That(outcome.ExitCode, Is.EqualTo(code));
        Assert.That(outcome.Error, Does.Contain(reason));
    }

    [Test]
    public void A_pipe_in_a_folder_is_passed_over_and_that_is_said()
    {
        folder.Put(ShellScript.Small, "mixed", "base.yaml");
        var outcome = Run("mkfifo mixed/pipe.yaml; $C validate mixed");

        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "channelsim: warning: mixed/pipe.yaml: passed over, since it is a pipe or a device and no file\n1 file: no errors, no warnings\n")));
    }
}
