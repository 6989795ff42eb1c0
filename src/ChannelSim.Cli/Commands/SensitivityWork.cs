using System.CommandLine;
using System.Collections.Immutable;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Files;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Figures.Sensitivities;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Commands;

/// <summary>An analysis that runs replications of its own: from what is asked to its page.</summary>
internal sealed class SensitivityWork(Workplace place, ParseResult parsed, SensitivityOptions options, CancellationToken cancellation)
{
    private Study? _study;

    private string[] Without => parsed.GetValue(options.Without)!;

    private bool IsUsual => parsed.GetValue(options.Measures)!.Length == 0;

    private string Design => SweepOptions.IsGiven(parsed, options.Design) || _study is not { Design.IsOfSensitivity: true } ? parsed.GetValue(options.Design)! : _study.Design.Kind.ToString().ToLowerInvariant();

    private SensitivityMethod Method => SensitivityOptions.Method(Design);

    /// <summary>Whether options go together; tells if not.</summary>
    public bool IsPossible()
    {
        if (_study is null && !SweepOptions.IsGiven(parsed, options.Design)) return true; // a study may say the design: it is asked again when it is known
        return HasPairs();
    }

    private bool HasPairs()
    {
        if (!parsed.GetValue(options.SecondOrder) || Method == SensitivityMethod.Saltelli) return true;
        place.Fault("--second-order is of --design saltelli: other designs have no pairs of points that tell it");
        return false;
    }

    /// <summary>Analyses all that a scenario does not know.</summary>
    public int Run(string path, Scenario scenario)
    {
        if (!HasPairs() | !Without.All(channel => CompareCommand.Knows(place, scenario, channel))) return ExitCode.BadInput;
        var definition = Without.Aggregate(scenario.Model, Experiments.Comparisons.Without.Channel);
        if (Measures(CompiledModel.Compile(definition)) is not { } measures) return ExitCode.BadInput;
        var problem = SensitivityProblem.Of(definition, measures, parsed.GetValue(options.Spread));
        if (!problem.Factors.IsEmpty) return Run(problem, result => new SensitivityReport(scenario, Without, result, CommandWords.Repeat(parsed)) { Study = _study });
        place.Fault(problem.Spread is null
            ? $"nothing in {path} is unknown: every number is a single value. --spread 20% varies those that are assumptions; a range, such as --set PATH=LO..HI, makes one unknown"
            : $"nothing in {path} is unknown, and no single value in it is called an assumption (`basis: assumption`): a range, such as --set PATH=LO..HI, makes one unknown");
        return ExitCode.BadInput;
    }

    /// <summary>Analyses the factors of a study; of one that has none all that its scenario does not know.</summary>
    public int RunStudy(string path)
    {
        Option[] wrong = [.. ((Option[])[options.Run.Set, options.Spread, options.Point]).Where(option => SweepOptions.IsGiven(parsed, option))];
        foreach (var option in wrong) place.Fault($"{option.Name} does not go with a study file: {path} says what is varied and what is set");
        _study = place.Told(StudyFile.Read(place.Load(path), place.Load));
        if (_study is not { } study || wrong.Length > 0 || !IsOfRanges(path, study) || !IsPossible()) return ExitCode.BadInput;
        if (study.Factors.IsEmpty) return Run(path, study.Scenario);
        if (!Without.All(channel => CompareCommand.Knows(place, study.Scenario, channel))) return ExitCode.BadInput;
        if (Measures(CompiledModel.Compile(study.Scenario.Model)) is not { } measures) return ExitCode.BadInput;
        try
        {
            return Run(SensitivityProblem.Of(study, Without, measures), result => new SensitivityReport(study.Scenario, Without, result, CommandWords.Repeat(parsed)) { Study = study });
        }
        catch (InvalidOperationException misfit)
        {
            place.Fault($"{path}: a point of the design is no valid scenario: {misfit.Message}");
            return ExitCode.BadInput;
        }
    }

    private bool IsOfRanges(string path, Study study)
    {
        var listed = study.Factors.Where(factor => !factor.IsSampled).Select(factor => factor.Path).ToList();
        if (listed.Count > 0) place.Fault($"{path}: {string.Join(", ", listed)} {(listed.Count == 1 ? "is a list" : "are lists")} of values: a sensitivity analysis divides the variance of ranges and distributions (`design: {{ kind: saltelli }}` says so of the file)");
        if (study.Alternatives.Length > 1) place.Fault($"{path} has {study.Alternatives.Length} alternatives: a sensitivity analysis is of one world; write what differs under `set`, or take channels out with --without");
        return listed.Count == 0 && study.Alternatives.Length == 1;
    }

    private ImmutableArray<StudyColumn>? Measures(CompiledModel model)
    {
        // First times are no measures of every replication.
        var kept = _study is { NamesMeasures: true } study ? study.Measures.Where(name => new Experiments.Measures.MeasureSchema(model).TryIndexOf(name, out _)).ToArray() : [];
        var measures = SensitivityMeasures.Of(model, IsUsual ? kept : parsed.GetValue(options.Measures)!, out var unknown);
        foreach (var name in unknown) place.Fault($"--measure {name}: there is no such measure of every replication; there are {string.Join(", ", new Experiments.Measures.MeasureSchema(model).Measures.Take(6).Select(measure => measure.Name))}, ...");
        return unknown.IsEmpty ? measures : null;
    }

    private int Run(SensitivityProblem problem, Func<SensitivityResult, SensitivityReport> report)
    {
        if (PlanOf(problem) is not { } plan) return ExitCode.BadInput;
        var progress = new Progress(plan.Replications(problem.Factors.Length), parsed.GetValue(options.Run.Quiet));
        SensitivityResult result;
        try
        {
            result = SensitivityRunner.Run(problem, plan, progress.Report, cancellation);
        }
        catch (ReplicationFailedException exception)
        {
            place.Fault(exception.Message);
            return ExitCode.Failed;
        }
        finally
        {
            progress.Clear();
        }

        if (!IsUsual) return Tell(report(result), progress.Elapsed);
        var often = SensitivityMeasures.OftenEnough(result, out var left);
        return Tell(report(often) with { LeftOut = left }, progress.Elapsed);
    }

    private SensitivityPlan? PlanOf(SensitivityProblem problem)
    {
        var plan = new SensitivityPlan
        {
            Method = Method,
            Samples = 1,
            Dice = (int)(SweepOptions.Given(parsed, options.Dice) ?? (_study is { Design.IsOfSensitivity: true } ? Math.Min(_study.Replications, 10_000) : parsed.GetValue(options.Dice))),
            SecondOrder = parsed.GetValue(options.SecondOrder),
            FromSequence = Design == "sobol",
            Seed = SweepOptions.Given(parsed, options.Run.Seed) ?? _study?.Seed ?? parsed.GetValue(options.Run.Seed),
            Threads = (int)parsed.GetValue(options.Run.Threads),
        };
        var factors = problem.Factors.Length;
        var most = plan.Method == SensitivityMethod.Saltelli ? SaltelliDesign.MostFactors : plan.FromSequence ? SobolSequence.MostDimensions : int.MaxValue;
        if (factors > most)
        {
            place.Fault($"--design {Design} takes at most {most} numbers, and {factors} are to be varied: --design morris takes any number");
            return null;
        }

        plan = plan with { Samples = SamplesOf(plan, factors) };
        if (SensitivityRunner.Kept(problem, plan) <= SensitivityRunner.MostKept) return plan;
        place.Fault($"{Digits.Whole(plan.Replications(factors))} replications with {Digits.Whole(problem.Measures.Length)} measures and {Digits.Whole(factors)} numbers are more than can be kept at once ({Digits.Whole(SensitivityRunner.MostKept)} numbers): a smaller -n, or fewer of --measure");
        return null;
    }

    // As many as the replications allow; of a sequence a power of two, which fills evenly.
    private int SamplesOf(SensitivityPlan plan, int factors)
    {
        if (parsed.GetValue(options.Base) is { } wanted) return (int)wanted;
        if (_study is { Design: { IsOfSensitivity: true, Points: > 0 } })
        {
            if (SweepOptions.IsGiven(parsed, options.Run.Replications)) place.Note($"-n counts for nothing here: the study says how many points its design has ({Digits.Whole(_study.Design.Points)}); --base changes that");
            return _study.Design.Points;
        }

        var fit = Math.Max(1, Budget(plan) / plan.Replications(factors));
        return plan.Method == SensitivityMethod.Saltelli ? (int)System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(fit / 2) + 1) : (int)Math.Min(int.MaxValue, fit);
    }

    private long Budget(SensitivityPlan plan)
    {
        const int TimesForDesigns = 10; // a design spends most of its points on differences
        var replications = parsed.GetValue(options.Run.Replications);
        return plan.Method == SensitivityMethod.GivenData || SweepOptions.IsGiven(parsed, options.Run.Replications) ? replications : TimesForDesigns * replications;
    }

    private int Tell(SensitivityReport report, TimeSpan elapsed)
    {
        if (report.Result.Samples == 0)
        {
            place.Fault("interrupted before there was anything to report");
            return ExitCode.Interrupted;
        }

        var page = report.Page();
        if (!place.Write(PageForm.Of(page, options.Run.Form(parsed), place)) | !PageReport.Write(page, () => SensitivityFigureSet.Of(report), place)) return ExitCode.Failed;
        place.Note($"{Digits.Count(report.Result.Replications, "replication")}, {elapsed.TotalSeconds:F2} s");
        return report.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
