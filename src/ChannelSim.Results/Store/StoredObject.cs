using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>Reads JSON objects of a study folder. What is wrong with one is said in words: which member, and what it should be.</summary>
internal static class StoredObject
{
    /// <summary>Reads one.</summary>
    /// <returns>It; or null and what is wrong, to be read after the name of the file.</returns>
    public static (T? Value, string Fault) Read<T>(ReadOnlySpan<byte> text)
        where T : class
    {
        try
        {
            if (Fault<T>(text) is { } fault) return (null, fault);
            return (JsonSerializer.Deserialize<T>(text, StoreJson.Compact), "");
        }
        catch (JsonException exception)
        {
            return (null, $"is not JSON: it goes wrong at {Where(exception)}");
        }
    }

    private static string? Fault<T>(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        using var document = JsonDocument.ParseValue(ref reader);
        return Fault(document.RootElement, InfoOf(typeof(T)), "");
    }

    private static JsonTypeInfo InfoOf(Type type)
    {
        StoreJson.Compact.MakeReadOnly(populateMissingResolver: true);
        return StoreJson.Compact.GetTypeInfo(type);
    }

    private static string? Fault(JsonElement element, JsonTypeInfo info, string path) => info.Kind switch
    {
        JsonTypeInfoKind.Object => element.ValueKind == JsonValueKind.Object ? OfMembers(element, info, path) : Wrong(element, "an object", path),
        JsonTypeInfoKind.Dictionary => element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(member => Fault(member.Value, InfoOf(info.ElementType!), Under(path, member.Name))).FirstOrDefault(fault => fault is not null)
            : Wrong(element, "an object", path),
        JsonTypeInfoKind.Enumerable => element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select((item, i) => Fault(item, InfoOf(info.ElementType!), $"{path}[{i}]")).FirstOrDefault(fault => fault is not null)
            : Wrong(element, "a list", path),
        _ => IsOf(element, info) ? null : Wrong(element, Wanted(info.Type), path),
    };

    private static string? OfMembers(JsonElement element, JsonTypeInfo info, string path)
    {
        foreach (var member in info.Properties)
        {
            var name = Under(path, member.Name);
            var isThere = element.TryGetProperty(member.Name, out var value);
            if (!isThere && (member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false }) && !IsOptional(member)) return $"has no `{name}`";
            if (!isThere || (value.ValueKind == JsonValueKind.Null && IsOptional(member))) continue;
            if (Fault(value, InfoOf(member.PropertyType), name) is { } fault) return fault;
        }

        return null;
    }

    // Absent and null are one: nulls are not written.
    private static bool IsOptional(JsonPropertyInfo member) => Nullable.GetUnderlyingType(member.PropertyType) is not null || (!member.PropertyType.IsValueType && (member.AssociatedParameter?.IsNullable ?? member.IsSetNullable));

    private static bool IsOf(JsonElement element, JsonTypeInfo info)
    {
        try
        {
            return element.Deserialize(info) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Wanted(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "a text",
        var moment when moment == typeof(DateTimeOffset) => "a moment such as \"2026-01-31T12:00:00+00:00\"",
        var number when number == typeof(double) => "a number",
        var whole when whole == typeof(ulong) => $"a whole number from 0 to {ulong.MaxValue}",
        var whole when whole == typeof(long) => $"a whole number up to {long.MaxValue}",
        _ => $"a whole number up to {int.MaxValue}",
    };

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Wrong(JsonElement element, string wanted, string path)
    {
        var found = element.GetRawText().ReplaceLineEndings(" ");
        if (found.Length > 40) found = found[..40] + "...";
        return path.Length == 0 ? $"is {found}; it should be {wanted}" : $"has {found} as `{path}`; it should be {wanted}";
    }

    private static string Where(JsonException exception) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
}
