using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChannelSim.Cli.Output;

/// <summary>How numbers and text go into JSON: a number that does not exist is null, never NaN.</summary>
internal static class JsonText
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
