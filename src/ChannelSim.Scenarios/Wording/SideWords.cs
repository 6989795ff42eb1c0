using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Wording;

/// <summary>Names of sides in the middle of a sentence.</summary>
internal static partial class SideWords
{
    /// <summary><c>the United States</c>, <c>Russia</c>.</summary>
    public static string Of(string name) => WithArticle().IsMatch(name) ? $"the {name}" : name;

    /// <summary>The same at its beginning.</summary>
    public static string Capital(string name) => First(Of(name));

    /// <summary>A text with its first letter as a capital.</summary>
    public static string First(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // English puts an article before names that are made of common words.
    [GeneratedRegex(@"^(United |Soviet Union|Philippines|Netherlands|Maldives|Republic of |Kingdom of |Union of )|\b(States|Union|Kingdom|Federation|Republic|Emirates|Alliance|Coalition|Islands)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithArticle();
}
