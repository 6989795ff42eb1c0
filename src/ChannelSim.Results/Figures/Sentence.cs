using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Results.Figures;

/// <summary>How sentences of captions begin and numbers in them are said.</summary>
internal static class Sentence
{
    private const int MostNamed = 3;

    /// <summary>With a capital at its beginning, behind a quotation mark too.</summary>
    public static string Capital(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('“', '"');
        return first < 0 ? text : string.Concat(text.AsSpan(0, first), char.ToUpperInvariant(text[first]).ToString(), text.AsSpan(first + 1));
    }

    /// <summary>Names within quotation marks; of many the first ones and how many more there are: <c>“a”, “b” and “c”</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="noun">What there are more of, in the plural.</param>
    public static string Names(IReadOnlyList<string> names, string noun)
    {
        var quoted = names.Select(name => $"“{name}”").ToList();
        return names.Count <= MostNamed + 1 ? Listing.Of(quoted) : $"{string.Join(", ", quoted.Take(MostNamed))} and {names.Count - MostNamed} more {noun}";
    }
}
