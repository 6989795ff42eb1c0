using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary><c>compare A B...</c>, <c>compare SCENARIO --without NAME</c>, <c>compare STUDY</c>: paired differences under common random numbers; with <c>--vary</c> a regret table.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var files = ScenarioArgument.Several("FILE", "Scenario files, the first is what the others are compared with; or one with --without, --without-each or --against; or a study file", 1, 100);
        var compare = new CompareOptions();
        var options = new RunOptions("table", "json", "csv");
        var command = new Command("compare", "Compare worlds replication by replication under the same luck")
        {
            files, compare.Without, compare.WithoutEach, compare.Against, compare.Vary, compare.Design, compare.Points, compare.Measure,
            options.Replications, options.Seed, options.Threads, options.Set, options.Knowledge, options.Format, options.Output, options.Report, options.Overwrite, options.Quiet,
            SliceOption.Refused("channelsim sweep STUDY --slice K/N runs a share of a study, whose alternatives are compared pair by pair"),
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(files)!, compare, options, cancellation)));
        return command;
    }

    /// <summary>Whether a scenario has a channel; tells if not.</summary>
    public static bool Knows(Workplace place, Scenario scenario, string channel)
    {
        var names = scenario.Model.Channels.Select(known => known.Name).ToList();
        if (names.Contains(channel)) return true;
        place.Fault($"--without {channel}: no channel has that name; there are {string.Join(", ", names)}");
        return false;
    }

    private static int Run(ParseResult parsed, string[] paths, CompareOptions compare, RunOptions options, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, cancellation);
        var forms = new CompareForms(place, parsed, compare, options);
        if (!IsPossible(place, parsed, paths, compare, forms)) return ExitCode.BadInput;
        if (ComparedFiles.Read(place, parsed, paths, compare, options) is not { } compared) return ExitCode.BadInput;
        if (!forms.FitStates(compared.States.Count > 0, compared.Factors.Any(factor => factor.IsSampled))) return ExitCode.BadInput;
        if (compared.Study is { Until: not null } && !SweepOptions.IsGiven(parsed, options.Replications))
        {
            place.Fault($"{paths[0]}: `until` is a rule of sweep, by which design points end at different numbers of replications; say how many pairs to compare, such as -n 5000");
            return ExitCode.BadInput;
        }

        foreach (var difference in WorldDifferences.Of(compared)) place.Note($"channelsim: warning: {difference}");
        var plan = Plan(parsed, options, compared);
        try
        {
            return compared.States.Count > 0
                ? new RegretWork(place, parsed, compare, options, compared, plan, cancellation).Run()
                : Compare(parsed, options, place, compared, plan, cancellation);
        }
        catch (ReplicationFailedException exception)
        {
            place.Fault(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static bool IsPossible(Workplace place, ParseResult parsed, string[] paths, CompareOptions compare, CompareForms forms)
    {
        var others = compare.SaysOthers(parsed.CommandResult);
        var isStudy = paths.Length == 1 && StudyReader.IsStudy(place.Load(paths[0]));
        if (isStudy || paths.Length > 1 != others) return isStudy ? forms.FitStudy(paths[0]) : forms.FitScenarios();
        place.Fault("compare takes two scenarios or more, or one and --without CHANNEL, --without-each or --against PATH=VALUE, or a study file");
        return false;
    }

    // What a study file says of replications, seed and knowledge holds unless the command line says otherwise.
    private static RunPlan Plan(ParseResult parsed, RunOptions options, ComparedWorlds compared)
    {
        var plan = options.Plan(parsed);
        return compared.Study is not { } study ? plan : plan with
        {
            Replications = SweepOptions.Given(parsed, options.Replications) ?? study.Replications,
            Seed = SweepOptions.Given(parsed, options.Seed) ?? study.Seed,
            Dice = study.Dice,
            FixedKnowledge = SweepOptions.IsGiven(parsed, options.Knowledge) ? plan.FixedKnowledge : study.FixedKnowledge,
        };
    }

    private static int Compare(ParseResult parsed, RunOptions options, Workplace place, ComparedWorlds compared, RunPlan plan, CancellationToken cancellation)
    {
        var progress = new Progress(plan.Replications, parsed.GetValue(options.Quiet));
        IReadOnlyList<PairedResult> results;
        try
        {
            results = PairedRunner.Run(compared.Worlds[0].Compile(), [.. compared.Worlds.Skip(1).Select(world => world.Compile())], plan, progress.Report, cancellation);
        }
        finally
        {
            progress.Clear();
        }

        return Tell(place, new ComparisonReport([.. compared.Worlds.Select(WorldOrigin.Of)], results, progress.Elapsed, CommandWords.Repeat(parsed)) { Study = compared.Study, Scenarios = [.. compared.Worlds.Select(world => world.Scenario)] }, parsed, options);
    }

    private static int Tell(Workplace place, ComparisonReport report, ParseResult parsed, RunOptions options)
    {
        if (report.Pairs == 0)
        {
            place.Fault("interrupted before the first pair was done");
            return ExitCode.Interrupted;
        }

        var page = report.Page();
        if (!place.Write(PageForm.Of(page, options.Form(parsed), place)) | !PageReport.Write(page, () => ReportFigures.Of(report), place)) return ExitCode.Failed;
        return report.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
