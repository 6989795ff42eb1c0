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
internal sealed class RunCommand : ISlicedVerb
{
    private readonly Argument<string> _scenario = ScenarioArgument.One();
    private readonly Option<string?> _until = UntilOption.Create();
    private readonly Option<string?> _rung = RungOption.Create();

    /// <summary>The command, ready to be parsed.</summary>
    public RunCommand()
    {
        Options.Output.Description += SliceOption.OfOutput;
        Command = new Command("run", "Run a scenario many times and sum it up, with intervals")
        {
            _scenario, Options.Replications, _until, _rung, Options.Seed, Options.Threads, Options.Set, Options.Knowledge, Slice, Options.Format, Options.Output, Options.Report, Options.Overwrite, Options.Quiet,
        };
        Command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    /// <inheritdoc/>
    public Command Command { get; }

    /// <inheritdoc/>
    public RunOptions Options { get; } = new("table", "json", "csv");

    private Option<string?> Slice { get; } = SliceOption.Create(SliceOption.OfReplications);

    public static Command Create() => new RunCommand().Command;

    /// <inheritdoc/>
    public SlicedPage? Read(ParseResult parsed, Workplace place)
    {
        if (!SweepOptions.IsGiven(parsed, _until)) return Replications(parsed, place);
        place.Fault("--until does not go with --slice: whether more replications are needed is decided by those of all slices. Say how many with -n");
        return null;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var work = new SumsWork(this, parsed, cancellation);
        if (SliceOption.Read(parsed, Slice) is { } slice) return work.RunSlice(slice);
        return Replications(parsed, Workplace.Of(parsed, Options, cancellation)) is { } page ? work.RunAll(page) : ExitCode.BadInput;
    }

    private SlicedPage? Replications(ParseResult parsed, Workplace place)
    {
        var path = parsed.GetValue(_scenario)!;
        if (place.Read(path, Options.Assignments(parsed)) is not { } scenario) return null;
        if (!UntilOption.TryRead(parsed.GetValue(_until), scenario.Model, place, out var rule) | !RungOption.TryRead(parsed.GetValue(_rung), scenario.Model, place, out var rung)) return null;
        var plan = Options.Plan(parsed) with { Until = rule };
        if (rule is not null && StoppingLimits.Early(plan.Replications, "--until with -n") is { } early) place.Warn(early);
        var work = new BatchedRun(CompiledModel.Compile(scenario.Model), plan);
        return new SlicedPage(
            work,
            elapsed => Tell(place, new RunReport(scenario, work.Result, elapsed, CommandWords.Repeat(parsed), CommandWords.Other(parsed, "trace", "--seed", "--set", "--knowledge")) { Rung = rung }, parsed),
            failed => Fail(place, $"channelsim trace {Shell.Quote(path)}{Options.Repeat(parsed, withCount: false)} --replication {failed.Replication}", failed));
    }

    private static int Fail(Workplace place, string trace, ReplicationFailedException exception)
    {
        place.Fault(exception.Message);
        place.Note("To see how it got there: " + trace);
        return ExitCode.Failed;
    }

    private int Tell(Workplace place, RunReport report, ParseResult parsed)
    {
        if (report.Result.Replications == 0)
        {
            place.Fault("interrupted before the first replication was done");
            return ExitCode.Interrupted;
        }

        var page = report.Page();
        if (!place.Write(PageForm.Of(page, Options.Form(parsed), place)) | !PageReport.Write(page, () => ReportFigures.Of(report), place)) return ExitCode.Failed;
        place.Note($"{Digits.Count(report.Result.Replications, "replication")}, {Digits.Count(report.Result.Events, "event")}, {report.Elapsed.TotalSeconds:F2} s");
        if (report.Result.StopReason == "at-most") place.Note($"--until: half-width not reached within -n {report.Result.Replications}");
        if (!report.Result.Interrupted) return ExitCode.Done;
        place.Note($"interrupted: {report.Result.Replications} of {report.Result.Plan.Replications} replications were done and are reported");
        return ExitCode.Interrupted;
    }
}
