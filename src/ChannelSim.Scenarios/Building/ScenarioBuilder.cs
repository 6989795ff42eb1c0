using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Document to model, section by section: names first, because everything refers to them.</summary>
internal sealed class ScenarioBuilder(Reading reading)
{
    /// <summary>Null where the file is too large for the engine, told here.</summary>
    public BuiltScenario? Build(MapNode root)
    {
        var sources = new SourceBuilder(reading);
        sources.Announce(root);
        var file = Block.Open(reading, "scenario", root, root.Place, "", Provenance.None);
        new VersionCheck(reading).Check(file);
        var sections = new Sections(reading, file);
        if (!new NameCheck(reading).Check(sections)) return null;
        var clock = new ClockBuilder(reading).Build(file.Inner("clock"));
        var observers = new Dictionary<string, int>(StringComparer.Ordinal);
        var exercise = new ExerciseBuilder(reading).Build(file);
        var model = Model(file, sections, clock, observers, exercise, out var manual, out var texts);
        var definedSources = sources.Build(file);
        var study = Study(file.Inner("study"));
        return new BuiltScenario(
            model, file.Text("title") ?? model.Id, file.Text("marking"), clock, definedSources, study, manual, exercise with { Entries = texts }, sections, observers);
    }

    private ModelDefinition Model(Block file, Sections sections, ScenarioClock? clock, Dictionary<string, int> observers, ExerciseSettings exercise, out ImmutableArray<TimelineEntryId> manual, out ImmutableArray<EntryTexts> texts)
    {
        var sides = new SideBuilder(reading).Build(sections.Sides);
        var rungs = new LadderBuilder(reading).Build(sections.Rungs);
        var (climates, startClimate) = new ClimateBuilder(reading).Build(sections.Climate);
        var goodwill = file.Inner("goodwill") ?? Block.Open(reading, "goodwill", null, file.Place, "goodwill", file.Provenance);
        var channelBuilder = new ChannelBuilder(reading, clock);
        ImmutableArray<ChannelDefinition> channels = [.. sections.Channels.Open().Select(pair => channelBuilder.Build(pair.Name, pair.Block))];
        var plans = new PlanBuilder(reading, channels);
        var incidentBuilder = new IncidentBuilder(reading, plans, plans.BySide(file), channels, observers);
        ImmutableArray<IncidentTypeDefinition> incidents = [.. sections.Incidents.Open().Select(pair => incidentBuilder.Build(pair.Name, pair.Block))];
        (var timeline, manual, texts) = new TimelineBuilder(reading, clock, exercise).Build(sections.Timeline);
        var model = new ModelDefinition
        {
            Id = Section.CheckId(file, reading),
            Horizon = clock?.Horizon ?? default,
            Parameters = [],
            Sides = sides,
            Rungs = rungs,
            Start = Start(file, rungs),
            Climates = climates,
            StartClimate = startClimate,
            GoodwillHalfLife = goodwill.NumberOrNull("half-life"),
            GoodwillStart = goodwill.Number("start"),
            Costs = Costs(file.Inner("costs")),
            Channels = channels,
            Incidents = incidents,
            Timeline = timeline,
        };
        return model with { Parameters = reading.Parameters.ToImmutable() };
    }

    private Rung Start(Block file, ImmutableArray<RungDefinition> rungs)
    {
        var start = file.Name("start") ?? 0;
        if (start < rungs.Length && rungs[start].Terminal)
            reading.Findings.Report(
                NameRules.TerminalStart, file.Raw("start")?.Place ?? file.PlaceOf("ladder"),
                $"the scenario starts on the terminal rung `{rungs[start].Name}`", "every replication would end before it begins");
        return new Rung(start);
    }

    private static CostDefinition? Costs(Block? block) => block is null ? null : new CostDefinition(block.Number("miscalculation"), block.Number("missed"));

    private static StudyDefinition Study(Block? block) =>
        block is null ? new StudyDefinition(null, []) : new StudyDefinition(
            block.Whole("replications"), [.. block.TextList("watch").Select(text => text.Text)]);
}
