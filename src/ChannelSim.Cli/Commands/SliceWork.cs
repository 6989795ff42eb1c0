using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary>A slice of a study, computed into a folder of its own: what <c>sweep</c> and <c>resume</c> do with <c>--slice</c>.</summary>
internal sealed class SliceWork(Workplace place, ParseResult parsed, StudyRunOptions options, CancellationToken cancellation)
{
    /// <summary>Computes a slice into its folder in another one, which may hold other slices too.</summary>
    public int RunIn(string parent, Study study, Slice slice)
    {
        if (StoredStudy.IsStudy(parent))
        {
            place.Fault($"{parent} is the folder of a study itself: with --slice, --output is a folder in which each slice has one of its own");
            return ExitCode.BadInput;
        }

        return Run(Path.Combine(parent, slice.FolderName), study, slice);
    }

    /// <summary>Computes a slice into a folder, or goes on with it.</summary>
    public int Run(string folder, Study study, Slice slice)
    {
        if (!IsFit(study)) return ExitCode.BadInput;
        StudyStore.RequireUsable(folder);
        var work = new StudyWork(place, parsed, options, cancellation);
        if (work.Plan(study) is not { } plan) return ExitCode.BadInput;
        var progress = new Progress(plan.RowsOf(slice), parsed.GetValue(options.Quiet));
        try
        {
            var outcome = StudyStore.Run(folder, plan, slice, work.Session(progress), cancellation);
            progress.Clear();
            return Tell(plan, slice, outcome);
        }
        finally
        {
            progress.Clear();
        }
    }

    private bool IsFit(Study study)
    {
        var fits = AreNotGiven(place, parsed, options.Format, options.Report);
        if (study.Until is not null) place.Fault("--slice does not go with `until`: whether a design point needs more is decided by the rows of all slices. Say `replications` in place of it");
        return fits && study.Until is null;
    }

    /// <summary>Tells which options were given that say how a result looks: a slice has none.</summary>
    public static bool AreNotGiven(Workplace place, ParseResult parsed, params Option[] ofResults)
    {
        var wrong = ofResults.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with --slice: nothing is reported before channelsim gather has put all slices together, which takes it");
        return wrong.Count == 0;
    }

    private int Tell(StudyPlan plan, Slice slice, StudyOutcome outcome)
    {
        var code = Tell(place, slice, plan.RowsOf(slice), outcome);
        // The share is computed all the same: a scheduler that took it for failed would only start it again. Gather ends with 1.
        if (outcome is { IsComplete: true, Failed: > 0 }) place.Note($"channelsim: warning: {Digits.Count(outcome.Failed, "replication")} did not finish: {Path.Combine(outcome.Folder, "failed")} says why, and how to replay them");
        return code;
    }

    /// <summary>Tells how far a slice has come, and what to do next.</summary>
    public static int Tell(Workplace place, Slice slice, long rows, StudyOutcome outcome)
    {
        place.Note(outcome.IsComplete
            ? $"slice {slice} is done: {Digits.Count(rows, "replication")} in {outcome.Folder}; when all are: {Shell.Line("channelsim", "gather", FolderWords.Parent(outcome.Folder))}"
            : $"interrupted: {Digits.Whole(outcome.Rows)} of the {Digits.Count(rows, "replication")} of slice {slice} are kept; to go on: channelsim resume {Shell.Quote(outcome.Folder)}");
        return outcome.IsComplete ? ExitCode.Done : ExitCode.Interrupted;
    }
}
