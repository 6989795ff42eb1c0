using System.CommandLine;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;

namespace ChannelSim.Cli.Commands;

/// <summary>Compares policies over states of the world.</summary>
internal sealed class RegretWork(Workplace place, ParseResult parsed, CompareOptions compare, RunOptions options, Contest contest, RunPlan plan, CancellationToken cancellation)
{
    public int Run()
    {
        if (Measure() is not { } measure || !AreAllPossible()) return ExitCode.BadInput;
        var progress = new Progress(plan.Replications * contest.States.Count, parsed.GetValue(options.Quiet));
        var done = 0L;
        RegretResult? result;
        try
        {
            result = RegretRunner.Run(contest.States.Count, Models, measure, plan, replications => progress.Report(done = replications), cancellation);
        }
        finally
        {
            progress.Clear();
        }

        if (result is null)
        {
            place.Fault($"interrupted after {done / plan.Replications} of {Digits.Count(contest.States.Count, "state")}");
            return ExitCode.Interrupted;
        }

        var report = new RegretReport(
            contest.Origins, contest.States, contest.Factors, measure, result, plan, CommandWords.Repeat(parsed), (state, policy) => contest.Worlds[policy].Compile(contest.States[state].Assignments, out _)!)
        {
            Study = contest.Study,
            Warnings = [.. WorldDifferences.Between([.. contest.Worlds.Select(world => (world.Name, world.Scenario.Model))]), .. WorldDifferences.Same(contest.Origins)],
        };
        return place.Write(PageForm.Of(report.Page(), options.Form(parsed), place)) ? ExitCode.Done : ExitCode.Failed;
    }

    private List<CompiledModel> Models(int state) => [.. contest.Worlds.Select(world => world.Compile(contest.States[state].Assignments, out _)!)];

    private string? Measure()
    {
        var schemas = contest.Worlds.Select(world => new MeasureSchema(world.Compile())).ToList();
        var wanted = parsed.GetValue(compare.Measure) ?? (schemas.TrueForAll(schema => schema.HasCost) ? "decision_cost" : "miscalculations");
        if (schemas.TrueForAll(schema => schema.TryIndexOf(wanted, out _))) return wanted;
        place.Fault($"--measure {wanted}: there is no such measure; there are {string.Join(", ", schemas[0].Measures.Take(6).Select(measure => measure.Name))}, ...");
        return null;
    }

    private bool AreAllPossible()
    {
        var good = true;
        List<(string World, int State, double Minutes)> horizons = [];
        foreach (var state in contest.States)
        {
            foreach (var world in contest.Worlds)
            {
                cancellation.ThrowIfCancellationRequested();
                if (world.Compile(state.Assignments, out var fault) is { } model)
                {
                    horizons.Add((world.Name, state.Id, model.Horizon.Minutes));
                    continue;
                }

                place.Fault($"{world.Name} in state {state.Id}: {fault}");
                good = false;
            }
        }

        return AreEquallyLong(horizons) && good;
    }

    // A policy that is run for less time costs less for that alone.
    private bool AreEquallyLong(List<(string World, int State, double Minutes)> horizons)
    {
        if (horizons.Count == 0) return true;
        var (longest, shortest) = (horizons.MaxBy(world => world.Minutes), horizons.MinBy(world => world.Minutes));
        if (longest.Minutes == shortest.Minutes) return true;
        place.Fault(
            $"{longest.World} in state {longest.State} lasts {Digits.Span(longest.Minutes)}, {shortest.World} in state {shortest.State} {Digits.Span(shortest.Minutes)}: "
            + "totals of unlike times are not ranked; give all of them one `clock.horizon`");
        return false;
    }
}
