using System.Diagnostics;
using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Ctrl-C: what is done is reported, exit code 130.</summary>
[Platform("Linux,MacOsX", Reason = "sends SIGINT with kill")]
public sealed class InterruptTests
{
    [Test]
    public void An_interrupted_run_reports_the_replications_it_has_done_and_they_can_be_repeated()
    {
        using var process = Built.Start("run", "scenarios/europe-2022.yaml", "-n", "100000000", "--format", "json");
        var output = process.StandardOutput.ReadToEndAsync();
        AwaitWork(process);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()])) kill.WaitForExit();
        Ends(process);

        using var json = JsonDocument.Parse(output.GetAwaiter().GetResult());
        var done = json.RootElement.GetProperty("replications").GetInt64();
        using var again = JsonDocument.Parse(Built.Run("run", "scenarios/europe-2022.yaml", "-n", done.ToString(), "--format", "json").Output);
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(130));
            Assert.That(json.RootElement.GetProperty("interrupted").GetBoolean());
            Assert.That(again.RootElement.GetProperty("digest").GetString(), Is.EqualTo(json.RootElement.GetProperty("digest").GetString()));
        });
    }

    /// <summary>What is whole when it is stopped is the result, and says that it is not all.</summary>
    [TestCase("plain")]
    [TestCase("saltelli")]
    public void An_analysis_that_is_interrupted_reports_what_was_done(string design)
    {
        using var process = Built.Start("sensitivity", "scenarios/europe-2022.yaml", "--measure", "miscalculations", "--design", design, "-n", "600000", "--format", "json");
        var output = process.StandardOutput.ReadToEndAsync();
        AwaitWork(process);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()])) kill.WaitForExit();
        Ends(process);

        Assert.That(process.ExitCode, Is.EqualTo(130));
        var told = output.GetAwaiter().GetResult();
        if (told.Length == 0) return; // before anything was whole there is nothing to report
        using var json = JsonDocument.Parse(told);
        Assert.That(json.RootElement.GetProperty("samples").GetInt64(), Is.LessThan(json.RootElement.GetProperty("samples_wanted").GetInt64()));
    }

    [TestCase("run pipe", "TERM")]
    [TestCase("validate pipe", "INT")]
    [TestCase("compare base.yaml pipe", "INT")]
    [TestCase("sweep pipe", "TERM")]
    [TestCase("sensitivity pipe", "INT")]
    public void Waiting_for_the_other_end_of_a_pipe_can_be_interrupted(string command, string signal)
    {
        using var folder = new Folder();
        folder.Put(ShellScript.Small, "base.yaml");
        ShellScript.Run(folder, "mkfifo pipe");
        using var process = ShellScript.Start(folder, $"exec $C {command}");
        using var writer = new FileStream(folder.At("pipe"), FileMode.Open, FileAccess.Write); // opens once the program has opened it
        IsInterrupted(process, signal);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void An_interruption_while_a_design_is_checked_is_an_interruption(string signal)
    {
        using var folder = new Folder();
        folder.Put(ShellScript.Small, "base.yaml");
        using var process = ShellScript.Start(folder, "exec $C sweep base.yaml --vary sides.blue.threshold=60..80% --points 100000 -n 1 -o study");
        AwaitWork(process);
        IsInterrupted(process, signal);
        Assert.That(Directory.Exists(folder.At("study")), Is.False);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void An_exercise_whose_script_stays_open_is_kept_as_far_as_it_has_come(string signal)
    {
        using var folder = new Folder();
        using var process = ShellScript.Start(folder, $"exec $C play {Repository.PathOf("scenarios", "przewodow-2022-11-15.yaml")} --play none --plain -o night");
        process.StandardInput.WriteLine("at T+1h note \"one\"");
        process.StandardInput.Flush();
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("done (1)", StringComparison.Ordinal)) Assert.That(line, Is.Not.Null);
        IsInterrupted(process, signal, "the exercise is kept; go on with  channelsim play --resume night\n");
        Assert.That(Built.RunIn(folder.Path, ["replay", "night"]).Output, Does.Contain("one"));
    }

    private static void IsInterrupted(Process process, string signal, string said = "channelsim: error: interrupted before there was anything to report\n")
    {
        ShellScript.Signal(process, signal);
        Ends(process);
        Assert.That((process.ExitCode, process.StandardError.ReadToEnd()), Is.EqualTo((130, said)));
    }

    // One that does not end would go on using the computer after the test.
    private static void Ends(Process process)
    {
        if (process.WaitForExit(20_000)) return;
        process.Kill(entireProcessTree: true);
        Assert.Fail("it did not stop");
    }

    // The program is at work when it has used a second of processor time.
    private static void AwaitWork(Process process)
    {
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(1.5)) process.WaitForExit(20);
        Assert.That(process.HasExited, Is.False);
    }
}
