using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Commands;

/// <summary><c>trace SCENARIO --replication K</c>: one replication of the same run, told event by event.</summary>
internal static class TraceCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One(description: "Scenario file; or a study file or a study's folder, with --point");
        var options = new TraceOptions();
        var run = options.Run;
        var command = new Command("trace", "Tell one replication event by event")
        {
            scenario, options.Replication, options.Point, options.For, options.Brief, options.Without, options.KnowledgeOf, run.Seed, run.Set, run.Knowledge, run.Format, run.Output, run.Overwrite, run.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, TraceOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options.Run, cancellation);
        if (TraceSubject.Read(place, parsed, path, options) is not { } subject) return ExitCode.BadInput;
        var (scenario, origin) = (subject.Scenario, subject.Origin);
        if (Listener(place, scenario, parsed.GetValue(options.For)!) is not { } audience) return ExitCode.BadInput;
        var traced = Traced.Of(origin.Provenance.Baseline.Without.Aggregate(scenario.Model, Without.Channel), subject.Key, origin.Provenance.FixedKnowledge);
        var report = new TraceReport(scenario, origin with { Warnings = [.. place.Warnings] }, traced, audience, parsed.GetValue(options.Brief));
        if (!place.Write(PageForm.Render(report.Page(), options.Run.Form(parsed), place))) return ExitCode.Failed;
        if (traced.Failure is not { } failure) return ExitCode.Done;
        place.Fault($"replication {origin.Replication}: {failure}");
        return ExitCode.Failed;
    }

    private static Audience? Listener(Workplace place, Scenario scenario, string word)
    {
        if (Audience.Find(scenario.Model, word) is { } audience) return audience;
        place.Fault($"--for {word}: there is no such audience; there are {string.Join(", ", scenario.Model.Sides.Select(side => side.Key))}, all and control");
        return null;
    }
}
