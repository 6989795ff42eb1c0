using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Commands;

/// <summary><c>diff A B</c>: in which numbers and in what else two scenarios differ. A report: it ends with 0 whether or not they do.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var first = ScenarioArgument.One("A", "Scenario file");
        var second = ScenarioArgument.One("B", "Scenario file to compare it with");
        var options = new RunOptions("table", "json", "csv");
        var command = new Command("diff", "Say in which numbers and in what else two scenario files differ")
        {
            first, second, options.Set, options.Format, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, [parsed.GetValue(first)!, parsed.GetValue(second)!], options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] paths, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        var scenarios = paths.Select(path => place.Read(path, options.Assignments(parsed))).ToList();
        if (scenarios is not [{ } first, { } second]) return ExitCode.BadInput;
        var report = new DifferenceReport(first, second, CommandWords.Repeat(parsed));
        return place.Write(PageForm.Of(report.Page(), options.Form(parsed), place)) ? ExitCode.Done : ExitCode.Failed;
    }
}
