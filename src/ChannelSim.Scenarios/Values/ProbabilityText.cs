using System.Globalization;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>A probability, <c>60%</c> or <c>0.6</c>, to 0..1.</summary>
internal static class ProbabilityText
{
    public static (double Value, Fault? Fault) Read(string text)
    {
        var percent = text.EndsWith('%');
        var (number, fault) = NumberText.Read(percent ? text[..^1].TrimEnd() : text);
        if (fault is not null) return (
            0, fault with { What = fault.What.Replace("is not a number", "is not a probability", StringComparison.Ordinal) });
        var value = percent ? Hundredth(text[..^1].TrimEnd(), number) : number;
        return value is >= 0 and <= 1 ? (value, null) : (0, Outside(text, number, percent));
    }

    /// <summary>One end of a range has a percent sign and the other not, which can be read in two ways.</summary>
    public static Fault HalfPercent(string left, string right) =>
        new(
            ValueRules.NotNumber, $"`{left}..{right}` has a percent sign on the left only",
            $"write `{left.TrimEnd('%')}..{right}%`, or both ends without") { Suggestions = [$"{left.TrimEnd('%')}..{right}%"] };

    /// <summary>Moves the decimal point in the text, so that 0.1% is exactly the number that 0.001 is.</summary>
    private static double Hundredth(string text, double number) => text.Contains('e', StringComparison.OrdinalIgnoreCase)
        ? number / 100
        : double.Parse(text + "e-2", NumberStyles.Float, CultureInfo.InvariantCulture);

    private static Fault Outside(string text, double number, bool percent) => new(
        ValueRules.Probability,
        $"`{text}` is no probability",
        !percent && number is > 1 and <= 100 ? $"did you mean `{text}%`?" : "a probability lies between 0 and 1, or 0% and 100%")
    {
        Suggestions = !percent && number is > 1 and <= 100 ? [text + "%"] : [],
    };
}
