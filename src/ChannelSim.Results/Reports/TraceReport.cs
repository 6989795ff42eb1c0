using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Events;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Values;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Reports;

/// <summary>One replication, as a story or as data, for one audience.</summary>
internal sealed record TraceReport(Scenario Scenario, TraceOrigin Origin, Traced Traced, Audience Audience, bool Brief, int Width = TextPage.UsualWidth)
{
    private const int Indent = 4;
    private const int Hanging = 2;
    private const int NameWidth = 17;
    private const int WidestProse = 100;
    private static readonly string Continued = "\n" + new string(' ', Indent + Hanging);

    private static readonly string[] EventColumns =
    [
        "replication", "sequence", "minutes", "local_time", "event", "side", "incident", "type", "channel", "rung", "belief_before", "belief_after", "threshold", "decide_by", "meant", "text",
    ];

    private ModelDefinition Model => Traced.Model;

    private ScenarioClock Clock => Scenario.Clock;

    // A value that was set may be a truth: what control alone may know stands in what control alone reads.
    private Provenance Shown => Audience.IsControl || Scenario.Assignments.IsEmpty
        ? Origin.Provenance
        : Origin.Provenance with { Worlds = [Origin.Provenance.Baseline with { Set = [], ModelSha256 = null }], Study = null, Command = "" };

    private IEnumerable<string> Warnings => Audience.IsControl ? Origin.Warnings : [];

    private int Columns => Math.Min(Width, WidestProse);

    private IReadOnlyList<View> Views => Traced.For(Scenario, Audience, Brief);

    /// <summary>The story under headings of day and time; control also reads what was drawn for numbers that are not known.</summary>
    public string Page()
    {
        var text = new StringBuilder();
        AppendHeading(text);
        if (Audience.IsControl && !Brief) AppendKnowledge(text);
        AppendStory(text);
        AppendOutcome(text);
        AppendProvenance(text);
        return text.ToString();
    }

    /// <summary>One line an event: names and texts, no codes.</summary>
    public string Csv()
    {
        var provenance = Shown;
        var text = new StringBuilder(CsvText.Line([.. EventColumns, .. ProvenanceCsv.Columns]));
        foreach (var (i, view) in Views.Index())
        {
            object?[] fields =
            [
                Origin.Replication, i, view.Minutes, Clock.LocalWithOffset(view.Minutes), StepEventNames.Of(view.Kind), view.Side, view.Incident,
                view.Type, view.Channel, view.Rung, view.Before, view.After, view.Threshold, Moment(view.Deadline), view.Meant, view.Text,
            ];
            text.Append(CsvText.Line([.. fields, .. ProvenanceCsv.Fields(provenance, provenance.Baseline, Scenario.Title, [], Warnings)]));
        }

        return text.ToString();
    }

    /// <summary>One object: where it comes from, for control the parameters drawn, the events.</summary>
    public string Json() => JsonText.Object(json =>
    {
        json.WriteString("scenario", Scenario.Id);
        json.WriteString("title", Scenario.Title);
        json.WriteString("marking", Scenario.Marking);
        json.WriteString("scenario_sha256", Scenario.Sha256);
        json.WriteNumber("seed", Origin.Provenance.Seed!.Value);
        json.WriteNumber("replication", Origin.Replication);
        json.WriteString("for", Audience.Word);
        JsonText.Strings(json, "warnings", Warnings);
        if (Origin.KnowledgeOf is { } of) json.WriteNumber("knowledge_of", of);
        ProvenanceJson.Write(json, Shown);
        if (Audience.IsControl) WriteParameters(json);
        if (Audience.IsControl) WriteOutcome(json);
        json.WriteStartArray("events");
        foreach (var view in Views) WriteEvent(json, view);
        json.WriteEndArray();
    });

    private void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        foreach (var (parameter, value) in Drawn()) JsonText.Number(json, parameter.Path, value);
        json.WriteEndObject();
    }

    // The columns of the table of replications, where the same replication of a study is a row; null where there is no such thing.
    private void WriteOutcome(Utf8JsonWriter json)
    {
        json.WriteStartObject("outcome");
        foreach (var (name, value) in Traced.Outcome) JsonText.Number(json, name, double.IsFinite(value) ? value : double.NaN);
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, View view)
    {
        json.WriteStartObject();
        JsonText.Number(json, "minutes", view.Minutes);
        json.WriteString("local_time", Clock.LocalWithOffset(view.Minutes));
        json.WriteString("event", StepEventNames.Of(view.Kind));
        (string Name, string? Text)[] texts = [("side", view.Side), ("incident", view.Incident), ("type", view.Type), ("channel", view.Channel), ("rung", view.Rung), ("decide_by", Moment(view.Deadline))];
        foreach (var (name, text) in texts.Where(field => field.Text is not null)) json.WriteString(name, text);
        (string Name, double? Value)[] numbers = [("belief_before", view.Before), ("belief_after", view.After), ("threshold", view.Threshold)];
        foreach (var (name, value) in numbers.Where(field => field.Value is not null)) JsonText.Number(json, name, value!.Value);
        if (view.Meant is { } meant) json.WriteBoolean("meant", meant);
        json.WriteString("text", view.Text);
        json.WriteEndObject();
    }

    private void AppendHeading(StringBuilder text)
    {
        var lines = HeadingText.Of(Scenario.Title, Shown).ToList();
        foreach (var (index, line) in lines.Index())
        {
            Line(line);
            if (index == 0 && Shown.Marking is not null) text.Append('\n');
        }

        if (Shown != Origin.Provenance) Line($"changed: {Digits.Count(Scenario.Assignments.Length, "value")}, which control knows");
        Line($"replication {Origin.Replication}, seed {Origin.Provenance.Seed}, {Listener()}");
        if (Origin.KnowledgeOf is { } of) Line($"unknown numbers are those of replication {of}");
        else if (Origin.Provenance.FixedKnowledge) Line(Origin.Provenance.Drawn);
        foreach (var warning in Warnings) Line("Warning: " + warning);
        var others = Clock.OtherZones().Select(zone => zone.Zone.Id).ToList();
        Line($"From {Clock.DayOf(0)} {Clock.ClockOf(0)}. Times are those of {Clock.Zone.Id}{(others.Count == 0 ? "" : $", in brackets those of {Listing.Of(others)}")}.");

        void Line(string line) => text.AppendJoin('\n', Wrapping.Lines(line, Columns)).Append('\n');
    }

    private void AppendProvenance(StringBuilder text)
    {
        var page = new TextPage(Columns, colour: false);
        page.Heading("Where this comes from");
        foreach (var line in ProvenanceText.Lines(Shown)) page.Line(line);
        if (Shown.Command is { Length: > 0 } command) page.Command("repeat it with  " + command);
        text.Append('\n').Append(page);
    }

    private string Listener() => Audience switch
    {
        { Side: { } side } => $"for {new Cast(Model, byName: false).Side(side)} alone",
        { IsRoom: true } => "for the whole room: what both sides may hear",
        _ => "for control, with the truth",
    };

    private void AppendStory(StringBuilder text)
    {
        var (day, clock) = ("", "");
        foreach (var view in Views.Where(view => view.IsStory))
        {
            var (today, now) = (Clock.DayOf(view.Minutes), Clock.ClockOf(view.Minutes));
            if (today != day) text.Append('\n').AppendJoin('\n', Wrapping.Lines(Clock.DayWithChanges(view.Minutes), Columns)).Append('\n');
            if (today != day || now != clock) text.AppendJoin('\n', Wrapping.Lines(now, Columns, 2)).Append('\n');
            (day, clock) = (today, now);
            text.Append(' ', Indent).AppendJoin(Continued, Wrapping.Lines(view.Text, Columns - Indent - Hanging)).Append('\n');
        }
    }

    // What a student would count by hand; an audience counts what it was told.
    private void AppendOutcome(StringBuilder text)
    {
        var cast = new Cast(Model, Audience.IsControl);
        var all = Traced.For(Scenario, Audience, brief: false);
        var decided = all.Where(view => view.Kind == StepEventKind.Decided).ToList();
        var peak = all.Where(view => view.Rung is not null).Select(view => RungOf(view.Rung!)).Append(Model.Start).MaxBy(rung => rung.Index);
        var reached = all.Where(view => view.Kind == StepEventKind.Connected).CountBy(view => ChannelOf(view.Channel!)).OrderBy(pair => pair.Key.Index).Select(pair => $"{cast.Channel(pair.Key)} {Times(pair.Value)}").ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n{(Audience.IsControl ? "What came of it" : $"What {(Audience.Side is { } side ? cast.Side(side) : "the room")} knows of it")}\n");
        Row("highest rung", cast.Rung(peak));
        if (!Audience.IsRoom) Row("decided", Incidents(decided.Count));
        if (Audience.IsControl)
        {
            Row("miscalculations", $"{decided.Count(Miscalculated)} (responded to what was not meant)");
            Row("missed", $"{decided.Count(Missed)} (stood down from what was meant)");
        }

        if (!Audience.IsRoom) Row("reached", reached.Count == 0 ? "nobody" : string.Join(", ", reached));

        void Row(string what, string value) => text.Append("  ").Append(what.PadRight(NameWidth)).AppendJoin("\n" + new string(' ', NameWidth + 2), Wrapping.Lines(value, Columns - NameWidth - 2)).Append('\n');
    }

    private Rung RungOf(string name) => new(Model.Rungs.ToList().FindIndex(rung => rung.Name == name));

    private ChannelId ChannelOf(string name) => new(Model.Channels.ToList().FindIndex(channel => channel.Name == name));

    private string Incidents(int decided)
    {
        var opened = Traced.For(Scenario, Audience, brief: false).Count(view => view.Kind == StepEventKind.Opened);
        return $"{decided} of {opened} {(opened == 1 ? "incident" : "incidents")}";
    }

    private static bool Miscalculated(View view) => view.Meant == false && view.After >= view.Threshold;

    private static bool Missed(View view) => view.Meant == true && view.After < view.Threshold;

    private static string Times(int times) => times switch { 1 => "once", 2 => "twice", _ => $"{times} times" };

    private void AppendKnowledge(StringBuilder text)
    {
        var drawn = Drawn().ToList();
        if (drawn.Count == 0) return;
        text.Append(Origin.Provenance.FixedKnowledge ? "\nNot known, held at their means\n" : "\nNot known, drawn for this replication\n");
        var page = new TextPage(Columns, colour: false);
        page.Write(new Table([new("", IsKey: true), new("")], [.. drawn.Select(item => Row.Of(item.Parameter.Path, Spoken(item.Parameter.Unit, item.Value)))]));
        text.Append(page);
    }

    // Three digits are for reading; the JSON has all of them.
    private static string Spoken(ParameterUnit unit, double value) => unit == ParameterUnit.Minutes
        ? Digits.Span(value)
        : ValueWords.Number(unit, double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private IEnumerable<(ParameterDefinition Parameter, double Value)> Drawn() =>
        Model.Parameters.Select((parameter, index) => (parameter, Traced.Values[index])).Where(item => !item.parameter.Spread.IsConstant);

    private string? Moment(double? minutes) => minutes is { } at ? Clock.LocalWithOffset(at) : null;
}
