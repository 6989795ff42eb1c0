using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChannelSim.Results.Pages;

/// <summary>How numbers and text go into JSON: a number that does not exist is null, never NaN.</summary>
public static class JsonText
{
    /// <summary>How JSON is written: indented, lines end in LF.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object as a text that ends in a line break.</summary>
    public static string Object(Action<Utf8JsonWriter> members) => Written.Text(stream => Write(stream, members));

    /// <summary>The same into a stream, member by member: nothing is held, and an object may be larger than memory.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(members);
        using (var json = new Utf8JsonWriter(new PassedOn(stream), Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>An array of texts.</summary>
    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A number, or null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
