using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Output;

/// <summary>The summary of a study, as a page, as JSON, as a tidy table. Read from the folder, row by row.</summary>
internal sealed class StudyReport(StudyPlan plan, StudyOutcome outcome)
{
    private const int MostPoints = 40;
    private const int MostMeasures = 3;
    private const int MostParted = 12;
    private static readonly string[] First = ["miscalculations", "missed", "decision_cost", "any_miscalculation"];

    private Study Study => plan.Study;

    private IEnumerable<SummaryRow> Rows => SummaryReader.Rows(Path.Combine(outcome.Folder, "summary.parquet"));

    public string Page(bool colour)
    {
        var page = new Page(colour);
        if (Study.Scenario.Marking is { Length: > 0 } marking) page.Line(marking);
        page.Heading(Study.Title);
        page.Line($"{Numbers.Count(plan.Points.Length, "design point")}, {Numbers.Count(outcome.Rows, "replication")}; intervals at 95 %");
        Factors(page);
        Means(page);
        Provenance(page);
        return page.ToString();
    }

    public string Csv()
    {
        var text = new StringBuilder("design_id,measure,statistic,value,low,high,level,method,n\n");
        foreach (var row in Rows) text.Append(SummaryReader.Csv(row)).Append('\n');
        return text.ToString();
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The measures that a page shows: those that people ask for first, then the others.</summary>
    private ImmutableArray<string> Shown => [.. First.Where(name => Study.Measures.Contains(name)).Concat(Study.Measures.Where(name => !name.EndsWith("_minutes", StringComparison.Ordinal))).Distinct().Take(MostMeasures)];

    private void Factors(Page page)
    {
        for (var i = 0; i < Study.Factors.Length; i++) page.Line($"  {Letter(i)} = {Study.Factors[i].Path}");
    }

    private void Means(Page page)
    {
        page.Heading("Means per replication");
        var shown = Shown;
        var many = Study.Alternatives.Length > 1;
        string[] alternative = many ? ["alternative"] : [];
        var table = new TextTable([">point", .. Study.Factors.Select((_, i) => ">" + Letter(i)), .. alternative, .. shown.Select(name => ">" + name.Replace(".reached", "", StringComparison.Ordinal))]);
        var parts = new VarianceReport(shown, MostParted);
        foreach (var point in Rows.GroupBySorted(row => row.Design))
        {
            parts.Add(point.Key, point.Rows);
            if (point.Key < MostPoints) table.Row(Cells(point.Key, point.Rows, shown, many));
        }

        page.Write(table);
        if (plan.Points.Length > MostPoints) page.Line($"... and {Numbers.Count(plan.Points.Length - MostPoints, "more design point")}, in {Path.Combine(outcome.Folder, "summary.parquet")}");
        parts.Write(page);
    }

    private string[] Cells(int design, List<SummaryRow> rows, ImmutableArray<string> shown, bool many)
    {
        var point = plan.Points[design];
        string[] alternative = many ? [point.Alternative.Name] : [];
        return
        [
            design.ToString(CultureInfo.InvariantCulture),
            .. point.Values.Select(value => value.Length == 0 ? "-" : FactorValue.Read(value) is { } number && value.Length > 10 ? Numbers.Significant(number.Number, 4) : value),
            .. alternative,
            .. shown.Select(name => rows.Find(row => row.Measure == name && row.Statistic == "mean") is { } mean ? Numbers.PlusMinus(mean.Estimate) : "-"),
        ];
    }

    private void Provenance(Page page)
    {
        page.Heading("Where this comes from");
        page.Line($"folder {outcome.Folder}; scenario {Study.Scenario.Id} (sha256 {Study.Scenario.Sha256[..12]}), seed {Study.Seed}, engine {EngineVersion.Text}");
        if (outcome.Failed > 0) page.Line($"{Numbers.Count(outcome.Failed, "replication")} did not come to {(outcome.Failed == 1 ? "its" : "their")} end and {(outcome.Failed == 1 ? "is" : "are")} in no mean.");
        page.Line("All design points have the same luck: differences between them are more exact than the intervals of each suggest.");
        page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
    }

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : "F" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("study", Study.Id);
        json.WriteString("folder", outcome.Folder);
        json.WriteString("scenario", Study.Scenario.Id);
        json.WriteString("scenario_sha256", Study.Scenario.Sha256);
        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteNumber("seed", Study.Seed);
        json.WriteNumber("rows", outcome.Rows);
        json.WriteNumber("failed", outcome.Failed);
        json.WriteStartArray("design_points");
        foreach (var point in plan.Points) WritePoint(json, point);
        json.WriteEndArray();
        json.WriteStartArray("summary");
        foreach (var row in Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePoint(Utf8JsonWriter json, DesignPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("design_id", point.Id);
        json.WriteString("design_key", point.Key);
        if (point.Alternative.Name.Length > 0) json.WriteString("alternative", point.Alternative.Name);
        json.WriteStartObject("factors");
        for (var i = 0; i < point.Values.Length; i++) json.WriteString(Study.Factors[i].Path, point.Values[i]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, SummaryRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("design_id", row.Design);
        json.WriteString("measure", row.Measure);
        json.WriteString("statistic", row.Statistic);
        JsonText.Number(json, "value", row.Estimate.Value);
        JsonText.Number(json, "low", row.Estimate.Low);
        JsonText.Number(json, "high", row.Estimate.High);
        json.WriteNumber("level", Estimate.Level);
        json.WriteString("method", row.Estimate.Method);
        json.WriteNumber("n", row.Estimate.Count);
        json.WriteEndObject();
    }
}
