using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;


namespace ChannelSim.Cli.Output;

/// <summary>The summary of a study, as a page, as JSON, as a tidy table. Read from the folder, row by row.</summary>
internal sealed class StudyReport(StudyPlan plan, StudyOutcome outcome)
{
    private const int MostMeasures = 3;
    private const int MostParted = 12;
    private const int MostTraced = 4;
    private static readonly string[] First = ["miscalculations", "missed", "decision_cost", "any_miscalculation"];

    private Study Study => plan.Study;

    private IEnumerable<SummaryRow> Rows => SummaryReader.Rows(Path.Combine(outcome.Folder, "summary.parquet"));

    public string Page(bool colour)
    {
        var page = new Page(colour);
        if (Study.Scenario.Marking is { Length: > 0 } marking) page.Line(marking);
        page.Heading(Study.Title);
        page.Line($"{Numbers.Count(plan.Points.Length, "design point")}, {Numbers.Count(outcome.Rows, "replication")}; intervals at 95 %");
        Tables(page);
        Traces(page);
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
    private ImmutableArray<string> Shown => [.. First.Where(name => Study.Measures.Contains(name)).Concat(Study.Measures.Where(name => !name.EndsWith("_minutes", StringComparison.Ordinal) && !Trivial.Contains(name))).Distinct().Take(MostMeasures)];

    // The rungs up to that of the start are always reached.
    private IEnumerable<string> Trivial => Study.Measures.Length < MostMeasures ? [] : Study.Scenario.Model.Rungs.Take(Study.Scenario.Model.Start.Index + 1).Select(rung => $"rungs.{rung.Name}.reached");

    private void Tables(Page page)
    {
        var (shape, shown) = (new StudyShape(Study, plan.Points.Length), Shown);
        var tables = new StudyTables(plan, shape, shown);
        var parts = new VarianceReport(shown, MostParted);
        Factors(page, tables.Names);
        foreach (var point in Rows.GroupBySorted(row => row.Design))
        {
            parts.Add(point.Key, point.Rows);
            tables.Add(point.Key, point.Rows);
        }

        var pairs = new StudyPairs(plan, outcome.Folder, shape, shown);
        tables.Means(page, shape.Samples > 1 ? pairs.Means() : []);
        Others(page, shown);
        StoppingReport.Write(page, Study, StoppingOutcome.Of(Study, Rows));
        if (shape.IsSmall && !shown.IsEmpty) tables.Differences(page, pairs.Differences());
        else if (plan.Points.Length > 1) page.Line("Differences between so many design points are not listed: rows of the table `replication` with the same `replication` are pairs.");
        parts.Write(page);
    }

    private void Factors(Page page, ImmutableArray<string> names)
    {
        for (var i = 0; i < Study.Factors.Length; i++) page.Line($"  {names[i]} = {Study.Factors[i].Path}{(Study.Design.Kind == DesignKind.Points ? "" : ": " + Study.Factors[i].Text)}");
    }

    private void Others(Page page, ImmutableArray<string> shown)
    {
        var others = Study.Measures.Length - shown.Length;
        if (others > 0) page.Line($"{Numbers.Count(others, "more measure")}: --format csv, or the table `summary`");
    }

    // The folder knows the values, the seed and the unknown numbers, so that the commands stay short enough to be read.
    private void Traces(Page page)
    {
        var traces = WorthTracing.Of(plan, outcome.Folder);
        var designs = traces.Select(trace => trace.Design).Distinct().Take(MostTraced).ToHashSet();
        if (designs.Count == 0) return;
        page.Heading("Replications to trace");
        foreach (var trace in traces.Where(trace => designs.Contains(trace.Design)))
        {
            page.Line($"{(plan.Points.Length > 1 ? $"point {trace.Design}, " : "")}{Reason(trace)}:");
            page.Command($"  {PointTrace.Short(outcome.Folder, trace.Design, trace.Replication)}");
        }

        if (designs.Count < plan.Points.Length) page.Line("Those of the other design points: --format json.");
    }

    private string Reason(WorthTracing trace) => trace.Measure switch
    {
        null => "the first replication; those of this point are alike",
        "peak_rung" => $"the first replication that comes as high as {Study.Scenario.Model.Rungs[(int)trace.Value].Name}",
        _ => $"the first replication with the largest {trace.Measure}, {Numbers.Significant(trace.Value, 4)}",
    };

    private void WriteTraces(Utf8JsonWriter json)
    {
        json.WriteStartArray("worth_tracing");
        foreach (var trace in WorthTracing.Of(plan, outcome.Folder))
        {
            json.WriteStartObject();
            json.WriteNumber("design_id", trace.Design);
            json.WriteNumber("replication", trace.Replication);
            json.WriteNumber("knowledge", trace.Knowledge);
            json.WriteString("measure", trace.Measure);
            JsonText.Number(json, "value", trace.Value);
            json.WriteString("command", PointTrace.Full(Study, plan.Points[trace.Design], trace.Replication, Study.ScenarioSource.Name));
            json.WriteString("command_with_folder", PointTrace.Short(outcome.Folder, trace.Design, trace.Replication));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Provenance(Page page)
    {
        page.Heading("Where this comes from");
        page.Line($"folder {outcome.Folder}; scenario {Study.Scenario.Id} (sha256 {Study.Scenario.Sha256[..12]}), seed {Study.Seed}, engine {EngineVersion.Text}");
        if (outcome.Failed > 0) page.Line($"{Numbers.Count(outcome.Failed, "replication")} did not finish and {(outcome.Failed == 1 ? "is" : "are")} in no mean.");
        if (plan.Points.Length > 1) page.Line("All design points have the same luck: differences between them are more exact than the intervals of each suggest.");
        page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
    }

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
        var stops = StoppingOutcome.Of(Study, Rows).ToDictionary(stop => stop.Design);
        foreach (var point in plan.Points) WritePoint(json, point, stops.GetValueOrDefault(point.Id));
        json.WriteEndArray();
        json.WriteStartArray("summary");
        foreach (var row in Rows) WriteRow(json, row);
        json.WriteEndArray();
        WriteDifferences(json);
        WriteTraces(json);
        json.WriteEndObject();
    }

    private void WriteDifferences(Utf8JsonWriter json)
    {
        var (shape, shown) = (new StudyShape(Study, plan.Points.Length), Shown);
        if (!shape.IsSmall || shown.IsEmpty) return;
        var differences = new StudyPairs(plan, outcome.Folder, shape, shown).Differences();
        json.WriteStartArray("paired_differences");
        for (var other = 0; other < differences.Length; other++)
        {
            for (var measure = 0; measure < shown.Length; measure++) WriteDifference(json, shape, other + 1, shown[measure], differences[other][measure]);
        }

        json.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter json, StudyShape shape, int other, string measure, PairedEstimate paired)
    {
        var difference = paired.Difference;
        json.WriteStartObject();
        json.WriteStartArray("design_ids");
        for (var sample = 0; sample < shape.Samples; sample++) json.WriteNumberValue((sample * shape.Combinations) + other);
        json.WriteEndArray();
        json.WriteStartArray("minus_design_ids");
        for (var sample = 0; sample < shape.Samples; sample++) json.WriteNumberValue(sample * shape.Combinations);
        json.WriteEndArray();
        json.WriteString("measure", measure);
        JsonText.Number(json, "value", difference.Value);
        JsonText.Number(json, "low", difference.Low);
        JsonText.Number(json, "high", difference.High);
        json.WriteNumber("level", Estimate.Level);
        json.WriteString("method", difference.Method);
        json.WriteNumber("n", difference.Count);
        PairedJson.Write(json, paired);
        json.WriteEndObject();
    }

    private void WritePoint(Utf8JsonWriter json, DesignPoint point, StoppingOutcome? stop)
    {
        json.WriteStartObject();
        json.WriteNumber("design_id", point.Id);
        json.WriteString("design_key", point.Key);
        if (point.Alternative.Name.Length > 0) json.WriteString("alternative", point.Alternative.Name);
        json.WriteStartObject("factors");
        for (var i = 0; i < point.Values.Length; i++) WriteValue(json, Study.Factors[i].Path, point.Values[i]);
        json.WriteEndObject();
        if (stop is not null)
        {
            json.WriteNumber("n", stop.Replications);
            json.WriteString("stop_reason", stop.Reason);
            JsonText.Number(json, "half_width", stop.HalfWidth);
        }

        json.WriteEndObject();
    }

    // Numbers as numbers, however they are written (`0.5`, `60%`), times with their unit as a text; null is the scenario's own value.
    private static void WriteValue(Utf8JsonWriter json, string path, string value)
    {
        json.WritePropertyName(path);
        if (value.Length == 0) json.WriteNullValue();
        else if (FactorValue.Read(value) is { Unit: ParameterUnit.Number or ParameterUnit.Probability } number) json.WriteNumberValue(number.Number);
        else json.WriteStringValue(value);
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
