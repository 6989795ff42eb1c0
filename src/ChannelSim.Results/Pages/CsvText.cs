using System.Globalization;

namespace ChannelSim.Results.Pages;

/// <summary>How texts and numbers go into CSV (RFC 4180, lines end in LF).</summary>
public static class CsvText
{
    /// <summary>A line, with its end.</summary>
    public static string Line(IEnumerable<object?> fields) => string.Join(',', fields.Select(Field)) + "\n";

    /// <summary>A field: a text in quotes where it needs them, a number with all its digits. An absent number is empty: "NaN" is text to half the programs that read CSV.</summary>
    public static string Field(object? field) => field switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        double number => Number(number),
        string text => Quoted(text),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(field.ToString() ?? ""),
    };

    /// <summary>A number with all its digits; empty where there is none.</summary>
    public static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A text, in quotes where it needs them.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
