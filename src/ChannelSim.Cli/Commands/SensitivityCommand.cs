using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary><c>sensitivity SCENARIO|STUDY|FOLDER</c>: which of the numbers that are not known drive the results.</summary>
internal static class SensitivityCommand
{
    public static Command Create()
    {
        var file = ScenarioArgument.One("FILE", "Scenario: all that it does not know is analysed. Study file: its factors. Folder of a finished study: its rows");
        var options = new SensitivityOptions();
        var run = options.Run;
        var command = new Command("sensitivity", "Which of the numbers that are not known drive the results")
        {
            file, options.Design, options.Base, options.SecondOrder, options.Spread, options.Measures, options.Without, options.Point,
            run.Replications, options.Dice, run.Seed, run.Threads, run.Set, run.Format, run.Output, run.Report, run.Overwrite, run.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(file)!, options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, SensitivityOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options.Run, cancellation);
        var work = new SensitivityWork(place, parsed, options, cancellation);
        if (!work.IsPossible()) return ExitCode.BadInput;
        if (Directory.Exists(path)) return new SensitivityOfFolder(place, parsed, options, cancellation).Run(path);
        if (StudyReader.IsStudy(place.Load(path))) return work.RunStudy(path);
        return place.Read(path, options.Run.Assignments(parsed)) is { } scenario ? work.Run(path, scenario) : ExitCode.BadInput;
    }
}
