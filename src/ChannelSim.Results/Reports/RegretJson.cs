using System.Text.Json;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>The members of a regret table's JSON object; names are snake_case.</summary>
internal static class RegretJson
{
    public static void Write(RegretReport report, Utf8JsonWriter json)
    {
        var result = report.Result;
        json.WriteString("measure", report.Measure);
        json.WriteString("engine_version", report.Provenance.EngineVersion);
        json.WriteNumber("seed", report.Plan.Seed);
        json.WriteNumber("replications", report.Plan.Replications);
        json.WriteBoolean("told_apart", result.AreToldApart);
        Best(report, json, "lowest_mean", result.Table.BestMean, result.NotToldByMean);
        Best(report, json, "least_worst_case", result.Table.BestWorst, result.NotToldByWorst);
        Best(report, json, "minimax_regret", result.Table.LeastRegret, result.NotToldByRegret);
        json.WriteStartArray("policies");
        for (var i = 0; i < report.Policies.Length; i++) WritePolicy(report, json, i);
        json.WriteEndArray();
        json.WriteStartArray("differences_over_states");
        for (var policy = 1; policy < report.Policies.Length; policy++)
        {
            for (var minus = 0; minus < policy; minus++) WriteDifference(report, json, policy, minus);
        }

        json.WriteEndArray();
        json.WriteStartArray("states");
        for (var i = 0; i < result.States; i++) WriteState(report, json, i);
        json.WriteEndArray();
    }

    private static void Best(RegretReport report, Utf8JsonWriter json, string name, int best, IReadOnlyList<int> others)
    {
        json.WriteString(name, report.Policies[best].Name);
        JsonText.Strings(json, name + "_not_distinguishable_from", others.Select(policy => report.Policies[policy].Name));
    }

    private static void WritePolicy(RegretReport report, Utf8JsonWriter json, int policy)
    {
        var of = report.Result.Table.Policies[policy];
        json.WriteStartObject();
        json.WriteString("name", report.Policies[policy].Name);
        Bounded(json, "mean", report.Result.MeanOver(policy));
        Bounded(json, "worst", report.Result.MeanOf(of.WorstState, policy));
        json.WriteNumber("worst_state", of.WorstState);
        Bounded(json, "mean_regret", report.Result.MeanRegretOf(policy));
        Bounded(json, "greatest_regret", report.Result.MaximumRegretOf(policy));
        json.WriteNumber("greatest_regret_state", of.MostRegretState);
        json.WriteNumber("best_in", of.BestIn);
        json.WriteNumber("clearly_worse_in", report.Result.ClearlyWorseIn(policy));
        json.WriteEndObject();
    }

    // Every policy against every other: the differences from the first are those that a sweep of the same study has.
    private static void WriteDifference(RegretReport report, Utf8JsonWriter json, int policy, int minus)
    {
        var paired = report.Result.DifferenceOver(policy, minus);
        json.WriteStartObject();
        json.WriteString("name", report.Policies[policy].Name);
        json.WriteString("minus", report.Policies[minus].Name);
        Bounded(json, "difference", paired.Difference);
        json.WriteNumber("n", paired.Difference.Count);
        ComparisonJson.WritePaired(json, paired);
        json.WriteEndObject();
    }

    private static void WriteState(RegretReport report, Utf8JsonWriter json, int state)
    {
        json.WriteStartObject();
        json.WriteNumber("state", state);
        json.WriteString("set", report.SetOf(state));
        json.WriteStartArray("policies");
        for (var policy = 0; policy < report.Policies.Length; policy++)
        {
            json.WriteStartObject();
            json.WriteString("name", report.Policies[policy].Name);
            json.WriteString("model_sha256", report.ModelOf(state, policy).Hash);
            Bounded(json, "mean", report.Result.MeanOf(state, policy));
            Bounded(json, "regret", report.Result.RegretOf(state, policy));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Bounded(Utf8JsonWriter json, string name, Estimate estimate)
    {
        JsonText.Number(json, name, estimate.Value);
        JsonText.Number(json, name + "_low", estimate.Low);
        JsonText.Number(json, name + "_high", estimate.High);
        json.WriteString(name + "_method", estimate.Method);
        json.WriteNumber(name + "_n", estimate.Count);
        json.WriteString(name + "_reason", ReasonNames.Of(estimate));
    }
}
