using System.Text.Json;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a sensitivity analysis's JSON object; names are snake_case.</summary>
internal static class SensitivityJson
{
    /// <summary>The unit of a number in data files.</summary>
    public static string UnitOf(SensitivityFactor factor) => ParameterNames.Of(factor.Unit);

    /// <summary>What a number rests on, in data files.</summary>
    public static string BasisOf(SensitivityFactor factor) => ParameterNames.Of(factor.Basis);

    public static void Write(SensitivityReport report, Utf8JsonWriter json)
    {
        var result = report.Result;
        json.WriteString("scenario", report.Scenario.Id);
        json.WriteString("scenario_sha256", report.Scenario.Sha256);
        json.WriteString("engine_version", report.Provenance.EngineVersion);
        json.WriteString("design", result.Method switch { SensitivityMethod.Saltelli => "saltelli", SensitivityMethod.Morris => "morris", _ => "given-data" });
        json.WriteNumber("seed", result.Seed);
        json.WriteNumber("replications", result.Replications);
        json.WriteNumber("points", result.Points);
        json.WriteNumber("dice", result.Dice);
        json.WriteNumber("samples", result.Samples);
        json.WriteNumber("samples_wanted", result.Wanted);
        json.WriteNumber("level", result.Level);
        json.WriteNumber("resamples", result.Resamples);
        JsonText.Number(json, "spread", result.Spread ?? double.NaN);
        json.WriteStartArray("factors");
        foreach (var factor in result.Factors) Write(json, factor);
        json.WriteEndArray();
        json.WriteStartArray("measures");
        foreach (var measure in result.Measures) Write(json, report, measure);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SensitivityFactor factor)
    {
        json.WriteStartObject();
        json.WriteString("path", factor.Path);
        json.WriteString("law", ParameterNames.Of(factor.Spread.Kind));
        json.WriteNumber("low", factor.Lowest);
        json.WriteNumber("high", factor.Highest);
        json.WriteString("unit", UnitOf(factor));
        json.WriteString("basis", BasisOf(factor));
        json.WriteBoolean("is_point", factor.IsPoint);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SensitivityReport report, MeasureSensitivity measure)
    {
        var result = report.Result;
        json.WriteStartObject();
        json.WriteString("measure", measure.Measure);
        json.WriteString("answer", SensitivityWords.Answer(result, measure, report.Definition));
        json.WriteString("indices_are_shares_of", measure.OfWhole ? "variance" : "variance_numbers");
        json.WriteString("nothing", measure.Nothing is { } nothing ? ParameterNames.Snake(nothing.ToString()) : null);
        JsonText.Strings(json, "leaders", measure.Leaders.Select(factor => result.FactorOf(factor).Path));
        foreach (var (name, estimate) in SensitivityFigures.Of(measure)) Write(json, name, estimate);
        JsonText.Number(json, "pawn_by_chance", measure.PawnByChance);
        json.WriteStartArray("factors");
        foreach (var (rank, factor) in measure.Ranked.Index()) Write(json, result, rank, factor);
        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in measure.Pairs)
        {
            json.WriteStartObject();
            json.WriteString("path", result.Factors[pair.One].Path);
            json.WriteString("path2", result.Factors[pair.Other].Path);
            Write(json, "second", pair.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SensitivityResult result, int rank, FactorSensitivity factor)
    {
        json.WriteStartObject();
        json.WriteString("path", result.FactorOf(factor).Path);
        json.WriteNumber("rank", rank + 1);
        json.WriteBoolean("told", factor.Told);
        JsonText.Number(json, "p_value", factor.PValue);
        foreach (var (name, estimate) in SensitivityFigures.Of(factor)) Write(json, name, estimate);
        if (!double.IsNaN(factor.EffectOfDice)) json.WriteNumber("mu_star_of_dice", factor.EffectOfDice);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        JsonText.Number(json, "value", estimate.Value);
        JsonText.Number(json, "low", estimate.Low);
        JsonText.Number(json, "high", estimate.High);
        json.WriteString("method", estimate.Method);
        json.WriteString("reason", ReasonNames.Of(estimate));
        json.WriteNumber("n", estimate.Count);
        json.WriteEndObject();
    }
}
