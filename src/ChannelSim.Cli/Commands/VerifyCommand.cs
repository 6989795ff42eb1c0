using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;
using ChannelSim.Results.Verification;

namespace ChannelSim.Cli.Commands;

/// <summary><c>verify FOLDER</c>: is a study, or an exercise, what it says it is?</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var folder = ScenarioArgument.One("FOLDER", "Folder of a study, a slice or an exercise");
        var options = new StudyRunOptions();
        var command = new Command("verify", "Compute all hashes of a study or an exercise again and compare; exit 1 if anything differs") { folder, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(folder)!, parsed.GetValue(options.Quiet), cancellation)));
        return command;
    }

    private static int Run(string folder, bool quiet, CancellationToken cancellation)
    {
        var place = Workplace.Console(quiet, cancellation);
        if (File.Exists(folder))
        {
            place.Fault($"{folder} is a file, and verify takes the folder of a study; single tables are made again by: channelsim reproduce {Shell.Quote(folder)}");
            return ExitCode.BadInput;
        }

        var (isExercise, isSlice) = (ExerciseVerification.IsExercise(folder), SumsStore.IsSlice(folder));
        if (Directory.Exists(folder) && !isExercise && !isSlice && !StoredStudy.IsStudy(folder))
        {
            place.Fault(FolderWords.Neither(folder));
            return ExitCode.BadInput;
        }

        var good = true;
        foreach (var finding in isExercise ? ExerciseVerification.Of(folder) : isSlice ? SumsVerification.Of(folder, cancellation) : FolderVerification.Of(folder, cancellation))
        {
            good &= finding.IsGood;
            place.Write($"{(finding.IsGood ? "ok     " : "DIFFERS")} {finding.What}: {finding.Text}\n");
        }

        if (good) return ExitCode.Done;
        place.Fault($"{folder} is not what it says it is");
        return ExitCode.Failed;
    }
}
