using System.Collections.Immutable;
using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary>An analysis of rows that a study has kept: those of one design point, over what is not known there.</summary>
internal sealed class SensitivityOfFolder(Workplace place, ParseResult parsed, SensitivityOptions options, CancellationToken cancellation)
{
    private Option[] OfOthers => [options.Design, options.Base, options.SecondOrder, options.Spread, options.Without, options.Dice, options.Run.Replications, options.Run.Seed, options.Run.Set];

    public int Run(string folder)
    {
        var wrong = OfOthers.Where(option => SweepOptions.IsGiven(parsed, option)).ToList();
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with the folder of a study: {folder} has what was run");
        var study = StoredStudy.Load(folder);
        if (!IsFit(folder, study) | wrong.Count > 0) return ExitCode.BadInput;
        var plan = StudyPlan.Make(study, (int)parsed.GetValue(options.Run.Threads), out var faults, cancellation);
        place.Tell(study, faults);
        if (plan is null || PointOf(folder, plan) is not { } point) return ExitCode.BadInput;
        var definition = plan.Points[point].Alternative.Without.Aggregate(ScenarioOf(study, plan.Points[point]).Model, Experiments.Comparisons.Without.Channel);
        var measures = Measures(plan, CompiledModel.Compile(definition));
        return measures.IsEmpty ? ExitCode.BadInput : Tell(folder, plan, point, SensitivityProblem.Of(definition, measures));
    }

    private int Tell(string folder, StudyPlan plan, int point, SensitivityProblem problem)
    {
        if (problem.Factors.IsEmpty)
        {
            place.Fault($"{folder}: at design point {point} every number is a single value: there is nothing whose influence could be told");
            return ExitCode.BadInput;
        }

        var result = SensitivityRunner.Of(problem, StudyDraws.Of(plan, folder, point, problem.Model, problem.Measures), plan.Study.Seed);
        var often = SensitivityMeasures.OftenEnough(result, out var left);
        var usual = parsed.GetValue(options.Measures)!.Length == 0;
        var report = new SensitivityReport(ScenarioOf(plan.Study, plan.Points[point]), plan.Points[point].Alternative.Without, usual ? often : result, CommandWords.Repeat(parsed)) { Study = plan.Study, Folder = folder, LeftOut = usual ? left : [] };
        return place.Write(PageForm.Of(report.Page(), options.Run.Form(parsed), place)) ? ExitCode.Done : ExitCode.Failed;
    }

    private bool IsFit(string folder, Study study)
    {
        if (StoredStudy.SliceOf(folder) is { } slice)
        {
            place.Fault($"{folder} is slice {slice} of a study, and only whole studies are analysed: channelsim gather puts slices together");
            return false;
        }

        if (!File.Exists(Path.Combine(folder, "replication.parquet")))
        {
            place.Fault($"{folder} is not finished: channelsim resume {Shell.Quote(folder)} goes on with it");
            return false;
        }

        if (study.FixedKnowledge) place.Fault($"{folder} was run with what is not known held at its means (`knowledge: fixed`): sensitivity needs draws");
        if (study.Until is not null) place.Fault($"{folder} has `until`: where it stopped was chosen by the rows themselves; sensitivity needs a fixed number of replications");
        return study is { FixedKnowledge: false, Until: null };
    }

    private int? PointOf(string folder, StudyPlan plan)
    {
        if (parsed.GetValue(options.Point) is { } wanted)
        {
            if (wanted < plan.Points.Length) return (int)wanted;
            place.Fault($"--point {wanted}: {folder} has the design points 0 to {plan.Points.Length - 1}");
            return null;
        }

        if (plan.Points.Length == 1) return 0;
        place.Fault(
            $"{folder} is a {plan.Study.Design.Kind.ToString().ToLowerInvariant()} design of {plan.Points.Length} points, all under the same luck: differences between them are of `sweep` and `compare`, and no indices can be had of them. "
            + "--point N analyses one of them over what is not known there; channelsim sensitivity STUDY runs a design of its own over the factors");
        return null;
    }

    private ImmutableArray<StudyColumn> Measures(StudyPlan plan, CompiledModel model)
    {
        var wanted = SensitivityMeasures.Of(model, parsed.GetValue(options.Measures)!, out var unknown);
        foreach (var name in unknown) place.Fault($"--measure {name}: there is no such measure of every replication");
        ImmutableArray<StudyColumn> kept = [.. wanted.Where(measure => plan.Columns.Any(column => column.Name == measure.Name))];
        if (unknown.IsEmpty && kept.IsEmpty) place.Fault($"the study keeps none of what is asked for; it keeps {string.Join(", ", plan.Columns.Take(6).Select(column => column.Name))}{(plan.Columns.Length > 6 ? ", ..." : "")}");
        return unknown.IsEmpty ? kept : [];
    }

    private static Scenario ScenarioOf(Study study, DesignPoint point) => ScenarioReader.Read(study.ScenarioSource, point.Assignments).Scenario!;
}
