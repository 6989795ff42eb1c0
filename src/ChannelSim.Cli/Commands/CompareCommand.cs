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
internal sealed class CompareCommand : ISlicedVerb
{
    private readonly Argument<string[]> _files = ScenarioArgument.Several("FILE", "Scenario files, the first is what the others are compared with; or one with --without, --without-each or --against; or a study file", 1, 100);
    private readonly CompareOptions _compare = new();

    /// <summary>The command, ready to be parsed.</summary>
    public CompareCommand()
    {
        Options.Output.Description += SliceOption.OfOutput;
        Command = new Command("compare", "Compare worlds replication by replication under the same luck")
        {
            _files, _compare.Without, _compare.WithoutEach, _compare.Against, _compare.Vary, _compare.Design, _compare.Points, _compare.Measure,
            Options.Replications, Options.Seed, Options.Threads, Options.Set, Options.Knowledge, Slice, Options.Format, Options.Output, Options.Report, Options.Overwrite, Options.Quiet,
        };
        Command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    /// <inheritdoc/>
    public Command Command { get; }

    /// <inheritdoc/>
    public RunOptions Options { get; } = new("table", "json", "csv");

    private Option<string?> Slice { get; } = SliceOption.Create(SliceOption.OfReplications);

    public static Command Create() => new CompareCommand().Command;

    /// <summary>Whether a scenario has a channel; tells if not.</summary>
    public static bool Knows(Workplace place, Scenario scenario, string channel)
    {
        var names = scenario.Model.Channels.Select(known => known.Name).ToList();
        if (names.Contains(channel)) return true;
        place.Fault($"--without {channel}: no channel has that name; there are {string.Join(", ", names)}");
        return false;
    }

    /// <inheritdoc/>
    public SlicedPage? Read(ParseResult parsed, Workplace place)
    {
        if (Worlds(parsed, place) is not var (compared, plan)) return null;
        if (compared.States.Count == 0) return Pairs(parsed, place, compared, plan);
        place.Fault("--slice does not go with states of the world (--vary, --design, or `factors` of a study): channelsim sweep has slices of a study over states");
        return null;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var work = new SumsWork(this, parsed, cancellation);
        if (SliceOption.Read(parsed, Slice) is { } slice) return work.RunSlice(slice);
        var place = Workplace.Of(parsed, Options, cancellation);
        if (Worlds(parsed, place) is not var (compared, plan)) return ExitCode.BadInput;
        return compared.States.Count > 0 ? Regret(parsed, place, compared, plan, cancellation) : work.RunAll(Pairs(parsed, place, compared, plan));
    }

    private (ComparedWorlds Compared, RunPlan Plan)? Worlds(ParseResult parsed, Workplace place)
    {
        var paths = parsed.GetValue(_files)!;
        var forms = new CompareForms(place, parsed, _compare, Options);
        if (!IsPossible(place, parsed, paths, forms)) return null;
        if (ComparedFiles.Read(place, parsed, paths, _compare, Options) is not { } compared) return null;
        if (!forms.FitStates(compared.States.Count > 0, compared.Factors.Any(factor => factor.IsSampled))) return null;
        if (compared.Study is { Until: not null } && !SweepOptions.IsGiven(parsed, Options.Replications))
        {
            place.Fault($"{paths[0]}: `until` is a rule of sweep, by which design points end at different numbers of replications; say how many pairs to compare, such as -n 5000");
            return null;
        }

        foreach (var difference in WorldDifferences.Of(compared)) place.Note($"channelsim: warning: {difference}");
        return (compared, Plan(parsed, compared));
    }

    private SlicedPage Pairs(ParseResult parsed, Workplace place, ComparedWorlds compared, RunPlan plan)
    {
        var work = new BatchedPairs(compared.Worlds[0].Compile(), [.. compared.Worlds.Skip(1).Select(world => world.Compile())], plan);
        return new SlicedPage(
            work,
            elapsed => Tell(place, new ComparisonReport([.. compared.Worlds.Select(WorldOrigin.Of)], work.Results, elapsed, CommandWords.Repeat(parsed)) { Study = compared.Study, Scenarios = [.. compared.Worlds.Select(world => world.Scenario)] }, parsed),
            failed => Fail(place, failed));
    }

    private int Regret(ParseResult parsed, Workplace place, ComparedWorlds compared, RunPlan plan, CancellationToken cancellation)
    {
        try
        {
            return new RegretWork(place, parsed, _compare, Options, compared, plan, cancellation).Run();
        }
        catch (ReplicationFailedException exception)
        {
            return Fail(place, exception);
        }
    }

    private static int Fail(Workplace place, ReplicationFailedException exception)
    {
        place.Fault(exception.Message);
        return ExitCode.Failed;
    }

    private bool IsPossible(Workplace place, ParseResult parsed, string[] paths, CompareForms forms)
    {
        var others = _compare.SaysOthers(parsed.CommandResult);
        var isStudy = paths.Length == 1 && StudyReader.IsStudy(place.Load(paths[0]));
        if (isStudy || paths.Length > 1 != others) return isStudy ? forms.FitStudy(paths[0]) : forms.FitScenarios();
        place.Fault("compare takes two scenarios or more, or one and --without CHANNEL, --without-each or --against PATH=VALUE, or a study file");
        return false;
    }

    // What a study file says of replications, seed and knowledge holds unless the command line says otherwise.
    private RunPlan Plan(ParseResult parsed, ComparedWorlds compared)
    {
        var plan = Options.Plan(parsed);
        return compared.Study is not { } study ? plan : plan with
        {
            Replications = SweepOptions.Given(parsed, Options.Replications) ?? study.Replications,
            Seed = SweepOptions.Given(parsed, Options.Seed) ?? study.Seed,
            Dice = study.Dice,
            FixedKnowledge = SweepOptions.IsGiven(parsed, Options.Knowledge) ? plan.FixedKnowledge : study.FixedKnowledge,
        };
    }

    private int Tell(Workplace place, ComparisonReport report, ParseResult parsed)
    {
        if (report.Pairs == 0)
        {
            place.Fault("interrupted before the first pair was done");
            return ExitCode.Interrupted;
        }

        var page = report.Page();
        if (!place.Write(PageForm.Of(page, Options.Form(parsed), place)) | !PageReport.Write(page, () => ReportFigures.Of(report), place)) return ExitCode.Failed;
        return report.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
