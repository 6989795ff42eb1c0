using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Commands;

/// <summary><c>parameters SCENARIO</c>: every number, with what is known of it and what it rests on.</summary>
internal static class ParametersCommand
{
    private const string Salib = "salib";

    public static Command Create()
    {
        var scenario = ScenarioArgument.One();
        var pattern = ScenarioArgument.Optional("PATTERN", "Only paths that fit, with * for anything: 'sides.*'");
        var unknown = new Option<bool>("--unknown") { Description = "Only numbers that are given as a range or a distribution" };
        var assumptions = new Option<bool>("--assumptions") { Description = "Only numbers that are assumptions or have no stated basis" };
        var without = new Option<string[]>("--without") { Description = "Leave out the numbers of this channel, as in the world without it (repeatable)", HelpName = "CHANNEL", DefaultValueFactory = _ => [] };
        var options = new RunOptions("table", "json", "csv", Salib);
        var command = new Command("parameters", "List every number of a scenario with its unit, range, basis and source")
        {
            scenario, pattern, unknown, assumptions, without, options.Set, options.Format, options.Output, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(scenario)!, options, scenario => new ParametersReport(scenario, CommandWords.Repeat(parsed))
        {
            OnlyUnknown = parsed.GetValue(unknown),
            OnlyAssumptions = parsed.GetValue(assumptions),
            Pattern = parsed.GetValue(pattern),
            Without = parsed.GetValue(without)!,
        }, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, RunOptions options, Func<Scenarios.Scenario, ParametersReport> reportOf, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        if (place.Read(file, options.Assignments(parsed)) is not { } scenario) return ExitCode.BadInput;
        var report = reportOf(scenario);
        if (!report.Without.All(channel => CompareCommand.Knows(place, scenario, channel))) return ExitCode.BadInput;
        var form = options.Form(parsed);
        if (form == Salib && report.Chosen.Any(parameter => parameter.Spread.Kind is Engine.Model.SpreadKind.Pert or Engine.Model.SpreadKind.Exponential))
            place.Note("SALib has neither PERT nor exponential laws: those numbers have the nearest law that it has, and \"approximated\" names them");
        return (form == Salib ? place.Write(report.Salib()) : place.Write(PageForm.Of(report.Page(), form, place))) ? ExitCode.Done : ExitCode.Failed;
    }
}
