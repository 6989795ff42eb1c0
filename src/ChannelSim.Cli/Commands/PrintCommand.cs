using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Print;

namespace ChannelSim.Cli.Commands;

/// <summary><c>print SCENARIO</c>: cards for injects, sheets for seats and the run sheet of control, to be printed from a browser.</summary>
internal static class PrintCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var paper = new Option<string>("--paper") { Description = "The paper", HelpName = "a4|letter", DefaultValueFactory = _ => "a4" };
        paper.AcceptOnlyFromAmong("a4", "letter");
        var options = new RunOptions("html");
        var command = new Command("print", "Write inject cards, a sheet for each seat and the run sheet of control, as one HTML file for the printer")
        {
            scenario, paper, options.Set, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(paper) == "letter" ? Paper.Letter : Paper.A4, options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Paper paper, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(path, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        return place.Write(PrintPack.Of(scenario, paper)) ? ExitCode.Done : ExitCode.Failed;
    }
}
