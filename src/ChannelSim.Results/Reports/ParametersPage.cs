using System.Collections.Immutable;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>The page of a scenario's numbers.</summary>
internal sealed class ParametersPage(ParametersReport report)
{
    private readonly ImmutableArray<ParameterDefinition> _chosen = report.Chosen;

    public Page Page()
    {
        var provenance = report.Provenance;
        return new Page
        {
            Title = $"The numbers of {(report.Scenario.Title.Length > 0 ? report.Scenario.Title : report.Scenario.Id)}",
            Provenance = provenance,
            Lead = [.. Lead(provenance.Baseline)],
            Sections = [.. Sections()],
            Data = new DataTable(["parameter", "unit", "law", "low", "high", "mean", "a", "b", "c", "text", "basis", "sources", "is_default"], Rows(provenance.Baseline)),
            Members = Write,
        };
    }

    private IEnumerable<string> Lead(WorldOrigin world)
    {
        var unknown = report.Scenario.Model.Parameters.Count(parameter => !parameter.Spread.IsConstant);
        var rest = world.Inputs - world.Assumed - world.Unsaid;
        yield return world.Inputs == 0
            ? "The file gives no number of its own."
            : $"Of {Digits.Count(world.Inputs, "number")} in the file, {Digits.Whole(world.Assumed)} are assumptions and {Digits.Whole(world.Unsaid)} have no stated basis; {Digits.Whole(rest)} name a source or an estimate from data. What follows from an assumption is no better than it is.";
        yield return unknown == 0
            ? "All are given as single values. That does not make them known: see what they rest on."
            : $"{Digits.Count(unknown, "number")} {(unknown == 1 ? "is" : "are")} given as a range or a distribution and drawn anew in each replication; all others are single values, assumptions among them.";
        if (_chosen.Length < report.Scenario.Model.Parameters.Length) yield return $"Shown: {Digits.Whole(_chosen.Length)} of {Digits.Whole(report.Scenario.Model.Parameters.Length)}, as asked for.";
    }

    private IEnumerable<Section> Sections()
    {
        var given = _chosen.Where(parameter => !parameter.IsDefault).ToList();
        if (given.Count > 0) yield return new Section("Numbers of the file", [Table(given, withBasis: true)]);
        var defaults = _chosen.Where(parameter => parameter.IsDefault).ToList();
        if (defaults.Count > 0) yield return new Section("Numbers that the file leaves at their defaults", [Table(defaults, withBasis: false)]);
        if (_chosen.IsEmpty) yield return new Section("Numbers of the file", [new Paragraph("None is of the kind that was asked for.")]);
        var cited = given.SelectMany(parameter => parameter.Sources).ToHashSet(StringComparer.Ordinal);
        var sources = report.Scenario.Sources.Where(source => cited.Contains(source.Key)).ToList();
        if (sources.Count > 0) yield return new Section("Sources", [new Legend([.. sources.Select(source => new Term(source.Key, string.Join(", ", ((string?[])[source.Title, source.Date, source.Url]).OfType<string>())))])]);
    }

    private static Table Table(IEnumerable<ParameterDefinition> parameters, bool withBasis)
    {
        ImmutableArray<Column> columns = [new("number", IsKey: true), new("value, or what is known of it")];
        return withBasis
            ? new Table([.. columns, new("rests on"), new("source")], [.. parameters.Select(parameter => Row.Of(parameter.Path, Value(parameter), ParameterNames.Words(parameter.Basis), string.Join(", ", parameter.Sources)))])
            : new Table(columns, [.. parameters.Select(parameter => Row.Of(parameter.Path, Value(parameter)))]);
    }

    private static string Value(ParameterDefinition parameter) => ValueWords.Of(parameter.Unit, parameter.Spread);

    private IEnumerable<DataRow> Rows(WorldOrigin world) => _chosen.Select(parameter =>
    {
        var (law, low, high, mean) = SpreadFields.Of(parameter.Spread);
        return new DataRow(world, [parameter.Path, ParameterNames.Of(parameter.Unit), law, low, high, mean, parameter.Spread.A, parameter.Spread.B, parameter.Spread.C, Value(parameter), ParameterNames.Of(parameter.Basis), string.Join(' ', parameter.Sources), parameter.IsDefault]);
    });

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in _chosen) Write(json, parameter);
        json.WriteEndArray();
    }

    /// <summary>A number as an object.</summary>
    public static void Write(Utf8JsonWriter json, ParameterDefinition parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Path);
        json.WriteString("unit", ParameterNames.Of(parameter.Unit));
        SpreadFields.Of(parameter.Spread).Write(json);
        json.WriteString("text", Value(parameter));
        json.WriteString("basis", ParameterNames.Of(parameter.Basis));
        JsonText.Strings(json, "sources", parameter.Sources);
        json.WriteBoolean("is_default", parameter.IsDefault);
        json.WriteEndObject();
    }
}
