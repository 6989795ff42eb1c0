using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Results.Store;

namespace ChannelSim.Cli.Commands;

/// <summary><c>gather FOLDER...</c>: slices of a study are put together.</summary>
internal static class GatherCommand
{
    public static Command Create()
    {
        var folders = ScenarioArgument.Several("FOLDER", "Folders of slices, or folders in which they are", 1, 100_000);
        var target = FolderOption.Create("Folder for the whole study (default: its name and fingerprint, here)");
        var options = new StudyRunOptions();
        var command = new Command("gather", "Put slices of a study together: the tables that one machine makes, to the byte")
        {
            folders, target, options.Threads, options.Format, options.Report, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(folders)!, parsed.GetValue(target), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] given, string? target, StudyRunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, target, cancellation);
        var slices = SlicedStudy.Open(given);
        var study = slices.Study();
        target ??= StudyStore.NameOf(study);
        StudyStore.RequireUsable(target);
        var work = new StudyWork(place, parsed, options, cancellation);
        if (work.Plan(study) is not { } plan) return ExitCode.BadInput;
        var gathering = new Gathering(slices, plan);
        if (gathering.Missing > 0) return Lacking(place, gathering, Shell.Line(["channelsim", "gather", .. given, "-o", target]));
        if (gathering.Doubled > 0) place.Note($"Batches that more than one folder has: {gathering.Doubled} of {gathering.Batches}; each is taken once");
        return work.Gather(gathering, plan, target);
    }

    private static int Lacking(Workplace place, Gathering gathering, string again)
    {
        place.Fault($"{gathering.Missing} of {gathering.Batches} batches are missing ({Digits.Count(gathering.MissingRows, "replication")}). These commands compute them, in any order and on any machine that sees the folders:");
        foreach (var command in LackingCommands.Of(gathering).Append(again)) place.Tell("  " + command);
        return ExitCode.Failed;
    }
}
