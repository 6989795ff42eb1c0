using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelSim.Results.Tables;

/// <summary>How JSON is written in a study folder.</summary>
internal static class StoreJson
{
    public static JsonSerializerOptions Compact { get; } = Options(indented: false);

    public static JsonSerializerOptions Indented { get; } = Options(indented: true);

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
