using System.CommandLine;
using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Options;
using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Figures.Regrets;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Commands;

/// <summary>Compares policies over states of the world.</summary>
internal sealed class RegretWork(Workplace place, ParseResult parsed, CompareOptions compare, RunOptions options, ComparedWorlds compared, RunPlan plan, CancellationToken cancellation)
{
    private readonly RegretDesign _design = new(compared);

    public int Run()
    {
        if (Measure() is not { } measure || !IsPossible()) return ExitCode.BadInput;
        var progress = new Progress(plan.Replications * compared.States.Count, parsed.GetValue(options.Quiet));
        var done = 0L;
        RegretResult? result;
        try
        {
            result = _design.Run(measure, plan, replications => progress.Report(done = replications), cancellation);
        }
        finally
        {
            progress.Clear();
        }

        if (result is null)
        {
            place.Fault($"interrupted after {done / plan.Replications} of {Digits.Count(compared.States.Count, "state")}");
            return ExitCode.Interrupted;
        }

        var report = RegretReport.Of(compared, measure, result, plan, CommandWords.Repeat(parsed));
        var page = report.Page();
        return place.Write(PageForm.Of(page, options.Form(parsed), place)) & PageReport.Write(page, () => RegretFigureSet.Of(report), place) ? ExitCode.Done : ExitCode.Failed;
    }

    private string? Measure()
    {
        var wanted = parsed.GetValue(compare.Measure) ?? _design.UsualMeasure;
        if (_design.Has(wanted)) return wanted;
        place.Fault($"--measure {wanted}: there is no such measure; there are {string.Join(", ", _design.Measures.Take(6))}, ...");
        return null;
    }

    private bool IsPossible()
    {
        var all = _design.Check(cancellation).ToList();
        foreach (var impossible in all.Where(policy => !policy.IsPossible)) place.Fault($"{impossible.Policy} in state {impossible.State}: {impossible.Fault}");
        return AreEquallyLong([.. all.Where(policy => policy.IsPossible)]) && all.TrueForAll(policy => policy.IsPossible);
    }

    // A policy that is run for less time costs less for that alone.
    private bool AreEquallyLong(List<PolicyInState> policies)
    {
        if (policies.Count == 0) return true;
        var (longest, shortest) = (policies.MaxBy(policy => policy.HorizonMinutes)!, policies.MinBy(policy => policy.HorizonMinutes)!);
        if (longest.HorizonMinutes == shortest.HorizonMinutes) return true;
        place.Fault(
            $"{longest.Policy} in state {longest.State} lasts {Digits.Span(longest.HorizonMinutes)}, {shortest.Policy} in state {shortest.State} {Digits.Span(shortest.HorizonMinutes)}: "
            + "totals of unlike times are not ranked; give all of them one `clock.horizon`");
        return false;
    }
}
