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
        var command = new Command("gather", "Put slices of a study, a run or a comparison together: what one machine makes or prints, to the byte")
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
        if (gathering.Missing > 0) return Lacking(place, (gathering.Missing, gathering.Batches, gathering.MissingRows), LackingCommands.Of(gathering.Lacking, gathering.Model), Shell.Line(["channelsim", "gather", .. given, "-o", target]));
        TellDoubled(place, gathering.Doubled, gathering.Batches);
        return work.Gather(gathering, plan, target);
    }

    /// <summary>Tells what is missing and the commands that compute it.</summary>
    public static int Lacking(Workplace place, (int Missing, int Batches, long Rows) what, IEnumerable<string> commands, string again)
    {
        place.Fault($"{what.Missing} of {what.Batches} batches are missing ({Digits.Count(what.Rows, "replication")}). These commands compute them, in any order and on any machine that sees the folders:");
        foreach (var command in commands.Append(again)) place.Tell("  " + command);
        return ExitCode.Failed;
    }

    /// <summary>Tells that batches are in more than one folder.</summary>
    public static void TellDoubled(Workplace place, int doubled, int batches)
    {
        if (doubled > 0) place.Note($"Batches that more than one folder has: {doubled} of {batches}; each is taken once");
    }
}
