using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary><c>run SCENARIO</c>: Monte Carlo, and a summary with intervals.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var options = new RunOptions("table", "json", "csv");
        var until = UntilOption.Create();
        var rung = RungOption.Create();
        var command = new Command("run", "Run a scenario many times and sum it up, with intervals")
        {
            scenario, options.Replications, until, rung, options.Seed, options.Threads, options.Set, options.Knowledge, options.Format, options.Output, options.Report, options.Overwrite, options.Quiet,
            SliceOption.Refused("channelsim sweep SCENARIO -n N --slice K/N runs a share of the same replications"),
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, (parsed.GetValue(until), parsed.GetValue(rung)), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, (string? Until, string? Rung) asked, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        if (!UntilOption.TryRead(asked.Until, scenario.Model, place, out var rule) | !RungOption.TryRead(asked.Rung, scenario.Model, place, out var rung)) return ExitCode.BadInput;
        var plan = options.Plan(parsed) with { Until = rule };
        if (rule is not null && StoppingLimits.Early(plan.Replications, "--until with -n") is { } early) place.Warn(early);
        var progress = new Progress(plan.Replications, parsed.GetValue(options.Quiet));
        try
        {
            var result = Runner.Run(CompiledModel.Compile(scenario.Model), plan, progress.Report, cancellation);
            var elapsed = progress.Elapsed;
            progress.Clear();
            return Tell(place, new RunReport(scenario, result, elapsed, CommandWords.Repeat(parsed), CommandWords.Other(parsed, "trace", "--seed", "--set", "--knowledge")) { Rung = rung }, parsed, options);
        }
        catch (ReplicationFailedException exception)
        {
            progress.Clear();
            place.Fault(exception.Message);
            place.Note($"To see how it got there: channelsim trace {Shell.Quote(path)}{options.Repeat(parsed, withCount: false)} --replication {exception.Replication}");
            return ExitCode.Failed;
        }
    }

    private static int Tell(Workplace place, RunReport report, ParseResult parsed, RunOptions options)
    {
        if (report.Result.Replications == 0)
        {
            place.Fault("interrupted before the first replication was done");
            return ExitCode.Interrupted;
        }

        var page = report.Page();
        if (!place.Write(PageForm.Of(page, options.Form(parsed), place)) | !PageReport.Write(page, () => ReportFigures.Of(report), place)) return ExitCode.Failed;
        place.Note($"{Digits.Count(report.Result.Replications, "replication")}, {Digits.Count(report.Result.Events, "event")}, {report.Elapsed.TotalSeconds:F2} s");
        if (report.Result.StopReason == "at-most") place.Note($"--until: half-width not reached within -n {report.Result.Replications}");
        if (!report.Result.Interrupted) return ExitCode.Done;
        place.Note($"interrupted: {report.Result.Replications} of {report.Result.Plan.Replications} replications were done and are reported");
        return ExitCode.Interrupted;
    }
}
