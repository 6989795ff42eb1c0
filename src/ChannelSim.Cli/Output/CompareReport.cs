using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelSim.Cli.Commands;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;


namespace ChannelSim.Cli.Output;

/// <summary>A comparison of worlds, as a page, as JSON, as a tidy table.</summary>
internal sealed record CompareReport(IReadOnlyList<Contestant> Worlds, IReadOnlyList<PairedResult> Results, TimeSpan Elapsed)
{
    private static readonly (string Metric, string Words)[] Decisions =
        [("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions"), ("any_miscalculation", "P(any miscalculation)")];

    /// <summary>The measures that are looked at together, and what people call them.</summary>
    public IReadOnlyList<(string Metric, string Words)> Measures { get; } =
        [.. Decisions.Concat(Worlds[0].Scenario.Model.Rungs.Skip(Worlds[0].Scenario.Model.Start.Index + 1).Select(rung => ($"rungs.{rung.Name}.reached", $"P({rung.Name})")))];

    /// <summary>By world and measure the comparison, each with whether it holds among all of them.</summary>
    public IReadOnlyList<IReadOnlyList<PairedDifference?>> Rows => _rows ??= PairedRows.Of(Results, [.. Measures.Select(measure => measure.Metric)]);

    private IReadOnlyList<IReadOnlyList<PairedDifference?>>? _rows;

    /// <summary>A comparison as the page shows it, if it does.</summary>
    public PairedDifference? Row(int world, string metric) =>
        Enumerable.Range(0, Measures.Count).Where(i => Measures[i].Metric == metric).Select(i => Rows[world][i]).FirstOrDefault();

    public long Pairs => Results[0].Pairs;

    public bool Interrupted => Results[0].Interrupted;

    public string Page(bool colour) => new ComparePage(this).Render(colour);

    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Options)) Write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public string Csv()
    {
        var text = new StringBuilder("alternative,metric,first,second,difference,low,high,level,method,n,correlation,narrower,ratio,ratio_low,ratio_high,higher,lower,p_value\n");
        for (var world = 0; world < Results.Count; world++)
        {
            for (var i = 0; i < Results[world].Schema.Metrics.Count; i++) Line(text, Worlds[world + 1].Name, Results[world][i]);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, PairedDifference pair)
    {
        double[] numbers = [pair.First.Value, pair.Second.Value, pair.Difference.Value, pair.Difference.Low, pair.Difference.High, Estimate.Level];
        double[] further = [pair.Correlation, pair.Narrower, pair.Ratio.Value, pair.Ratio.Low, pair.Ratio.High];
        text.Append(Quoted(name)).Append(',').Append(pair.Metric.Name).Append(',').AppendJoin(',', numbers.Select(CsvText.Number))
            .Append(',').Append(pair.Difference.Method).Append(',').Append(pair.Difference.Count.ToString(CultureInfo.InvariantCulture)).Append(',').AppendJoin(',', further.Select(CsvText.Number))
            .Append(CultureInfo.InvariantCulture, $",{pair.Paired.Higher},{pair.Paired.Lower},{CsvText.Number(pair.Paired.PValue)}\n");
    }

    private static string Quoted(string name) => name.Any(letter => letter is ',' or '"' or '\n') ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("baseline");
        WriteWorld(json, Worlds[0], Results[0].First.Hash);
        json.WriteEndObject();
        json.WriteString("engine_version", EngineVersion.Text);
        json.WriteNumber("seed", Results[0].Plan.Seed);
        json.WriteNumber("replications", Pairs);
        json.WriteBoolean("interrupted", Interrupted);
        json.WriteString("knowledge", Results[0].Plan.FixedKnowledge ? "fixed" : "range");
        json.WriteNumber("elapsed_seconds", Math.Round(Elapsed.TotalSeconds, 3));
        json.WriteStartArray("alternatives");
        for (var i = 0; i < Results.Count; i++) WriteAlternative(json, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWorld(Utf8JsonWriter json, Contestant world, string hash)
    {
        json.WriteString("name", world.Name);
        json.WriteString("scenario", world.Scenario.Id);
        json.WriteString("scenario_sha256", world.Scenario.Sha256);
        json.WriteString("model_sha256", hash);
    }

    private void WriteAlternative(Utf8JsonWriter json, int alternative)
    {
        var (world, result) = (Worlds[alternative + 1], Results[alternative]);
        json.WriteStartObject();
        WriteWorld(json, world, result.Second.Hash);
        json.WriteNumber("parted", result.Parted);
        json.WriteStartArray("partings");
        foreach (var replication in result.Partings) json.WriteNumberValue(replication);
        json.WriteEndArray();
        json.WriteStartArray("differences");
        for (var i = 0; i < result.Schema.Metrics.Count; i++) WriteDifference(json, Row(alternative, result.Schema.Metrics[i].Name) ?? result[i]);
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
        PairedJson.Write(json, pair.Paired);
        JsonText.Number(json, "correlation", pair.Correlation);
        JsonText.Number(json, "narrower", pair.Narrower);
        WriteEstimate(json, "ratio", pair.Ratio);
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        JsonText.Number(json, name, estimate.Value);
        JsonText.Number(json, name + "_low", estimate.Low);
        JsonText.Number(json, name + "_high", estimate.High);
    }
}
