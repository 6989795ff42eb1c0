using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Commands;

/// <summary><c>sweep STUDY</c> and <c>sweep SCENARIO --vary ...</c>: a designed experiment, kept in a folder.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var file = ScenarioArgument.One("FILE", "Study file, or scenario file with --vary");
        var folder = FolderOption.Create("Folder of the study (default: its name and fingerprint, here)");
        var slice = SliceOption.Create("Compute this share of the study alone, into a folder of its own in --output; gather puts the slices together");
        var sweep = new SweepOptions();
        var options = new StudyRunOptions();
        var cluster = new ClusterOptions("Have the workers of a cluster compute it: the database in which they find each other");
        var command = new Command("sweep", "Vary numbers of a scenario and store the results; resumes after an interruption")
        {
            file, sweep.Vary, sweep.Set, sweep.Without, sweep.Design, sweep.Points, sweep.Replications, sweep.Dice, sweep.Seed, sweep.Knowledge, sweep.Measures, sweep.Events,
            folder, slice, cluster.Cluster, cluster.Secret, options.Threads, options.Format, options.Report, options.Overwrite, options.Quiet,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetValue(file)!, parsed.GetValue(folder), slice, sweep, options, cluster, cancellation)));
        return command;
    }

    /// <summary>Reads a study from a file or from options; reports every diagnostic. Null if it has errors.</summary>
    public static Study? Read(Workplace place, ParseResult parsed, string path, SweepOptions sweep)
    {
        var source = place.Load(path);
        if (!StudyReader.IsStudy(source)) return OfScenario(place, source, sweep.Read(parsed, path));
        var wrong = sweep.OfScenarios.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with a study file: write it into {path}");
        var study = place.Told(StudyFile.Read(source, place.Load));
        if (study is null || wrong.Count > 0 || !StudyPoints.HasPoints(place, path, study)) return null;
        var replications = SweepOptions.Given(parsed, sweep.Replications);
        if (replications is not null && study.Until is not null)
        {
            place.Fault("-n does not go with `until`: `at-most` says how many there can be");
            return null;
        }

        return study with { Replications = replications ?? study.Replications, Seed = SweepOptions.Given(parsed, sweep.Seed) ?? study.Seed };
    }

    private static Study? OfScenario(Workplace place, ScenarioSource source, StudyOptions options)
    {
        var study = place.Told(StudyReader.Read(options, place.Load, StudyColumns.Names));
        if (study is null) return null;
        place.TellUndone(source, options.Set);
        if (options.Points is null || study.Design.Kind == DesignKind.Latin || study.Factors.Any(factor => factor.IsSampled)) return study;
        place.Fault("--points is how many points are drawn from ranges: --vary PATH=LO..HI; listed values are all taken");
        return null;
    }

    private static int Run(ParseResult parsed, string path, string? folder, Option<string?> slice, SweepOptions sweep, StudyRunOptions options, ClusterOptions cluster, CancellationToken cancellation)
    {
        var place = Workplace.Of(parsed, options, folder, cancellation);
        var share = SliceOption.Read(parsed, slice);
        if (Read(place, parsed, path, sweep) is not { } study) return ExitCode.BadInput;
        if (share is not null) ClusterOptions.Refuse(parsed, cluster);
        if (share is not null) return new SliceWork(place, parsed, options, cancellation).RunIn(folder ?? StudyStore.NameOf(study) + "-slices", study, share);
        folder ??= StudyStore.NameOf(study);
        StudyStore.RequireUsable(folder);
        var work = new StudyWork(place, parsed, options, cancellation);
        return work.Plan(study) is { } plan ? work.Run(plan, folder, cluster) : ExitCode.BadInput;
    }
}
