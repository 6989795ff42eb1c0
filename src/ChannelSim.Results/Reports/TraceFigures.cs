using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>A trace as a table: a line an event, and a line for each thing that the page says besides. The column <c>section</c> tells them apart by the page's headings.</summary>
internal static class TraceFigures
{
    private static readonly ImmutableArray<string> Columns =
    [
        "replication", "sequence", "minutes", "local_time", "event", "side", "incident", "type", "channel", "rung", "belief_before", "belief_after", "threshold", "decide_by", "meant", "text",
        "section", "name", "value",
    ];

    // All that belongs to events: from sequence to meant.
    private static readonly object?[] NoEvent = new object?[14];

    public static DataTable Table(TraceReport report, ImmutableArray<(ParameterDefinition Parameter, double Value)> drawn, Section outcome)
    {
        var facts = outcome.Blocks.OfType<Table>().SelectMany(table => table.Rows).Select(row => Fact(report, outcome.Title, TextOf(row.Cells[0]), null, TextOf(row.Cells[1])));
        return new DataTable(Columns,
        [
            .. drawn.Select(item => Fact(report, report.KnowledgeTitle, item.Parameter.Path, item.Value, Spoken(item.Parameter.Unit, item.Value))),
            .. report.Views.Select((view, i) => Event(report, view, i)),
            .. facts,
            .. report.Audience.IsControl ? report.Traced.Outcome.Select(measure => Fact(report, "outcome", measure.Name, measure.Value, "")) : [],
            .. report.WorldHash is { } hash ? [Fact(report, "world", "world_sha256", null, hash)] : Array.Empty<DataRow>(),
        ]);
    }

    /// <summary>A value as it is read out: three digits. The data have all of them.</summary>
    public static string Spoken(ParameterUnit unit, double value) => unit == ParameterUnit.Minutes
        ? Digits.Span(value)
        : ValueWords.Number(unit, double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A moment as data have it; null: there is none.</summary>
    public static string? Moment(TraceReport report, double? minutes) => minutes is { } at ? report.Scenario.Clock.LocalWithOffset(at) : null;

    private static DataRow Event(TraceReport report, View view, int sequence) => Line(report,
    [
        report.Origin.Replication, sequence, view.Minutes, Moment(report, view.Minutes), StepEventNames.Of(view.Kind), view.Side, view.Incident, view.Type, view.Channel, view.Rung,
        view.Before, view.After, view.Threshold, Moment(report, view.Deadline), view.Meant, view.Text, report.StoryTitle, null, null,
    ]);

    private static DataRow Fact(TraceReport report, string section, string name, double? value, string text) =>
        Line(report, [report.Origin.Replication, .. NoEvent, text, section, name, value]);

    private static DataRow Line(TraceReport report, IReadOnlyList<object?> fields) => new(report.Shown.Baseline, fields);

    private static string TextOf(Cell cell) => ((TextCell)cell).Text;
}
