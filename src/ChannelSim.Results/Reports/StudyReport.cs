using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The summary of a study that is complete, read from its folder, and what is needed to say where its numbers come from.</summary>
/// <param name="Plan">The study.</param>
/// <param name="Outcome">What came of working on it.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
public sealed record StudyReport(StudyPlan Plan, StudyOutcome Outcome, string Command)
{
    private PairedEstimate[][]? _differences;
    private Estimate[][]? _overSamples;
    private ImmutableArray<WorthTracing>? _traces;
    private WorldOrigin? _scenario;
    private StudyExact? _exact;

    /// <summary>The page.</summary>
    public Page Page() => new StudyPage(this).Page();

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new()
    {
        Verb = "sweep",
        Worlds = [Scenario],
        Command = Command,
        Seed = Study.Seed,
        Replications = Outcome.Rows,
        Sample = $"{Digits.Count(Outcome.Rows, "replication")} of {Digits.Count(Plan.Points.Length, "design point")}",
        FixedKnowledge = Study.FixedKnowledge,
        Dice = Study.Dice,
        Study = StudyOrigin.Of(Study),
        Folder = Outcome.Folder,
    };

    internal Study Study => Plan.Study;

    /// <summary>The scenario with what the study sets everywhere.</summary>
    internal WorldOrigin Scenario => _scenario ??= WorldOrigin.Of(Study.Scenario, []) with { Name = Study.Id, ModelSha256 = null, HorizonMinutes = SameHorizon ? Plan.Facts[0].HorizonMinutes : double.NaN };

    /// <summary>The world of a design point.</summary>
    internal WorldOrigin WorldOf(int point) => Scenario with
    {
        Name = Plan.Points[point].Alternative.Name.Length > 0 ? Plan.Points[point].Alternative.Name : Study.Id,
        ModelSha256 = Plan.Facts[point].ModelHash,
        HorizonMinutes = Plan.Facts[point].HorizonMinutes,
        Set = [.. Plan.Points[point].Assignments.Select(assignment => assignment.Text)],
        Without = Plan.Points[point].Alternative.Without,
    };

    internal StudyShape Shape => new(Study, Plan.Points.Length);

    internal IEnumerable<SummaryRow> Rows => SummaryReader.Rows(Path.Combine(Outcome.Folder, "summary.parquet"));

    /// <summary>By combination but the first, by measure that is <see cref="Tested"/>, the paired difference; empty where there are too many to be read, or points are not equally long.</summary>
    internal PairedEstimate[][] Differences => _differences ??= Shape.IsSmall && SameHorizon && !Tested.IsEmpty ? Pairs(Tested).Differences() : [];

    /// <summary>By combination, by measure that is shown, the mean over samples; empty where there is one sample.</summary>
    internal Estimate[][] OverSamples => _overSamples ??= Shape.Samples > 1 ? Pairs(Shown).Means() : [];

    /// <summary>Replications that are worth a look.</summary>
    internal ImmutableArray<WorthTracing> Traces => _traces ??= WorthTracing.Of(Plan, Outcome.Folder);

    /// <summary>Exact values at the design points.</summary>
    internal StudyExact Exact => _exact ??= new StudyExact(this);

    /// <summary>Whether all replications are equally long: totals over unlike times are not compared.</summary>
    internal bool SameHorizon => Plan.Facts.All(facts => facts.HorizonMinutes == Plan.Facts[0].HorizonMinutes);

    /// <summary>What speaks against comparing design points.</summary>
    internal ImmutableArray<string> Warnings => SameHorizon ? [] :
        [$"other horizons: design points last from {Digits.Span(Plan.Facts.Min(facts => facts.HorizonMinutes))} to {Digits.Span(Plan.Facts.Max(facts => facts.HorizonMinutes))}, and totals and probabilities of unlike times are not compared"];

    /// <summary>The measures that the page shows.</summary>
    internal ImmutableArray<string> Shown => StudyMeasures.Shown(Study);

    /// <summary>The measures that are tested together, those that are shown first.</summary>
    internal ImmutableArray<string> Tested => StudyMeasures.Tested(Study);

    private StudyPairs Pairs(ImmutableArray<string> measures) => new(Plan, Outcome.Folder, Shape, measures);
}
