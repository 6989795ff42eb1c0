using System.Text.Json;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>A page as one JSON object: the members that are its own, then <c>title</c>, <c>lead</c>, <c>warnings</c>, <c>provenance</c>, and <c>sections</c>, the page itself.</summary>
public static class PageJson
{
    /// <summary>The object as one text.</summary>
    public static string Render(Page page) => Written.Text(stream => Write(page, stream));

    /// <summary>Writes the object as it is made.</summary>
    public static void Write(Page page, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(page);
        JsonText.Write(stream, json =>
        {
            page.Members(json);
            json.WriteString("marking", page.Marking);
            json.WriteString("title", page.Title);
            JsonText.Strings(json, "lead", page.Lead);
            JsonText.Strings(json, "warnings", page.Warnings);
            ProvenanceJson.Write(json, page.Provenance);
            json.WriteStartArray("sections");
            foreach (var section in page.Sections.Concat(page.Afterwards)) Write(json, section);
            json.WriteEndArray();
            if (page.WorldHash is { } hash) json.WriteString("world_sha256", hash);
        });
    }

    private static void Write(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("title", section.Title);
        json.WriteStartArray("blocks");
        foreach (var block in section.Blocks) Write(json, block);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        switch (block)
        {
            case Paragraph paragraph: json.WriteString("text", paragraph.Text); break;
            case Subheading heading: json.WriteString("heading", heading.Text); break;
            case Bullets bullets: JsonText.Strings(json, "items", bullets.Items); break;
            case Legend legend: WriteTerms(json, legend.Terms); break;
            case Commands commands:
                json.WriteStartArray("commands");
                foreach (var (label, command) in commands.Lines) WriteCommand(json, label, command);
                json.WriteEndArray();
                break;
            case Table table: WriteTable(json, table); break;
            case Story story: WriteStory(json, story); break;
        }

        json.WriteEndObject();
    }

    private static void WriteCommand(Utf8JsonWriter json, string label, string command)
    {
        json.WriteStartObject();
        json.WriteString("label", label);
        json.WriteString("command", command);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, Table table)
    {
        JsonText.Strings(json, "columns", table.Columns.Select(column => column.Title));
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteStartArray("cells");
            foreach (var cell in row.Cells) Write(json, cell);
            json.WriteEndArray();
            if (row.Note.Length > 0) json.WriteString("note", row.Note.Replace('\u00A0', ' '));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTerms(json, table.Terms);
    }

    private static void WriteStory(Utf8JsonWriter json, Story story)
    {
        json.WriteStartArray("moments");
        foreach (var moment in story.Moments)
        {
            json.WriteStartObject();
            json.WriteString("day", moment.Day);
            json.WriteString("clock", moment.Clock);
            JsonText.Strings(json, "texts", moment.Texts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTerms(Utf8JsonWriter json, IEnumerable<Term> terms)
    {
        json.WriteStartObject("terms");
        foreach (var term in terms) json.WriteString(term.Word, term.Meaning);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Cell cell)
    {
        switch (cell)
        {
            case TextCell text: json.WriteStringValue(text.Text); break;
            case BarCell bar: json.WriteNumberValue(bar.Share); break;
            case NumberCell number: WriteNumber(json, number); break;
            default: json.WriteNullValue(); break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, NumberCell cell)
    {
        var estimate = cell.Estimate;
        json.WriteStartObject();
        if (cell.Measure.Length > 0) json.WriteString("measure", cell.Measure);
        JsonText.Number(json, "value", estimate.Value);
        JsonText.Number(json, "low", estimate.Low);
        JsonText.Number(json, "high", estimate.High);
        if (estimate.Why == NoInterval.HasOne) json.WriteNumber("level", Estimate.Level);
        else json.WriteString("reason", ReasonNames.Of(estimate));
        json.WriteString("method", estimate.Method);
        json.WriteNumber("n", estimate.Count);
        json.WriteString("kind", cell.Kind.ToString().ToLowerInvariant());
        if (cell.Mark.Length > 0) json.WriteString("mark", cell.Mark.Trim());
        json.WriteEndObject();
    }
}
