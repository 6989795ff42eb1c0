using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Verification;

namespace ChannelSim.Cli.Commands;

/// <summary><c>reproduce FILE.parquet</c>: make a table again from itself, and compare.</summary>
internal static class ReproduceCommand
{
    public static Command Create()
    {
        var file = ScenarioArgument.One("FILE", "A Parquet file of a study");
        var folder = FolderOption.Create("Keep what is made in this folder, which must not exist");
        var options = new StudyRunOptions();
        var command = new Command("reproduce", "Make a table again from what it says of itself, and say whether the rows agree") { file, folder, options.Threads, options.Quiet };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(file)!, parsed.GetValue(folder), options, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string file, string? kept, StudyRunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Console(parsed.GetValue(options.Quiet), cancellation);
        if (kept is not null && Path.Exists(kept))
        {
            place.Fault($"--output {kept}: there is something already");
            return ExitCode.BadInput;
        }

        if (Unfit(file) is { } reason)
        {
            place.Fault(reason);
            return ExitCode.BadInput;
        }

        if (kept is not null) StudyStore.RequireUsable(kept);
        var folder = kept ?? Directory.CreateTempSubdirectory("channelsim-").FullName;
        try
        {
            return Compare(parsed, file, folder, new StudyWork(place, parsed, options, cancellation), place, options, cancellation);
        }
        finally
        {
            if (kept is null) Remove(folder);
        }
    }

    // What cannot be removed from the folder for temporary files is no reason to keep the answer back.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system clears that folder.
        }
    }

    private static string? Unfit(string file)
    {
        if (Directory.Exists(file)) return $"{file} is a folder, and reproduce takes one table of it, e.g. {Path.Combine(file, "replication.parquet")}; folders are checked by: channelsim verify {Shell.Quote(file)}";
        if (!File.Exists(file)) return null;
        if (FileKinds.Of(file) == FileKind.Special) return $"{file} is a pipe or a device: a table is read more than once, and must be a file";
        var begin = new byte[4];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        return stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual("PAR1"u8) ? null : $"{file} is not a Parquet file";
    }

    private static int Compare(ParseResult parsed, string file, string folder, StudyWork work, Workplace place, StudyRunOptions options, CancellationToken cancellation)
    {
        var reproduction = Reproduction.Open(file);
        if (work.Plan(reproduction.Study) is not { } plan) return ExitCode.BadInput;
        var progress = new Progress(plan.Replications, parsed.GetValue(options.Quiet));
        var result = reproduction.Run(plan, folder, work.Session(progress), cancellation);
        progress.Clear();
        if (result is null) return ExitCode.Interrupted;
        if (result.EngineVersion != EngineVersion.Text) place.Note($"the file was made with engine {result.EngineVersion}, this is {EngineVersion.Text}");
        var how = result.SameBytes ? "byte for byte" : "row by row";
        place.Write(result.IsSame
            ? $"{file}: reproduced, {Digits.Count(result.Rows, "row")} of {result.Table} {(result.Rows == 1 ? "agrees" : "agree")} {how}\n"
            : $"{file}: DIFFERS from what follows from it: {result.Difference}\n");
        return result.IsSame ? ExitCode.Done : ExitCode.Failed;
    }
}
