using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;

namespace ChannelSim.Cli.Commands;

/// <summary><c>gather FOLDER...</c>: slices are put together.</summary>
internal static class GatherCommand
{
    public static Command Create()
    {
        var folders = ScenarioArgument.Several("FOLDER", "Folders of slices, or folders in which they are", 1, 100_000);
        var target = FolderOption.Create("Folder for the whole study (default: its name and fingerprint, here); of slices of run or compare: file for the result (default: standard output)");
        var options = new StudyRunOptions();
        options.Overwrite.Description += "; of slices of run or compare that of --output too";
        var command = new Command("gather", "Put slices of a study, a run or a comparison together: what one computer makes or prints, to the byte")
        {
            folders, target, options.Threads, options.Format, options.Report, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folders)!, parsed.GetValue(target), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] given, string? target, StudyRunOptions options, CancellationToken cancellation)
    {
        if (given.Any(SlicedSums.AreIn)) return SumsWork.Gather(parsed, given, cancellation);
        var place = Workplace.Of(parsed, options, target, cancellation);
        var slices = SlicedStudy.Open(given);
        var study = slices.Study();
        target ??= StudyStore.NameOf(study);
        StudyStore.RequireUsable(target);
        var work = new StudyWork(place, parsed, options, cancellation);
        if (work.Plan(study) is not { } plan) return ExitCode.BadInput;
        var gathering = new Gathering(slices, plan);
        return AreAll(place, gathering.Found, given, ["-o", target]) ? work.Gather(gathering, plan, target) : ExitCode.Failed;
    }

    /// <summary>Whether all batches are there. Tells what is missing with the commands that compute it, and what is there twice.</summary>
    public static bool AreAll(Workplace place, FoundBatches found, string[] given, IEnumerable<string> options)
    {
        if (found.Missing == 0)
        {
            if (found.Doubled > 0) place.Note($"Batches that more than one folder has: {found.Doubled} of {found.Count}; each is taken once");
            return true;
        }

        var again = Shell.Line(["channelsim", "gather", .. LackingCommands.Folders(found, given), .. options]);
        place.Fault($"{found.Missing} of {found.Count} batches {(found.Missing == 1 ? "is" : "are")} missing ({Digits.Count(found.MissingRows, "replication")}). These commands compute them, in any order and on any computer that sees the folders:");
        foreach (var command in LackingCommands.Of(found).Append(again)) place.Tell("  " + command);
        return false;
    }
}
