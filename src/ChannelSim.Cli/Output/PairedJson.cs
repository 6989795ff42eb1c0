using System.Text.Json;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>What belongs to a paired difference beside its interval: pairs that differ in each direction, the p-value, and whether it holds among several.</summary>
internal static class PairedJson
{
    public static void Write(Utf8JsonWriter json, PairedEstimate paired)
    {
        json.WriteNumber("higher", paired.Higher);
        json.WriteNumber("lower", paired.Lower);
        JsonText.Number(json, "p_value", paired.PValue);
        if (paired.SurvivesHolm is { } survives) json.WriteBoolean("survives_holm", survives);
        else json.WriteNull("survives_holm");
    }
}
