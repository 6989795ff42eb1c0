using System.Text;
using System.Text.Json;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Output;

/// <summary>A comparison of two worlds, as a page, as JSON, as a tidy table.</summary>
internal sealed record CompareReport(Scenario First, Scenario Second, string FirstName, string SecondName, PairedResult Result, TimeSpan Elapsed, string TraceFirst, string TraceSecond)
{
    private static readonly (string Metric, string Words)[] Decisions =
        [("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions"), ("any_miscalculation", "P(any miscalculation)")];

    public string Page(bool colour)
    {
        var page = new Page(colour);
        if (First.Marking is { Length: > 0 } marking) page.Line(marking);
        page.Heading($"{FirstName} against {SecondName}");
        page.Line($"{Numbers.Whole(Result.Pairs)} pairs of replications under common random numbers; intervals at 95 %");
        page.Heading("Per replication; difference = second - first");
        page.Line($"first: {FirstName}; second: {SecondName}");
        var table = new TextTable("", ">first", ">second", ">difference", ">interval", ">narrower");
        foreach (var (metric, words) in Decisions) Add(table, metric, words);
        foreach (var rung in First.Model.Rungs.Skip(1)) Add(table, $"rungs.{rung.Name}.reached", $"P({rung.Name})");
        page.Write(table);
        page.Line("narrower: how many times wider the interval would be without pairing, from as many replications");
        Partings(page);
        Provenance(page);
        return page.ToString();
    }

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public string Csv()
    {
        var text = new StringBuilder("metric,first,second,difference,low,high,level,method,n,correlation,narrower\n");
        for (var i = 0; i < Result.Schema.Metrics.Count; i++)
        {
            var pair = Result[i];
            double[] numbers = [pair.First.Value, pair.Second.Value, pair.Difference.Value, pair.Difference.Low, pair.Difference.High, Estimate.Level];
            text.Append(pair.Metric.Name).Append(',').AppendJoin(',', numbers.Select(RunCsv.Number))
                .Append(',').Append(pair.Difference.Method).Append(',').Append(pair.Difference.Count)
                .Append(',').Append(RunCsv.Number(pair.Correlation)).Append(',').Append(RunCsv.Number(pair.Narrower)).Append('\n');
        }

        return text.ToString();
    }

    private void Add(TextTable table, string metric, string words)
    {
        if (Result.Find(metric) is not { } pair) return;
        var same = pair.Difference.Method == "no-pair-differed";
        table.Row(words,
            Numbers.PlusMinus(pair.First),
            Numbers.PlusMinus(pair.Second),
            same ? "0" : Numbers.Value(pair.Difference),
            same ? "no pair differed" : Numbers.Interval(pair.Difference),
            double.IsNaN(pair.Narrower) ? "" : Numbers.Significant(pair.Narrower, 2) + " x");
    }

    private void Partings(Page page)
    {
        var share = Intervals.Wilson(Result.Parted, Result.Pairs);
        page.Heading("Where the two worlds part");
        page.Line($"In {Numbers.Percent(share)} of the pairs ({Numbers.PercentInterval(share)}) the peak rung or the fate of an incident differs.");
        foreach (var replication in Result.Partings.Take(1))
        {
            page.Command($"  channelsim trace {TraceFirst} --replication {replication}");
            page.Command($"  channelsim trace {TraceSecond} --replication {replication}");
        }

        if (Result.Partings.Count > 1) page.Line($"  also in replications {string.Join(", ", Result.Partings.Skip(1))}");
    }

    private void Provenance(Page page)
    {
        page.Heading("Where this comes from");
        page.Line($"scenarios {First.Id} (sha256 {First.Sha256[..12]}) and {Second.Id} (sha256 {Second.Sha256[..12]}), seed {Result.Plan.Seed}, n = {Result.Pairs} pairs, engine {EngineVersion.Text}");
        page.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
        if (Result.Interrupted) page.Line($"Interrupted: {Numbers.Whole(Result.Plan.Replications)} pairs were asked for.");
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, scenario, title, hash) in ((string, Scenario, string, string)[])[("first", First, FirstName, Result.First.Hash), ("second", Second, SecondName, Result.Second.Hash)])
        {
            json.WriteStartObject(name);
            json.WriteString("name", title);
            json.WriteString("scenario", scenario.Id);
            json.WriteString("scenario_sha256", scenario.Sha256);
            json.WriteString("model_sha256", hash);
            json.WriteEndObject();
        }

        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteNumber("seed", Result.Plan.Seed);
        json.WriteNumber("replications", Result.Pairs);
        json.WriteBoolean("interrupted", Result.Interrupted);
        json.WriteString("knowledge", Result.Plan.FixedKnowledge ? "fixed" : "range");
        json.WriteNumber("elapsed_seconds", Math.Round(Elapsed.TotalSeconds, 3));
        json.WriteNumber("parted", Result.Parted);
        json.WriteStartArray("partings");
        foreach (var replication in Result.Partings) json.WriteNumberValue(replication);
        json.WriteEndArray();
        json.WriteStartArray("differences");
        for (var i = 0; i < Result.Schema.Metrics.Count; i++) WriteDifference(json, Result[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, PairedDifference pair)
    {
        json.WriteStartObject();
        json.WriteString("metric", pair.Metric.Name);
        WriteEstimate(json, "first", pair.First);
        WriteEstimate(json, "second", pair.Second);
        JsonText.Number(json, "difference", pair.Difference.Value);
        JsonText.Number(json, "low", pair.Difference.Low);
        JsonText.Number(json, "high", pair.Difference.High);
        json.WriteNumber("level", Estimate.Level);
        json.WriteString("method", pair.Difference.Method);
        JsonText.Number(json, "correlation", pair.Correlation);
        JsonText.Number(json, "narrower", pair.Narrower);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        JsonText.Number(json, name, estimate.Value);
        JsonText.Number(json, name + "_low", estimate.Low);
        JsonText.Number(json, name + "_high", estimate.High);
    }
}
