using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>One replication, as a story and as data, for one audience: what is told is the same in every form.</summary>
/// <param name="Scenario">The scenario, with what was set.</param>
/// <param name="Origin">Which replication it is.</param>
/// <param name="Traced">What was heard of it.</param>
/// <param name="Audience">Who is told.</param>
/// <param name="Brief">Whether only the turning points are told.</param>
internal sealed record TraceReport(Scenario Scenario, TraceOrigin Origin, Traced Traced, Audience Audience, bool Brief)
{
    private IReadOnlyList<View>? _views;
    private Provenance? _shown;

    /// <summary>What happened, as the audience is told of it.</summary>
    public IReadOnlyList<View> Views => _views ??= Traced.For(Scenario, Audience, Brief);

    /// <summary>The hash of the world in the end: a fact about all that happened, so for control alone; null where the replication came to no end.</summary>
    public string? WorldHash => Audience.IsControl ? Traced.WorldHash : null;

    /// <summary>How the audience is called in headings.</summary>
    public string Listener => Audience.Side is { } side ? new Cast(Model, byName: false).Side(side) : "the room";

    private ModelDefinition Model => Traced.Model;

    private ScenarioClock Clock => Scenario.Clock;

    /// <summary>Where it comes from, for this audience: a value that was set may be a truth, and stands in what control alone reads.</summary>
    public Provenance Shown => _shown ??= Audience.IsControl || Scenario.Assignments.IsEmpty
        ? Origin.Provenance
        : Origin.Provenance with { Worlds = [Origin.Provenance.Baseline with { Set = [], ModelSha256 = null }], Study = null, Command = "" };

    /// <summary>The page: under headings of day and time what happened; control also reads what was drawn for numbers that are not known.</summary>
    public Page Page()
    {
        var (drawn, outcome) = (Drawn(), new TraceOutcome(this).Section());
        return new Page
        {
            Title = Scenario.Title,
            Provenance = Shown,
            Lead = [.. Lead()],
            Warnings = Audience.IsControl ? [.. Origin.Warnings, .. Traced.Failure is { } failure ? [$"the replication breaks off here: {failure}"] : Array.Empty<string>()] : [],
            Sections = [.. drawn.IsEmpty ? [] : new[] { Knowledge(drawn) }, Story(), outcome],
            WorldHash = WorldHash,
            Data = TraceFigures.Table(this, drawn, outcome),
            Members = json => TraceJson.Write(this, drawn, json),
        };
    }

    /// <summary>The heading under which the values drawn stand.</summary>
    public string KnowledgeTitle => Origin.Provenance.FixedKnowledge ? "Not known, held at their means" : "Not known, drawn for this replication";

    /// <summary>The heading of the story.</summary>
    public string StoryTitle => Audience.IsControl ? "What happened" : Audience.IsRoom ? "What both sides may hear" : $"What {Listener} sees and hears";

    private IEnumerable<string> Lead()
    {
        if (Shown != Origin.Provenance) yield return $"changed: {Digits.Count(Scenario.Assignments.Length, "value")}, which control knows";
        yield return $"replication {Origin.Replication}, seed {Origin.Provenance.Seed}, {For()}";
        if (Origin.KnowledgeOf is { } of) yield return $"unknown numbers are those of replication {of}";
        else if (Origin.Provenance is { FixedKnowledge: true, Drawn.Length: > 0 }) yield return Origin.Provenance.Drawn;
        var others = Clock.OtherZones().Select(zone => zone.Zone.Id).ToList();
        yield return $"From {Clock.DayOf(0)} {Clock.ClockOf(0)}. Times are those of {Clock.Zone.Id}{(others.Count == 0 ? "" : $", in brackets those of {Listing.Of(others)}")}.";
    }

    private string For() => Audience.IsControl ? "for control, with the truth" : Audience.IsRoom ? "for the whole room: what both sides may hear" : $"for {Listener} alone";

    private ImmutableArray<(ParameterDefinition Parameter, double Value)> Drawn() =>
        Audience.IsControl && !Brief ? [.. Model.Parameters.Zip(Traced.Values).Where(item => !item.First.Spread.IsConstant)] : [];

    private Section Knowledge(ImmutableArray<(ParameterDefinition Parameter, double Value)> drawn) =>
        new(KnowledgeTitle, [new Table([new("", IsKey: true), new("")], [.. drawn.Select(item => Row.Of(item.Parameter.Path, TraceFigures.Spoken(item.Parameter.Unit, item.Value)))])]);

    private Section Story()
    {
        var moments = Views.Where(view => view.IsStory)
            .Select(view => (Day: Clock.DayOf(view.Minutes), Clock: Clock.ClockOf(view.Minutes), Heading: Clock.DayWithChanges(view.Minutes), view.Text))
            .GroupBy(view => (view.Day, view.Clock))
            .Select(group => new StoryMoment(group.First().Heading, group.Key.Clock, [.. group.Select(view => view.Text)]));
        return new Section(StoryTitle, [new Story([.. moments])]);
    }
}
