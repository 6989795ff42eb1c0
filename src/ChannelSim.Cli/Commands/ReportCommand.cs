using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;

namespace ChannelSim.Cli.Commands;

/// <summary><c>report RESULTS</c>: a study, an exercise or a saved run as one HTML file; an exercise also in Markdown.</summary>
internal static class ReportCommand
{
    private const int MostBytes = 64 << 20;
    private static readonly string[] OfExercises = ["markdown", "html"];
    private static readonly string[] OfOthers = ["html"];
    private static readonly RunOptions Shared = new(OfExercises);
    private static readonly StudyRunOptions Study = new();

    public static Command Create()
    {
        var results = ScenarioArgument.One("RESULTS", "Folder of a study or of an exercise, or what run --format json wrote");
        var command = new Command("report", "Write results with their pictures as one self-contained HTML page; an exercise also in Markdown")
        {
            results, Study.Threads, Shared.Format, Shared.Output, Shared.Overwrite, Shared.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(results)!, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string results, CancellationToken cancellation)
    {
        var isExercise = ExerciseVerification.IsExercise(results);
        var place = Workplace.Of(parsed, Shared, cancellation, isExercise ? OfExercises : OfOthers);
        if (isExercise) return Exercise(parsed, place, results, cancellation);
        if (Shared.Form(parsed, OfOthers) != "html")
        {
            place.Fault("--format markdown is for exercises: what this is has pictures, and its report is HTML");
            return ExitCode.BadInput;
        }

        if (!Directory.Exists(results)) return Saved(parsed, place, results, cancellation);
        if (SumsStore.IsSlice(results))
        {
            place.Fault($"{results} is a slice, and only the whole is reported: {Shell.Line("channelsim", "gather", FolderWords.Parent(results))} --report FILE.html puts slices together");
            return ExitCode.BadInput;
        }

        if (!StoredStudy.IsStudy(results))
        {
            place.Fault(FolderWords.Neither(results));
            return ExitCode.BadInput;
        }

        return new StudyWork(place, parsed, Study, cancellation).Report(results) is not { } report ? ExitCode.Failed
            : place.Write(report) ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Exercise(ParseResult parsed, Workplace place, string folder, CancellationToken cancellation)
    {
        using var kept = KeptExercise.LookAt(folder);
        var report = new ExerciseReport(kept.Exercise, kept.Identity, folder, kept.LastHash);
        return place.Write(Shared.Form(parsed, OfExercises) == "html" ? report.Html(cancellation) : report.Text(cancellation)) ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Saved(ParseResult parsed, Workplace place, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            place.Fault($"{file}: there is no such folder or file");
            return ExitCode.BadInput;
        }

        if (place.Bytes(file, MostBytes) is not { } bytes) return ExitCode.BadInput;
        if (SavedRun.Read(bytes, out var fault) is { } saved) return new RunAgain(place, file, saved, (int)parsed.GetValue(Study.Threads), parsed.GetValue(Shared.Quiet), cancellation).Run();
        place.Fault($"{file} {fault}");
        return ExitCode.BadInput;
    }
}
