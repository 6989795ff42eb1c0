using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Store;

namespace ChannelSim.Cli.Commands;

/// <summary><c>report FOLDER</c>: what happened in an exercise, and why, in Markdown.</summary>
internal static class ReportCommand
{
    private static readonly RunOptions Shared = new("markdown");

    public static Command Create()
    {
        var folder = ScenarioArgument.One("FOLDER", "Folder of an exercise");
        var command = new Command("report", "Write the after-action report of an exercise, in Markdown") { folder, Shared.Output, Shared.Overwrite, Shared.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folder)!, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string folder, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, Shared, cancellation);
        using var kept = KeptExercise.LookAt(folder);
        return place.Write(new ExerciseReport(kept.Exercise, kept.Identity, folder, kept.LastHash).Text(cancellation)) ? ExitCode.Done : ExitCode.Failed;
    }
}
