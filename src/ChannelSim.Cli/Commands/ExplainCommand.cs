using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Explaining;

namespace ChannelSim.Cli.Commands;

/// <summary><c>explain SCENARIO [PATH]</c>: a scenario in words, or one key of it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var path = ScenarioArgument.Optional("PATH", "Dotted path of a key or block, as for --set; without it the whole scenario is told");
        var options = new RunOptions("table", "json");
        var command = new Command("explain", "Say in words what a scenario or a key of it means, and what it rests on")
        {
            scenario, path, options.Set, options.Format, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, parsed.GetValue(path), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, string? path, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(file, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        var json = options.Form(parsed) == "json";
        var (width, colour) = (Terminal.Width(place.IsTerminal), place.Colour);
        var command = CommandWords.Repeat(parsed);
        if (path is null)
        {
            var story = new StoryReport(scenario, command, place.Warnings);
            return place.Write(json ? story.Json() : story.Page(width, colour)) ? ExitCode.Done : ExitCode.Failed;
        }

        var (explanation, fault) = new Explainer(scenario).Explain(path);
        if (explanation is null)
        {
            place.Fault($"{path}: {fault!.What}{(fault.Hint.Length == 0 ? "" : "; " + fault.Hint)}");
            return ExitCode.BadInput;
        }

        var report = new ExplanationReport(scenario, explanation, command, place.Warnings);
        return place.Write(json ? report.Json() : report.Page(width, colour)) ? ExitCode.Done : ExitCode.Failed;
    }
}
