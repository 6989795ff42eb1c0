using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Checking;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Studies;

/// <summary>The parts of a study beside its scenario.</summary>
internal sealed class StudyParts(Reading reading, Block file, Func<string, ScenarioSource> open, ScenarioSource scenarioSource, ImmutableArray<Assignment> assignments)
{
    private Findings Findings => reading.Findings;

    /// <summary>Null after a fault; what is wrong is told.</summary>
    public Study? Read(Scenario scenario, ImmutableArray<string> known)
    {
        var list = new MeasureList(known, Findings);
        var measures = list.Choose(file.TextList("measures"));
        var until = Until(list, scenario.Model);
        var ofSensitivity = file.Inner("design")?.Choice("kind") >= (int)DesignKind.Sobol;
        var replications = until?.AtMost ?? file.Whole("replications") ?? (ofSensitivity ? 2 : 1000);
        if (until is not null && !measures.Contains(until.Measure)) measures = [.. known.Where(name => name == until.Measure || measures.Contains(name))];
        if (until is not null && file.Has("replications"))
            Findings.Report(KeyRules.Exclusive, file.PlaceOf("replications"), "`replications` beside `until`", "`at-most` says how many there can be");
        var (design, factors) = Design();
        var alternatives = Alternatives(scenario);
        CheckSetOnce(factors, alternatives);
        CheckCount(design, factors, alternatives.Length);
        return Findings.HasErrors ? null : new Study
        {
            Id = "",
            Title = "",
            ScenarioSource = scenarioSource,
            Scenario = scenario,
            Assignments = assignments,
            Factors = [.. factors.Select(factor => factor.Factor with { Place = factor.Path })],
            Alternatives = [.. alternatives.Select(alternative => alternative.Alternative)],
            Design = design,
            Replications = replications,
            Until = until,
            Dice = file.Whole("dice") ?? 10,
            FixedKnowledge = file.Choice("knowledge") == 1,
            Measures = measures,
            NamesMeasures = !file.TextList("measures").IsEmpty,
            Seed = Seed(),
            Events = file.Whole("events") ?? 0,
            Varied = file.PlaceOf(file.Has("factors") ? "factors" : "alternatives"),
        };
    }

    private ulong Seed()
    {
        if (file.Raw("seed") is not ScalarNode scalar) return 1;
        if (ulong.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return seed;
        Findings.Report(ValueRules.NotNumber, scalar.Place, $"`seed` cannot be `{scalar.Text}`", $"it is a whole number from 0 to {ulong.MaxValue}");
        return 1;
    }

    private StoppingRule? Until(MeasureList measures, ModelDefinition model)
    {
        if (file.Inner("until") is not { } block) return null;
        var measure = block.Raw("measure") as ScalarNode;
        var known = measure is not null && measures.Knows(measure);
        var (width, most) = (HalfWidth(block), block.Whole("at-most"));
        var rung = known ? model.Rungs.Select(item => $"rungs.{item.Name}.reached").ToList().IndexOf(measure!.Text) : -1;
        if (rung >= 0 && StoppingLimits.Certain(model, rung) is { } why) Findings.Report(StudyRules.Until, measure!.Place, $"`until` waits for nothing: {why}", "or say how many `replications` there are to be");
        if (width >= StoppingLimits.WidestShare && IsShare(measure?.Text ?? "")) Findings.Report(StudyRules.Until, block.PlaceOf("half-width"), "`half-width` is that of an interval from 0 to 1", "write one between 0 and 50 %");
        if (most is { } bound && StoppingLimits.Early(bound, "`at-most`") is { } odd) Findings.Report(WarningRules.EarlyBound, block.PlaceOf("at-most"), odd, "write a larger one, or `replications` in place of `until`");
        return known && width is not null && most is not null ? new StoppingRule(measure!.Text, width.Value, most.Value) : null;
    }

    private static bool IsShare(string measure) =>
        measure is "any_miscalculation" or "terminal" || (measure.StartsWith("rungs.", StringComparison.Ordinal) && !measure.EndsWith("_minutes", StringComparison.Ordinal));

    private double? HalfWidth(Block block)
    {
        if (block.Raw("half-width") is not ScalarNode scalar) return null;
        var unit = FactorReader.UnitOf(scalar.Text);
        var (quantity, fault) = Quantity.Read(scalar.Text, unit);
        if (fault is null && (quantity.IsRange || !(quantity.Low > 0))) fault = new Fault(ValueRules.TooSmall, $"`half-width` cannot be `{scalar.Text}`", "it is one number above 0, such as `1%` or `0.05`");
        if (fault is null) return quantity.Low;
        Findings.Report(fault.Rule, scalar.Place, fault.What, fault.Hint, fault.Suggestions);
        return null;
    }

    private (StudyDesign Design, ImmutableArray<PlacedFactor> Factors) Design()
    {
        var block = file.Inner("design");
        var kind = (DesignKind)(block?.Choice("kind") ?? 0);
        var points = block?.Whole("points") ?? (kind >= DesignKind.Sobol ? 0 : 32);
        if (kind == DesignKind.Points) return Table(block!);
        if (block?.Has("file") == true) Findings.Report(StudyRules.Design, block.PlaceOf("file"), $"`file` is for `kind: points`, not for `{kind.ToString().ToLowerInvariant()}`", "remove it, or write `kind: points`");
        var reader = new FactorReader(Findings);
        ImmutableArray<PlacedFactor> factors = [.. StudyBuilder.Values(file, "factors", Findings).Select(reader.Read).OfType<PlacedFactor>()];
        foreach (var factor in factors) Try(factor);
        if (kind >= DesignKind.Sobol) CheckOfSensitivity(block!, kind.ToString().ToLowerInvariant(), factors);
        if (factors.IsEmpty && kind == DesignKind.Latin) Findings.Report(StudyRules.Design, block!.PlaceOf("kind"), "a Latin hypercube over nothing", "name something to vary under `factors`");
        return (new StudyDesign(kind, points), factors);
    }

    private void CheckOfSensitivity(Block block, string kind, ImmutableArray<PlacedFactor> factors)
    {
        foreach (var factor in factors.Where(factor => !factor.Factor.IsSampled))
            Findings.Report(StudyRules.Design, factor.Path, $"`{factor.Factor.Path}` is a list of values", $"`kind: {kind}` takes ranges `60..80%` and distributions, whose variance it divides");
        if (file.Has("alternatives")) Findings.Report(StudyRules.Design, file.PlaceOf("alternatives"), $"`alternatives` beside `kind: {kind}`", "a sensitivity analysis is of one world: write what differs under `set`, or give `channelsim sensitivity` a `--without`");
        if (file.Has("until")) Findings.Report(StudyRules.Design, file.PlaceOf("until"), $"`until` beside `kind: {kind}`", "all points of a design need equally many replications: write `replications`");
    }

    private (StudyDesign Design, ImmutableArray<PlacedFactor> Factors) Table(Block block)
    {
        if (file.Has("factors")) Findings.Report(StudyRules.Design, file.PlaceOf("factors"), "`factors` beside `kind: points`", "the table has the values: remove one of the two");
        if (block.Has("points")) Findings.Report(StudyRules.Design, block.PlaceOf("points"), "`points` beside `kind: points`", "each row of the table is a point: remove it");
        if (block.Text("file") is not { } name)
        {
            Findings.Report(KeyRules.Missing, block.PlaceOf("kind"), "`design` has no `file`", "`kind: points` needs it, for instance `file: points.csv`");
            return (new StudyDesign(DesignKind.Points, 0), []);
        }

        var reader = new PointTableReader(open(name), Findings);
        if (reader.Read() is not { } table) return (new StudyDesign(DesignKind.Points, 0), []);
        return (new StudyDesign(DesignKind.Points, table.Rows.Length, table), [.. table.Paths.Select((path, column) => Column(table, column, path, reader))]);
    }

    private PlacedFactor Column(PointTable table, int column, string path, PointTableReader reader)
    {
        var first = table.Rows.Select((row, i) => (Text: row[column], Place: table.Places[i])).Where(cell => cell.Text.Length > 0).DistinctBy(cell => cell.Text).ToImmutableArray();
        var factor = new Factor(path, [.. first.Select(cell => cell.Text)], null, Engine.Model.ParameterUnit.Number, "");
        var placed = new PlacedFactor(factor, reader.Header[column], first);
        Try(placed);
        return placed;
    }

    private void Try(PlacedFactor factor)
    {
        var check = new LevelCheck(scenarioSource, assignments, Findings);
        foreach (var (text, place) in factor.Values) check.Try(factor.Factor.Path, text, factor.Path, place);
    }

    private ImmutableArray<(Alternative Alternative, MapEntry? Entry)> Alternatives(Scenario scenario)
    {
        if (file.Raw("alternatives") is not { } node) return [(Alternative.AsItIs, null)];
        if (node is MapNode { Entries.IsEmpty: false } map) return [.. map.Entries.Select(entry => (ReadAlternative(entry, scenario), (MapEntry?)entry))];
        Findings.Report(KeyRules.Shape, node.Place, "`alternatives` is a map from names to what differs", "for instance `as it is: {}` and `without it: { without: [hotline] }`");
        return [(Alternative.AsItIs, null)];
    }

    private Alternative ReadAlternative(MapEntry entry, Scenario scenario)
    {
        var block = Block.Open(reading, "study-alternative", entry.Value, entry.Key.Place, $"alternatives.{entry.Name}", Provenance.None);
        var check = new LevelCheck(scenarioSource, assignments, Findings);
        var set = StudyBuilder.Values(block, "set", Findings);
        foreach (var value in set) check.Try(value.Name, FlowText.Of(value.Value), value.Key.Place, value.Value.Place);
        var channels = reading.Names.Of(Keys.NameSort.Channel);
        ImmutableArray<string> without = [.. block.NameList("without").Select(channel => channels[channel])];
        foreach (var odd in RemovedChannels.Warnings(scenario.Model, scenario.Places, without))
            if (!set.Any(value => odd.Hint.Contains($"`{value.Name}=", StringComparison.Ordinal))) Findings.Report(odd.Rule, (block.Raw("without") ?? entry.Value).Place, $"{odd.What} ({odd.Place})", odd.Hint);
        return new Alternative(entry.Name, [.. set.Select(StudyBuilder.Assigned)], without) { Place = entry.Key.Place };
    }

    private void CheckSetOnce(ImmutableArray<PlacedFactor> factors, ImmutableArray<(Alternative Alternative, MapEntry? Entry)> alternatives)
    {
        var overlap = new PathOverlap(scenarioSource);
        foreach (var (index, factor) in factors.Index())
        {
            var path = factor.Factor.Path;
            if (factors.Take(index).FirstOrDefault(other => overlap.Between(other.Factor.Path, path)) is { } around)
                Findings.Report(StudyRules.SetTwice, factor.Path, $"two factors set the same value: `{path}` and `{around.Factor.Path}`", "setting the one would undo the other: keep one of the two");
            if (assignments.Any(assignment => overlap.Between(assignment.Path, path)))
                Findings.Report(StudyRules.SetTwice, factor.Path, $"`{path}` is varied, and set under `set`", "the values set would never count: remove one of the two");
            if (alternatives.Any(item => item.Alternative.Assignments.Any(assignment => overlap.Between(assignment.Path, path))))
                Findings.Report(StudyRules.SetTwice, factor.Path, $"`{path}` is varied, and set by an alternative", "vary it in one place: remove one of the two");
        }
    }

    private void CheckCount(StudyDesign design, ImmutableArray<PlacedFactor> factors, int alternatives)
    {
        var sampled = design.Kind != DesignKind.Factorial || factors.Any(factor => factor.Factor.IsSampled) ? design.Points : 1;
        var count = (double)sampled * alternatives;
        if (design.Kind == DesignKind.Factorial) count = factors.Where(factor => !factor.Factor.IsSampled).Aggregate(count, (product, factor) => product * factor.Factor.Levels.Length);
        if (count > Study.MostPoints)
            Findings.Report(StudyRules.TooManyPoints, file.PlaceOf(file.Has("factors") ? "factors" : "design"), string.Create(CultureInfo.InvariantCulture, $"{count:N0} design points"), string.Create(CultureInfo.InvariantCulture, $"at most {Study.MostPoints:N0} can be run: take fewer values, or `kind: latin`"));
    }
}
