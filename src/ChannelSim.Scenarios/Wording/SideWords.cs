namespace ChannelSim.Scenarios.Wording;

/// <summary>Names of sides in the middle of a sentence.</summary>
internal static class SideWords
{
    // English puts an article before names that are made of common words.
    private static readonly string[] First = ["United ", "Soviet Union", "Philippines", "Netherlands", "Maldives", "Republic of ", "Kingdom of ", "Union of "];
    private static readonly string[] Last = ["States", "Union", "Kingdom", "Federation", "Republic", "Emirates", "Alliance", "Coalition", "Islands"];

    /// <summary><c>the United States</c>, <c>Russia</c>.</summary>
    public static string Of(string name) => TakesArticle(name) ? $"the {name}" : name;

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string Capital(string name) => Capitalised(Of(name));

    /// <summary>A text with its first letter as a capital.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool TakesArticle(string name) =>
        !name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && (Array.Exists(First, word => name.StartsWith(word, StringComparison.Ordinal))
        || Array.Exists(Last, word => name == word || name.EndsWith(" " + word, StringComparison.Ordinal)));
}
