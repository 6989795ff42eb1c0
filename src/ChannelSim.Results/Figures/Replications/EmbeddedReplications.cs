using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>
/// Replications that a report shows as pictures. Which they are follows from rules, not from taste, so that neither a flattering nor a frightening one is picked: the rule stands
/// with each. They are stepped again from their seeds.
/// </summary>
public static class EmbeddedReplications
{
    private const int MostPairs = 6;

    /// <summary>Of a run: the worst, a typical one, one for each cause of the highest rung that was reached, one with a miscalculation, one with a missed act. One that is chosen twice is shown once.</summary>
    public static ImmutableArray<Figure> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Chosen(report).GroupBy(choice => choice.Replication).Select(group => Figure(report, group.Key, [.. group.Select(choice => choice.Reason)]))];
    }

    /// <summary>The numbers of the replications that a report of a run shows.</summary>
    public static IReadOnlySet<long> NumbersOf(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Chosen(report).Select(choice => choice.Replication).ToHashSet();
    }

    /// <summary>Of a comparison, for each other world: the first pair in which it comes higher than the first world, and the first in which it comes less high; where neither is, the first in which the two part.</summary>
    /// <returns>Empty where the report does not have the scenarios.</returns>
    public static ImmutableArray<Figure> Of(ComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Scenarios.IsEmpty) return [];
        return [.. report.Results.SelectMany((result, i) => Pairs(report, result, i + 1)).Take(MostPairs)];
    }

    private static IEnumerable<(long Replication, Reason Reason)> Chosen(RunReport report)
    {
        var (profiles, model) = (report.Result.Profiles, report.Definition);
        if (profiles.Worst is { } worst) yield return (worst, new("the worst", "No replication went higher, and of those that went so high none had more wrong decisions."));
        if (profiles.Typical is { } typical) yield return (typical, new("a typical one", "No outcome in outline (highest rung, miscalculations, missed acts) came up more often than its own."));
        var highest = Enumerable.Range(0, model.Rungs.Length).Last(rung => rung <= model.Start.Index || report.Result.FirstTimes[rung].Count > 0);
        var rung = model.Rungs[highest].Title is { } title ? Phrases.Plain(title) : model.Rungs[highest].Name;
        foreach (var (cause, words) in highest > model.Start.Index ? Causes : [])
            if (profiles.FirstArrival(highest, cause) is { } arrival) yield return (arrival, new($"{rung} {words}", $"It is the first that came to {rung}, the highest rung of all, {words}."));
        if (profiles.FirstMiscalculation is { } miscalculation) yield return (miscalculation, new("a miscalculation", "It is the first in which a side responded to what was not meant."));
        if (profiles.FirstMissed is { } missed) yield return (missed, new("a missed act", "It is the first in which a side stood down from what was meant."));
    }

    private static readonly (ClimbCause Cause, string Words)[] Causes =
        [(ClimbCause.ResponseToDeliberate, "by a right response"), (ClimbCause.ResponseToAccident, "by a miscalculation"), (ClimbCause.Timeline, "by the timeline")];

    private static Figure Figure(RunReport report, long replication, List<Reason> reasons)
    {
        var traced = Traced.Of(report.Definition, report.Result.Plan.KeyOf(replication), report.Result.Plan.FixedKnowledge);
        var why = new Reason(string.Join(", ", reasons.Select(reason => reason.Title)), string.Join(' ', reasons.Select(reason => reason.Sentence)));
        return ReplicationFigure.Of(report.Scenario, traced, why, replication, string.Create(CultureInfo.InvariantCulture, $"{report.Trace} --replication {replication}"), report.Provenance);
    }

    private static IEnumerable<Figure> Pairs(ComparisonReport report, PairedResult result, int other)
    {
        var (first, second) = (Phrases.Quoted(report.Worlds[0].Name), Phrases.Quoted(report.Worlds[other].Name));
        var counts = result.Find("peak_rung")?.Paired ?? default;
        string Of(long count) => $"one of {Digits.Whole(count)} of {Digits.Count(result.Pairs, "pair")}";
        (long? Replication, Reason Reason)[] ways =
        [
            (result.FirstHigher, new($"higher in {second}", $"It is the first pair that comes higher in {second} than in {first}, {Of(counts.Higher)}; {Digits.Whole(counts.Lower)} come less high.")),
            (result.FirstLower, new($"higher in {first}", $"It is the first pair that comes less high in {second} than in {first}, {Of(counts.Lower)}; {Digits.Whole(counts.Higher)} come higher.")),
        ];
        var chosen = ways.Where(way => way.Replication is not null).ToList();
        if (chosen.Count == 0 && result.Partings.Count > 0) chosen.Add((result.Partings[0], new("other outcomes", $"It is the first pair with other outcomes, {Of(result.Parted)}; in none do they come to different rungs.")));
        return chosen.Select(way => Pair(report, result, other, way.Replication!.Value, way.Reason));
    }

    private static Figure Pair(ComparisonReport report, PairedResult result, int other, long replication, Reason why)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{ReplicationFigure.KeyPrefix}{replication}{(report.Results.Count > 1 ? $"-world-{other + 1}" : "")}");
        return PairFigure.Of(World(0, result.Baseline.Definition), World(other, result.Alternative.Definition), why, replication, key, report.Provenance);

        TracedWorld World(int world, ModelDefinition model) =>
            new(report.Worlds[world].Name, report.Scenarios[world], Traced.Of(model, result.Plan.KeyOf(replication), result.Plan.FixedKnowledge));
    }
}
