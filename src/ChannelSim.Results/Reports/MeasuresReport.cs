using System.IO.Enumeration;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Reports;

/// <summary>Every number that a replication of a scenario yields, with what it means: the columns of the table <c>replication</c>, and what <c>--measure</c> of a sweep takes.</summary>
/// <param name="Scenario">The scenario, with its assignments.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
/// <param name="Pattern">Only names that fit, with <c>*</c> for anything; null: all.</param>
public sealed record MeasuresReport(Scenario Scenario, string Command, string? Pattern = null)
{
    /// <summary>The page.</summary>
    public Page Page()
    {
        var provenance = new Provenance { Verb = "measures", Worlds = [WorldOrigin.Of(Scenario, [])], Command = Command };
        var schema = new MeasureSchema(CompiledModel.Compile(Scenario.Model));
        var all = StudyColumns.Of(CompiledModel.Compile(Scenario.Model)).Select(column => new Measure(column.Name, column.Kind)).ToList();
        var chosen = all.Where(measure => Pattern is null || FileSystemName.MatchesSimpleExpression(Pattern, measure.Name, ignoreCase: false)).ToList();
        var table = new Table(
            [new("measure", IsKey: true), new("counted in"), new("what it is, in one replication")],
            [.. chosen.Select(measure => Row.Of(measure.Name, Words(measure), MeasureMeanings.Of(measure) + (IsCertain(schema, measure) ? "; always the same here" : "")))]);
        return new Page
        {
            Title = $"The measures of {(Scenario.Title.Length > 0 ? Scenario.Title : Scenario.Id)}",
            Provenance = provenance,
            Lead = [$"{Digits.Count(all.Count, "number")} for each replication; pages show their means{(chosen.Count < all.Count ? $". Shown: {Digits.Whole(chosen.Count)}, as asked for" : "")}."],
            Sections = [new Section("Measures", chosen.Count == 0 ? [new Paragraph("None fits.")] : [table])],
            Data = new DataTable(["measure", "unit", "kind", "meaning", "is_certain"], chosen.Select(measure => new DataRow(provenance.Baseline, [measure.Name, MeasureMeanings.UnitOf(measure), ParameterNames.Snake(measure.Kind.ToString()), MeasureMeanings.Of(measure), IsCertain(schema, measure)]))),
            Members = json =>
            {
                json.WriteStartArray("measures");
                foreach (var measure in chosen) Write(json, schema, measure);
                json.WriteEndArray();
            },
        };
    }

    private static string Words(Measure measure) => MeasureMeanings.UnitOf(measure) switch { "0_or_1" => "yes or no", var unit => unit };

    private static bool IsCertain(MeasureSchema schema, Measure measure) => schema.TryIndexOf(measure.Name, out var place) && schema.LimitsOf(place).IsCertain;

    private static void Write(Utf8JsonWriter json, MeasureSchema schema, Measure measure)
    {
        json.WriteStartObject();
        json.WriteString("name", measure.Name);
        json.WriteString("unit", MeasureMeanings.UnitOf(measure));
        json.WriteString("kind", ParameterNames.Snake(measure.Kind.ToString()));
        json.WriteString("meaning", MeasureMeanings.Of(measure));
        json.WriteBoolean("is_certain", IsCertain(schema, measure));
        json.WriteEndObject();
    }
}
