using ChannelSim.Engine.Model;
using ChannelSim.Engine.Events;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>How it climbed: how often each rung was reached, and of those replications what led to it first.</summary>
internal static class LadderFigure
{
    /// <summary>The figure; null where no rung lies above the start.</summary>
    /// <param name="report">The run.</param>
    /// <param name="embedded">Replications that are drawn on the same page, to be linked.</param>
    public static Figure? Of(RunReport report, IReadOnlySet<long> embedded)
    {
        var model = report.Definition;
        var steps = Enumerable.Range(model.Start.Index + 1, model.Rungs.Length - model.Start.Index - 1).Reverse().Select(rung => Step(report, rung, embedded)).ToList();
        if (steps.Count == 0) return null;
        return new Figure
        {
            Key = "ladder",
            Title = "How it climbed",
            Caption = Caption(model, steps),
            Picture = new LadderPicture(steps),
            Table = Table(steps),
            Basis = new Basis(report.Provenance.Sample, "95 % intervals (bars: Wilson or exact)", report.Provenance),
        };
    }

    private static LadderStep Step(RunReport report, int rung, IReadOnlySet<long> embedded)
    {
        var (result, definition) = (report.Result, report.Definition.Rungs[rung]);
        var causes = CauseNames.Keys.Select(cause => new LadderCause(
            cause.Cause,
            result.OfThoseThatReached(rung, $"first_by_{cause.Key}"),
            result.Profiles.FirstArrival(rung, cause.Cause) is { } replication ? replication : null,
            result.Profiles.FirstArrival(rung, cause.Cause) is { } first && embedded.Contains(first)));
        return new LadderStep(
            definition.Title is { } title ? Phrases.Plain(title) : definition.Name, definition.Name,
            result.Mean($"rungs.{definition.Name}.reached"), result.FirstTimes[rung].Count, [.. causes], result.OfThoseThatReached(rung, "miscalculation_before"));
    }

    // The highest rung that was reached at all says most; of it, what led there, right and wrong.
    private static string Caption(ModelDefinition model, List<LadderStep> steps)
    {
        var highest = steps.Find(step => step.Arrivals > 0);
        if (highest is null) return $"No replication rose above {Phrases.Plain(model.Rungs[model.Start.Index].Title ?? model.Rungs[model.Start.Index].Name)}; each rung was reached by {Frequency.Of(steps[0].Reached)} at most.";
        var ways = highest.Causes.Where(cause => cause.Share.Value > 0).OrderByDescending(cause => cause.Share.Value).Select(cause => $"{Frequency.WithInterval(cause.Share)} {Words(cause.Cause)}").ToList();
        return $"The left bars say how often a rung was reached, with its interval; the right ones, of the replications that reached it, what led there first. {highest.Title}, the highest rung that was reached, came in {Frequency.WithInterval(highest.Reached)} replications: of those {string.Join(", ", ways)}. Right responses climb as wrong ones do, so a higher ladder alone does not mean more mistakes.";
    }

    internal static string Words(ClimbCause cause) => cause switch
    {
        ClimbCause.ResponseToDeliberate => "by a right response",
        ClimbCause.ResponseToAccident => "by a miscalculation",
        _ => "by the timeline",
    };

    private static Table Table(List<LadderStep> steps)
    {
        var rows = steps.Select(step => new Row(
        [
            step.Title,
            new NumberCell(step.Reached, NumberKind.Share, Unit.Percent, $"rungs.{step.Name}.reached"),
            .. step.Causes.Select(cause => step.Arrivals == 0 ? Cell.Empty : new NumberCell(cause.Share, NumberKind.Share, Unit.Percent, $"rungs.{step.Name}.first_by_{CauseNames.Keys.First(key => key.Cause == cause.Cause).Key}")),
            step.Arrivals == 0 ? Cell.Empty : new NumberCell(step.MiscalculationBefore, NumberKind.Share, Unit.Percent, $"rungs.{step.Name}.miscalculation_before"),
            new TextCell(Digits.Whole(step.Arrivals), IsNumber: true),
        ]));
        return new Table(
            [new("rung", IsKey: true), new("reached"), new("of those, by a right response"), new("by a miscalculation"), new("by the timeline"), new("a miscalculation before"), new("replications that reached it")],
            [.. rows])
            .With(Terms.FirstArrival, Terms.MiscalculationBefore);
    }
}
