using System.Text.Json;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a comparison's JSON object; names are snake_case.</summary>
internal static class ComparisonJson
{
    public static void Write(ComparisonReport report, Utf8JsonWriter json)
    {
        var provenance = report.Provenance;
        json.WriteStartObject("baseline");
        WriteWorld(json, report.Worlds[0]);
        json.WriteEndObject();
        json.WriteString("engine_version", provenance.EngineVersion);
        json.WriteNumber("seed", report.Results[0].Plan.Seed);
        json.WriteNumber("replications", report.Pairs);
        json.WriteBoolean("interrupted", report.Interrupted);
        json.WriteString("knowledge", provenance.Knowledge);
        json.WriteBoolean("same_horizon", report.SameHorizon);
        json.WriteNumber("elapsed_seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
        json.WriteStartArray("alternatives");
        for (var i = 0; i < report.Results.Count; i++) WriteAlternative(report, json, i);
        json.WriteEndArray();
    }

    /// <summary>What belongs to a paired difference beside its interval: pairs that differ in each direction, the p-value, and whether it holds among several.</summary>
    public static void WritePaired(Utf8JsonWriter json, PairedEstimate paired)
    {
        var told = paired.Difference.Method != ComparisonFigures.Unlike; // of what is not compared no pair is said to be higher
        JsonText.Number(json, "higher", told ? paired.Higher : double.NaN);
        JsonText.Number(json, "lower", told ? paired.Lower : double.NaN);
        JsonText.Number(json, "p_value", paired.PValue);
        if (paired.SurvivesHolm is { } survives) json.WriteBoolean("survives_holm", survives);
        else json.WriteNull("survives_holm");
    }

    private static void WriteWorld(Utf8JsonWriter json, WorldOrigin world)
    {
        json.WriteString("name", world.Name);
        json.WriteString("scenario", world.Scenario);
        json.WriteString("scenario_sha256", world.ScenarioSha256);
        json.WriteString("model_sha256", world.ModelSha256);
        JsonText.Strings(json, "set", world.Set);
        JsonText.Strings(json, "without", world.Without);
        JsonText.Number(json, "horizon_minutes", world.HorizonMinutes);
    }

    private static void WriteAlternative(ComparisonReport report, Utf8JsonWriter json, int alternative)
    {
        var result = report.Results[alternative];
        json.WriteStartObject();
        WriteWorld(json, report.Worlds[alternative + 1]);
        json.WriteNumber("parted", result.Parted);
        WriteBounds(json, "pairs_parted", result.PartedShare);
        json.WriteStartArray("partings");
        foreach (var replication in result.Partings) json.WriteNumberValue(replication);
        json.WriteEndArray();
        json.WriteStartArray("differences");
        for (var i = 0; i < result.Schema.Measures.Count; i++) WriteDifference(report, json, alternative, ComparisonFigures.Told(report, alternative, i));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDifference(ComparisonReport report, Utf8JsonWriter json, int alternative, PairedDifference pair)
    {
        json.WriteStartObject();
        json.WriteString("measure", pair.Measure.Name);
        WriteEstimate(json, "first", pair.Baseline);
        WriteEstimate(json, "second", pair.Alternative);
        JsonText.Number(json, "difference", pair.Difference.Value);
        JsonText.Number(json, "low", pair.Difference.Low);
        JsonText.Number(json, "high", pair.Difference.High);
        json.WriteNumber("level", Estimate.Level);
        json.WriteString("method", pair.Difference.Method);
        json.WriteString("reason", ReasonNames.Of(pair.Difference));
        json.WriteNumber("n", pair.Difference.Count);
        WritePaired(json, pair.Paired);
        JsonText.Number(json, "correlation", pair.Correlation);
        JsonText.Number(json, "narrower", pair.Narrower);
        WriteEstimate(json, "ratio", pair.Ratio);
        if (report.Exact[alternative].TryGetValue(pair.Measure.Name, out var exact)) WriteExact(json, exact);
        if (UnlikeHorizons.HasRate(pair.Measure))
        {
            WriteBounds(json, "first_per_day", UnlikeHorizons.PerDay(pair.Baseline, report.ModelOf(0).Horizon.Minutes));
            WriteBounds(json, "second_per_day", UnlikeHorizons.PerDay(pair.Alternative, report.ModelOf(alternative + 1).Horizon.Minutes));
        }

        json.WriteEndObject();
    }

    private static void WriteExact(Utf8JsonWriter json, ExactPair exact)
    {
        foreach (var (name, comparison) in new[] { ("first", exact.Baseline), ("second", exact.Alternative), ("difference", exact.Difference) })
        {
            JsonText.Number(json, name + "_exact", comparison?.Exact.Value ?? double.NaN);
            JsonText.Number(json, name + "_z_score", comparison?.Score ?? double.NaN);
        }

        json.WriteString("closed_form", (exact.Alternative ?? exact.Baseline)!.Exact.Form);
    }

    private static void WriteBounds(Utf8JsonWriter json, string name, Estimate estimate)
    {
        JsonText.Number(json, name, estimate.Value);
        JsonText.Number(json, name + "_low", estimate.Low);
        JsonText.Number(json, name + "_high", estimate.High);
    }

    private static void WriteEstimate(Utf8JsonWriter json, string name, Estimate estimate)
    {
        WriteBounds(json, name, estimate);
        json.WriteString(name + "_method", estimate.Method);
        json.WriteNumber(name + "_n", estimate.Count);
        json.WriteString(name + "_reason", ReasonNames.Of(estimate));
    }
}
