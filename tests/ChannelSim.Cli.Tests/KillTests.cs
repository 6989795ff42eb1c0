using System.Diagnostics;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>A sweep that is killed, again and again, at any instant, goes on with the same command and ends with the same bytes.</summary>
public sealed class KillTests
{
    private const int Seed = 20261122;
    private static readonly int Kills = Effort.Of(usually: 10, thoroughly: 40);

    /// <summary>The latest instant of a kill, as a part of the time that an uninterrupted sweep takes.</summary>
    private const double LatestKill = 0.8;

    private static string[] Sweep(string folder) =>
    [
        "sweep", "scenarios/europe-2022.yaml", "--vary", "channels.deconfliction-line.check.every=6h,24h", "--vary", "sides.us.threshold.routine=60..80%",
        "--points", "2", "-n", "1500", "--events", "1", "--quiet", "--format", "csv", "--output", folder,
    ];

    [Test]
    public void Kills_at_random_instants_leave_no_trace_in_the_tables()
    {
        using var folder = new StudyFolder();
        var watch = Stopwatch.StartNew();
        Assert.That(Built.Run(Sweep(folder["whole"])).ExitCode, Is.Zero);
        var span = watch.Elapsed;
        var random = new Random(Seed);
        var (kills, study) = (0, 0);
        while (kills < Kills)
        {
            // Each sweep is killed again and again until one gets through; then another begins. A sweep that goes on has less to do, so that
            // the last instants of a study, where the tables are made, are hit as well.
            if (EndsWithin(span * LatestKill * random.NextDouble(), Sweep(folder[$"killed-{study}"]))) IsAsIfNothingHadHappened(folder, study++);
            else kills++;
        }

        Assert.That(Built.Run(Sweep(folder[$"killed-{study}"])).ExitCode, Is.Zero);
        IsAsIfNothingHadHappened(folder, study);
        Assert.That(Built.Run("verify", folder[$"killed-{study}"]).ExitCode, Is.Zero);
    }

    private static void IsAsIfNothingHadHappened(StudyFolder folder, int study) =>
        Assert.That(folder.TablesOf($"killed-{study}"), Is.EqualTo(folder.TablesOf("whole")), $"study {study}");

    [Test]
    public void What_was_committed_before_a_kill_is_not_run_again()
    {
        using var folder = new StudyFolder();
        using (var process = Built.Start(Sweep(folder["killed"])))
        {
            while (!process.HasExited && folder.BatchesOf("killed") < 5) process.WaitForExit(5);
            process.Kill();
            process.WaitForExit();
        }

        var committed = folder.BatchesOf("killed");
        Assert.That(committed, Is.GreaterThanOrEqualTo(5));
        var outcome = Built.Run("resume", folder["killed"], "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var done = folder.Manifest("killed").GetProperty("sessions")[1].GetProperty("replications").GetInt64();
        Assert.That(done, Is.LessThanOrEqualTo(6_000 - (committed * 250)), "batches of this study have 250 rows");
    }

    [Test]
    public void Two_processes_on_one_folder_do_not_meet()
    {
        using var folder = new StudyFolder();
        string[] sweep = [.. Sweep(folder["study"]).Select(word => word == "1500" ? "2000000" : word)]; // minutes: the second comes in time
        using var first = Built.Start([.. sweep, "--threads", "1"]);
        while (!first.HasExited && folder.BatchesOf("study") < 1) first.WaitForExit(5);
        var second = Built.Run(sweep);
        var batches = folder.BatchesOf("study");
        while (!first.HasExited && folder.BatchesOf("study") <= batches) first.WaitForExit(5);
        var goesOn = !first.HasExited;
        first.Kill();
        first.WaitForExit();

        Assert.Multiple(() =>
        {
            Assert.That(second.ExitCode, Is.EqualTo(2));
            Assert.That(second.Error, Does.Contain($"process ({first.Id} on ").And.Contains("is working on"));
            Assert.That(goesOn, "the first one commits batches after the second was refused");
        });
    }

    /// <summary>Whether the program ends by itself within a time; else it is killed.</summary>
    private static bool EndsWithin(TimeSpan time, string[] arguments)
    {
        using var process = Built.Start(arguments);
        if (process.WaitForExit(time)) return true;
        process.Kill();
        process.WaitForExit();
        return false;
    }
}
