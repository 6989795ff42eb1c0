using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;

namespace ChannelSim.Cli.Commands;

/// <summary>What <c>run</c> and <c>compare</c> do alike: all replications here, a slice of them into a folder, and slices put together to the page of one computer.</summary>
internal sealed class SumsWork(ISlicedVerb verb, ParseResult parsed, CancellationToken cancellation)
{
    private bool Quiet => parsed.GetValue(verb.Options.Quiet);

    /// <summary>Runs all replications here, and writes the page.</summary>
    public int RunAll(SlicedPage page) => Do(page, page.Work.Plan.Replications, progress =>
    {
        page.Work.RunAll(progress.Report, cancellation);
        progress.Clear();
        return page.Tell(progress.Elapsed);
    });

    /// <summary>Computes a slice into its folder in another one, which may hold other slices too.</summary>
    public int RunSlice(Slice slice)
    {
        var place = Workplace.Console(Quiet, cancellation);
        var fits = SliceWork.AreNotGiven(place, parsed, verb.Options.Format, verb.Options.Report);
        if (verb.Read(parsed, place) is not { } page || !fits) return ExitCode.BadInput;
        var command = Command(place, page);
        return RunIn(place, parsed.GetValue(verb.Options.Output) ?? command.Name + "-slices", page, command, slice);
    }

    /// <summary>Goes on with the slice of a folder, or begins another one of the same command.</summary>
    public static int Resume(ParseResult parsed, string folder, Slice? slice, (string? Output, StudyRunOptions Options) said, CancellationToken cancellation)
    {
        var quiet = parsed.GetValue(said.Options.Quiet);
        var told = Workplace.Console(quiet, cancellation);
        if (!SliceWork.AreNotGiven(told, parsed, said.Options.Format, said.Options.Report)) return ExitCode.BadInput;
        if (slice is null && said.Output is not null)
        {
            told.Fault("--output goes with --slice alone: a slice is resumed in its folder");
            return ExitCode.BadInput;
        }

        var slices = SlicedSums.Open([folder]);
        var work = Of(slices, CommandWords.Given(parsed, "--threads", "--quiet"), cancellation);
        var place = Workplace.Kept(quiet, slices.Files, cancellation);
        if (work.Read(slices, place) is not var (page, command)) return ExitCode.BadInput;
        return slice is null ? work.Run(place, folder, page, command, slices.Slice) : work.RunIn(place, said.Output ?? FolderWords.Parent(folder), page, command, slice);
    }

    /// <summary>Puts slices together, and writes the page of one computer.</summary>
    public static int Gather(ParseResult parsed, string[] given, CancellationToken cancellation)
    {
        var slices = SlicedSums.Open(given);
        var said = CommandWords.Given(parsed, "--format", "--output", "--report", "--overwrite");
        var work = Of(slices, [.. said, .. CommandWords.Given(parsed, "--threads", "--quiet")], cancellation);
        var place = Workplace.Of(work.Parsed, work.Options, cancellation, kept: slices.Files);
        if (work.Read(slices, place) is not var (page, command)) return ExitCode.BadInput;
        var gathering = new SumsGathering(slices, command);
        if (!GatherCommand.AreAll(place, gathering.Found, given, said)) return ExitCode.Failed;
        return work.Do(page, page.Work.Plan.Replications, progress =>
        {
            gathering.Run(progress.Report, cancellation);
            progress.Clear();
            return page.Tell(progress.Elapsed);
        });
    }

    private ParseResult Parsed => parsed;

    private RunOptions Options => verb.Options;

    // The command line that the folders were begun with, and what is said now of where the result goes.
    private static SumsWork Of(SlicedSums slices, IReadOnlyList<string> more, CancellationToken cancellation)
    {
        ISlicedVerb? verb = slices.Verb switch { "run" => new RunCommand(), "compare" => new CompareCommand(), _ => null };
        var parsed = verb is null ? null : new RootCommand { verb.Command }.Parse([slices.Verb, .. slices.Arguments, .. slices.Options, .. more], CommandLine.Parsing);
        if (verb is null || parsed!.Errors.Count > 0 || !CommandWords.Options(parsed).SequenceEqual(slices.Options))
            throw new CommandException(ExitCode.BadInput, $"channelsim {slices.Verb} {string.Join(' ', slices.Options)} has no slices: the folder is damaged");
        return new SumsWork(verb, parsed, cancellation);
    }

    private (SlicedPage Page, SlicedCommand Command)? Read(SlicedSums slices, Workplace place)
    {
        if (verb.Read(parsed, place) is not { } page) return null;
        var command = Command(place, page);
        slices.Require(command);
        return (page, command);
    }

    private SlicedCommand Command(Workplace place, SlicedPage page) => new(verb.Command.Name, [.. CommandWords.Arguments(parsed)], CommandWords.Options(parsed), place.Sources, page.Work);

    private int RunIn(Workplace place, string parent, SlicedPage page, SlicedCommand command, Slice slice)
    {
        if (StoredStudy.IsStudy(parent) || SumsStore.IsSlice(parent))
        {
            place.Fault($"{parent} is the folder of a {(StoredStudy.IsStudy(parent) ? "study" : "slice")} itself: with --slice, --output is a folder in which each slice has one of its own");
            return ExitCode.BadInput;
        }

        return Run(place, Path.Combine(parent, slice.FolderName), page, command, slice);
    }

    private int Run(Workplace place, string folder, SlicedPage page, SlicedCommand command, Slice slice)
    {
        SumsStore.RequireUsable(folder);
        var rows = SumsStore.RowsOf(page.Work, slice);
        return Do(page, rows, progress =>
        {
            var outcome = SumsStore.Run(folder, command, slice, new SessionOptions { Threads = page.Work.Plan.Threads, Command = "channelsim " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Shell.Quote)), Progress = progress.Report }, cancellation);
            progress.Clear();
            return SliceWork.Tell(place, slice, rows, outcome);
        });
    }

    private int Do(SlicedPage page, long replications, Func<Progress, int> work)
    {
        var progress = new Progress(replications, Quiet);
        try
        {
            return work(progress);
        }
        catch (ReplicationFailedException exception)
        {
            progress.Clear();
            return page.Fail(exception);
        }
        finally
        {
            progress.Clear();
        }
    }
}
