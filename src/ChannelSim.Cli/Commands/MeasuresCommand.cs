using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Commands;

/// <summary><c>measures SCENARIO</c>: every number that a replication yields.</summary>
internal static class MeasuresCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var pattern = ScenarioArgument.Optional("PATTERN", "Only names that fit, with * for anything: 'rungs.*'");
        var options = new RunOptions("table", "json", "csv");
        var command = new Command("measures", "List every measure of a scenario with its unit and its meaning")
        {
            scenario, pattern, options.Set, options.Format, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(pattern), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, string? pattern, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(file, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        return place.Write(PageForm.Of(new MeasuresReport(scenario, CommandWords.Repeat(parsed), pattern).Page(), options.Form(parsed), place)) ? ExitCode.Done : ExitCode.Failed;
    }
}
