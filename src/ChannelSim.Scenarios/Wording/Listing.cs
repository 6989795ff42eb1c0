namespace ChannelSim.Scenarios.Wording;

/// <summary>Lists as one reads them aloud.</summary>
internal static class Listing
{
    /// <summary>A title in brackets after a key, unless it is the key in other letters.</summary>
    public static string Called(string? title, string key) =>
        title is null || string.Equals(title, $"the {key.Replace('-', ' ')}", StringComparison.OrdinalIgnoreCase) || string.Equals(title, key.Replace('-', ' '), StringComparison.OrdinalIgnoreCase) ? "" : $" ({title})";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Of(IEnumerable<string> words, string last = "and")
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} {last} {list[^1]}";
    }
}
