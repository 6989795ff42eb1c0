using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Texts;

/// <summary>The master scenario events list of an exercise, as tables hold it.</summary>
internal static partial class InjectList
{
    public const string Cure = "`channelsim msel import SCENARIO FILE` brings its injects into the timeline of a scenario, after showing what would change";

    /// <summary>Whether words have what the head of such a list has: the inject itself, and when or to whom.</summary>
    public static bool Looks(string words) => Inject().IsMatch(words) && Columns().Matches(words).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() >= 2;

    public static bool IsNamed(string file) => Path.GetFileName(file) is var name && (name.Contains("msel", StringComparison.OrdinalIgnoreCase) || name.Contains("inject", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b(injects?|msel|serial|events?|scenario_time)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inject();

    [GeneratedRegex(
        @"\b(no|nr|serial|time|date|day|dtg|when|to|from|recipient|audience|sender|method|means|action|actions|expected|response|description|title|inject|injects|event|events|owner|player|players|objective)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();
}
