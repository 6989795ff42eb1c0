using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Commands;

/// <summary><c>resume FOLDER</c>: a study goes on where it was.</summary>
internal static class ResumeCommand
{
    public static Command Create()
    {
        var folder = ScenarioArgument.One("FOLDER", "Folder of a study");
        var options = new StudyRunOptions();
        var command = new Command("resume", "Go on with a study after an interruption") { folder, options.Threads, options.Format, options.Report, options.Overwrite, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folder)!, options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string folder, StudyRunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, folder, cancellation);
        if (ExerciseVerification.IsExercise(folder))
        {
            place.Fault($"{folder} is the folder of an exercise; go on with it by: channelsim play --resume {Shell.Quote(folder)}");
            return ExitCode.BadInput;
        }

        var work = new StudyWork(place, parsed, options, cancellation);
        return work.Plan(StoredStudy.Load(folder)) is { } plan ? work.Run(plan, folder) : ExitCode.BadInput;
    }
}
