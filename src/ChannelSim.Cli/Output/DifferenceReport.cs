using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Differences;

namespace ChannelSim.Cli.Output;

/// <summary>In what two scenarios differ, as a page, as JSON, as a table.</summary>
internal sealed record DifferenceReport(Scenario First, Scenario Second)
{
    private const int PathWidth = 38;
    private const int CellWidth = 28;
    private readonly IReadOnlyList<Difference> differences = ScenarioDifference.Between(First, Second);

    public string Page(bool colour)
    {
        var page = new Page(colour);
        foreach (var marking in ((string?[])[First.Marking, Second.Marking]).OfType<string>().Distinct()) page.Line(marking);
        page.Line($"A: {First.FileName}, {First.Id} (sha256 {First.Sha256[..12]})");
        page.Line($"B: {Second.FileName}, {Second.Id} (sha256 {Second.Sha256[..12]})");
        if (!First.Assignments.IsEmpty) page.Line($"both with {string.Join(", ", First.Assignments.Select(assignment => assignment.Text))}");
        Section(page, "What can change results", changesResults: true);
        Section(page, "What changes no result", changesResults: false);
        page.Line();
        page.Line(Verdict());
        return page.ToString();
    }

    public string Json() => JsonText.Object(json =>
    {
        WriteScenario(json, "a", First);
        WriteScenario(json, "b", Second);
        json.WriteBoolean("identical", differences.Count == 0);
        json.WriteBoolean("same_results", !differences.Any(difference => difference.ChangesResults));
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("path", difference.Path);
            json.WriteString("a", difference.First);
            json.WriteString("b", difference.Second);
            json.WriteBoolean("changes_results", difference.ChangesResults);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public string Csv() => "path,a,b,changes_results\n" + string.Concat(differences.Select(difference =>
        $"{Field(difference.Path)},{Field(difference.First)},{Field(difference.Second)},{(difference.ChangesResults ? "true" : "false")}\n"));

    private void Section(Page page, string heading, bool changesResults)
    {
        var rows = differences.Where(difference => difference.ChangesResults == changesResults).ToList();
        if (rows.Count == 0) return;
        page.Heading(heading);
        var table = new TextTable("", "A", "B");
        foreach (var row in rows)
        {
            List<List<string>> cells = [Wrapped(row.Path, PathWidth), Wrapped(row.First ?? "-", CellWidth), Wrapped(row.Second ?? "-", CellWidth)];
            for (var line = 0; line < cells.Max(cell => cell.Count); line++) table.Row([.. cells.Select(cell => line < cell.Count ? cell[line] : "")]);
        }

        page.Write(table);
    }

    /// <summary>A cell in lines: broken at blanks, a path also after its dots, anything else where it must be.</summary>
    private static List<string> Wrapped(string text, int width) =>
    [
        .. TextTable.Wrap(text.Length > width && !text.Contains(' ', StringComparison.Ordinal) ? text.Replace(".", ". ", StringComparison.Ordinal) : text, width, 0)
            .SelectMany(line => line.Replace(". ", ".", StringComparison.Ordinal).Chunk(width).Select(piece => new string(piece))),
    ];

    private string Verdict()
    {
        var (changing, count) = (differences.Count(difference => difference.ChangesResults), differences.Count);
        if (count > 0)
            return changing > 0 ? $"{changing} of {count} differences can change results." : "The two give the same results: nothing that differs can change one.";
        return First.Sha256 == Second.Sha256
            ? "The two scenarios are identical."
            : "The two scenarios are identical; the files differ in comments or in how things are written.";
    }

    private static void WriteScenario(Utf8JsonWriter json, string name, Scenario scenario)
    {
        json.WriteStartObject(name);
        json.WriteString("file", scenario.FileName);
        json.WriteString("scenario", scenario.Id);
        json.WriteString("scenario_sha256", scenario.Sha256);
        json.WriteString("model_sha256", CompiledModel.Compile(scenario.Model).Hash);
        json.WriteEndObject();
    }

    private static string Field(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
