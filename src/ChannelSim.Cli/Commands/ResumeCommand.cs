using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;

namespace ChannelSim.Cli.Commands;

/// <summary><c>resume FOLDER</c>: a study goes on where it was.</summary>
internal static class ResumeCommand
{
    public static Command Create()
    {
        var folder = ScenarioArgument.One("FOLDER", "Folder of a study, or of a slice of one, of run or of compare");
        var slice = SliceOption.Create("Compute this slice of what is in FOLDER, into a folder of its own in --output");
        var output = FolderOption.Create("With --slice: folder of the slices (default: the one in which FOLDER is)");
        var options = new StudyRunOptions();
        var cluster = new ClusterOptions("Have the workers of a cluster compute the rest: the database in which they find each other");
        var command = new Command("resume", "Go on with a study or a slice after an interruption") { folder, slice, output, cluster.Cluster, cluster.Secret, options.Threads, options.Format, options.Report, options.Overwrite, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folder)!, slice, parsed.GetValue(output), options, cluster, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string folder, Option<string?> slice, string? output, StudyRunOptions options, ClusterOptions cluster, CancellationToken cancellation)
    {
        if (SumsStore.IsSlice(folder)) ClusterOptions.Refuse(parsed, cluster);
        if (SumsStore.IsSlice(folder)) return SumsWork.Resume(parsed, folder, SliceOption.Read(parsed, slice), (output, options), cancellation);
        var place = Workplace.Of(parsed, options, folder, cancellation);
        if (ExerciseVerification.IsExercise(folder))
        {
            place.Fault($"{folder} is the folder of an exercise; go on with it by: channelsim play --resume {Shell.Quote(folder)}");
            return ExitCode.BadInput;
        }

        if (parsed.GetValue(slice) is not null || StoredStudy.SliceOf(folder) is not null) ClusterOptions.Refuse(parsed, cluster);
        if (SliceOption.Read(parsed, slice) is { } other) return new SliceWork(place, parsed, options, cancellation).RunIn(output ?? FolderWords.Parent(folder), StoredStudy.Load(folder), other);
        if (output is not null)
        {
            place.Fault("--output goes with --slice alone: a study is resumed in its folder");
            return ExitCode.BadInput;
        }

        if (StoredStudy.SliceOf(folder) is { } own) return new SliceWork(place, parsed, options, cancellation).Run(folder, StoredStudy.Load(folder), own);
        var work = new StudyWork(place, parsed, options, cancellation);
        return work.Plan(StoredStudy.Load(folder)) is { } plan ? work.Run(plan, folder, cluster) : ExitCode.BadInput;
    }
}
