using ChannelSim.Results.Figures.Studies;
using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Verification;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary>What the commands about studies do alike: make the plan, run it into a folder, tell what came of it.</summary>
internal sealed class StudyWork(Workplace place, ParseResult parsed, StudyRunOptions options, CancellationToken cancellation)
{
    // Of a cluster: what it made of the work, and the command that goes on with it.
    private (Func<string> Told, string GoingOn)? _cluster;

    private bool Quiet => parsed.GetValue(options.Quiet);

    private int Threads => (int)parsed.GetValue(options.Threads);

    /// <summary>The plan of a study; null where a design point is not possible, which is told.</summary>
    public StudyPlan? Plan(Study study)
    {
        var plan = StudyPlan.Make(study, Threads, out var faults, cancellation);
        place.Tell(study, faults);
        if (plan is not null) place.Tell(study, plan.Warnings);
        return plan;
    }

    /// <summary>Runs a study into a folder and prints its summary.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cluster">The cluster that computes it; null: this process does.</param>
    public int Run(StudyPlan plan, string folder, ClusterOptions? cluster = null)
    {
        var progress = new Progress(plan.Replications, Quiet);
        try
        {
            var session = cluster is not null && parsed.GetValue(cluster.Cluster) is not null ? Elsewhere(cluster, plan, folder, progress) : Session(progress);
            if (session is null) return ExitCode.BadInput;
            var outcome = StudyStore.Run(folder, plan, session, cancellation);
            progress.Clear();
            return Tell(plan, outcome);
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>Puts slices together and prints the summary of the whole.</summary>
    public int Gather(Gathering gathering, StudyPlan plan, string folder)
    {
        var progress = new Progress(plan.Replications, Quiet);
        try
        {
            var outcome = gathering.Run(folder, Session(progress), cancellation);
            progress.Clear();
            if (outcome.IsComplete) return Tell(plan, outcome);
            place.Note($"interrupted: {Digits.Whole(outcome.Rows)} of {Digits.Count(plan.Replications, "replication")} are gathered; the same command goes on");
            return ExitCode.Interrupted;
        }
        finally
        {
            progress.Clear();
        }
    }

    // Apart, because what it names is loaded with it.
    private SessionOptions? Elsewhere(ClusterOptions cluster, StudyPlan plan, string folder, Progress progress)
    {
        if (ClusterWork.Member(place, parsed, cluster) is not { } member) return null;
        var work = new ClusterWork(place, member, parsed.GetValue(cluster.Secret), plan, folder, progress);
        _cluster = (() => work.Told, work.GoingOn);
        return Session(progress) with { Elsewhere = work.Compute };
    }

    /// <summary>How a study is worked on.</summary>
    public SessionOptions Session(Progress progress) => new()
    {
        Threads = Threads,
        Command = "channelsim " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(CommandWords.WithoutPassword).Select(Shell.Quote)),
        Progress = progress.Report,
        Replay = (plan, point, failed) => PointTrace.Full(plan.Study, point, failed.Replication, "inputs/scenario.yaml"),
    };

    /// <summary>The report of a study that is complete, as HTML; null where it is not as it was written, which is told.</summary>
    public string? Report(string folder)
    {
        var outcome = StoredStudy.Outcome(folder);
        if (Plan(StoredStudy.Load(folder)) is not { } plan || !IsWhole(folder)) return null;
        var report = new StudyReport(plan, outcome, CommandOf(folder));
        return PageReport.Of(report.Page(), StudyFigureSet.Of(report), place);
    }

    private bool IsWhole(string folder)
    {
        if (FolderVerification.OfTables(folder).FirstOrDefault(finding => !finding.IsGood) is not { } damage) return true;
        place.Fault($"{damage.What} {damage.Text}: nothing is reported from {folder}; to see all that differs: channelsim verify {Shell.Quote(folder)}");
        return false;
    }

    // What goes on where another command began is repeated from the plan that the folder keeps, which is itself a study file.
    private string CommandOf(string folder) =>
        parsed.CommandResult.Command.Name == "sweep" ? CommandWords.Repeat(parsed) : Shell.Line("channelsim", "sweep", Path.Combine(folder, "inputs", "plan.yaml"));

    private int Tell(StudyPlan plan, StudyOutcome outcome)
    {
        if (outcome.StoreShare is { } share && outcome.Replications > 0)
            place.Note($"{Digits.Count(outcome.Replications, "replication")}; {_cluster?.Told() ?? $"{Digits.Significant(100 * share, 2)} % of the time the simulation waited for output"}");
        if (!outcome.IsComplete)
        {
            place.Note($"interrupted: {Digits.Whole(outcome.Rows)} of {Digits.Count(plan.Replications, "replication")} are kept; to go on: {_cluster?.GoingOn ?? $"channelsim resume {Shell.Quote(outcome.Folder)}"}");
            return ExitCode.Interrupted;
        }

        // Tables that this process did not write are reported only if they are as they were written.
        if (outcome.StoreShare is null && !IsWhole(outcome.Folder)) return ExitCode.Failed;
        var report = new StudyReport(plan, outcome, CommandOf(outcome.Folder));
        var page = report.Page();
        foreach (var warning in page.Warnings) place.Note($"channelsim: warning: {warning}");
        if (!place.Write(PageForm.Of(page, parsed.GetValue(options.Format), place)) | !PageReport.Write(page, () => StudyFigureSet.Of(report), place)) return ExitCode.Failed;
        if (outcome.Failed == 0) return ExitCode.Done;
        place.Fault($"{Digits.Count(outcome.Failed, "replication")} did not finish: {Path.Combine(outcome.Folder, "failed")} says why, and how to replay them");
        return ExitCode.Failed;
    }
}
