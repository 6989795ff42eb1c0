using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChannelSim.Scenarios.Documents;

/// <summary>How texts are quoted.</summary>
internal static class JsonTexts
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
