using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Exact;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>A comparison of worlds and what is needed to say where its numbers come from.</summary>
/// <param name="Worlds">The worlds; the others are compared with the first.</param>
/// <param name="Results">By other world what came out.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
public sealed record ComparisonReport(ImmutableArray<WorldOrigin> Worlds, IReadOnlyList<PairedResult> Results, TimeSpan Elapsed, string Command)
{
    private IReadOnlyList<IReadOnlyList<PairedDifference?>>? _rows;
    private IReadOnlyList<ImmutableDictionary<string, ExactPair>>? _exact;

    /// <summary>By other world and measure the exact values; empty where no closed form applies.</summary>
    internal IReadOnlyList<ImmutableDictionary<string, ExactPair>> Exact => _exact ??= [.. Results.Select(ExactPair.Of)];

    /// <summary>The study file that asks for it, or null.</summary>
    public Study? Study { get; init; }

    /// <summary>The scenarios of the worlds, so that replications can be told; empty where only numbers are shown.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>Pairs of replications that were done.</summary>
    public long Pairs => Results[0].Pairs;

    /// <summary>Whether it was stopped before all pairs were done.</summary>
    public bool Interrupted => Results[0].Interrupted;

    /// <summary>What speaks against taking the differences as they are.</summary>
    public ImmutableArray<string> Warnings => [.. WorldDifferences.Between([.. Worlds.Select((world, i) => (world.Name, ModelOf(i)))]), .. WorldDifferences.Same(Worlds)];

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new()
    {
        Verb = "compare",
        Worlds = Worlds,
        Command = Command,
        Seed = Results[0].Plan.Seed,
        Replications = Pairs,
        Sample = Digits.Count(Pairs, Results.Count == 1 ? "pair" : "replication") + (Results.Count == 1 ? "" : " of each world"),
        FixedKnowledge = Results[0].Plan.FixedKnowledge,
        Dice = Results[0].Plan.Dice,
        Study = Study is null ? null : StudyOrigin.Of(Study),
    };

    /// <summary>The page.</summary>
    public Page Page() => new ComparisonPage(this).Page();

    /// <summary>The model of a world.</summary>
    internal ModelDefinition ModelOf(int world) => world == 0 ? Results[0].Baseline.Definition : Results[world - 1].Alternative.Definition;

    /// <summary>Whether all replications are equally long: totals over unlike times are not compared.</summary>
    internal bool SameHorizon => Results.All(result => result.Alternative.Horizon.Minutes == result.Baseline.Horizon.Minutes);

    /// <summary>The measures that are looked at together.</summary>
    internal IReadOnlyList<(string Measure, string Words)> Measures => ComparedMeasures.Of(ModelOf(0), Study, withCauses: Results.Count == 1);

    /// <summary>By other world and measure the comparison, each with whether it holds among all of them.</summary>
    internal IReadOnlyList<IReadOnlyList<PairedDifference?>> Rows => _rows ??= PairedRows.Of(Results, [.. Measures.Select(measure => measure.Measure)]);

    /// <summary>A comparison of any measure, with whether it holds among those of the page if it is one of them.</summary>
    internal PairedDifference Any(int alternative, int measure)
    {
        var name = Results[alternative].Schema.Measures[measure].Name;
        return Enumerable.Range(0, Measures.Count).Where(i => Measures[i].Measure == name).Select(i => Rows[alternative][i]).FirstOrDefault() ?? Results[alternative][measure];
    }
}
